package ru.agatrt.partner.web.whatif;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.agatrt.partner.reporting.export.Sheet.Column;
import ru.agatrt.partner.reporting.export.Sheet.Kind;
import ru.agatrt.partner.web.support.Messages;
import ru.agatrt.partner.whatif.Roubles;
import ru.agatrt.partner.whatif.Statuses;
import ru.agatrt.partner.whatif.WhatIfRow;

/** Columns and cells of the files of a result. */
final class WhatIfTable {

    private final Locale locale;

    WhatIfTable(Locale locale) {
        this.locale = locale;
    }

    String name() {
        return Messages.text(locale, "whatIf.partners");
    }

    List<Column> columns() {
        return Stream.of(column("code", Kind.TEXT, 12), column("partner", Kind.TEXT, 32), column("held", Kind.TEXT, 24), column("base", Kind.TEXT, 24),
                column("draft", Kind.TEXT, 24), column("effect", Kind.TEXT, 16), column("causeStatus", Kind.TEXT, 18), column("causeRows", Kind.TEXT, 40),
                column("volume", Kind.MONEY, 18), column("threshold", Kind.MONEY, 18), column("provisional", Kind.TEXT, 14),
                column("suspended", Kind.TEXT, 14), column("benefitsGained", Kind.TEXT, 40), column("benefitsLost", Kind.TEXT, 40),
                column("valued", Kind.MONEY, 18), column("heldDiscount", Kind.MONEY, 18), column("baseDiscount", Kind.MONEY, 18),
                column("draftDiscount", Kind.MONEY, 18), column("table", Kind.MONEY, 18), column("status", Kind.MONEY, 18), column("total", Kind.MONEY, 18),
                column("ofDeals", Kind.MONEY, 18), column("ofDistributors", Kind.MONEY, 18), column("notAgreed", Kind.MONEY, 18)).toList();
    }

    Object[] cells(WhatIfRow row) {
        WhatIfRow.Cause cause = row.cause();
        Roubles r = row.roubles();
        return new Object[] {row.partner().value(), row.partnerName(), statuses(row.held()), statuses(row.base()), statuses(row.draft()),
            named("Effect", row.effect().name()), cause.status() == null ? null : named("StatusCode", cause.status().name()),
            joined("Requirement", cause.rows().stream().map(Enum::name)), cause.volume(), cause.threshold(), yes(row.provisional()), yes(row.suspended()),
            joined("Benefit", row.benefitsGained().stream()), joined("Benefit", row.benefitsLost().stream()), r.valued(), r.heldDiscount(),
            r.baseDiscount(), r.draftDiscount(), r.tableEffect(), r.statusEffect(), r.total(), r.ofDeals(), r.ofDistributors(), r.notAgreed()};
    }

    private String statuses(Statuses statuses) {
        return joined("StatusCode", statuses.all().stream().map(Enum::name));
    }

    private String yes(boolean value) {
        return value ? Messages.text(locale, "whatIf.yes") : null;
    }

    private String joined(String family, Stream<String> codes) {
        return codes.map(code -> named(family, code)).collect(Collectors.joining(", "));
    }

    private String named(String family, String code) {
        String key = family + "." + code;
        return Messages.has(locale, key) ? Messages.text(locale, key) : code;
    }

    private Column column(String key, Kind kind, int width) {
        return new Column(Messages.text(locale, "whatIf.column." + key), kind, width);
    }
}
