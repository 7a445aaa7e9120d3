package ru.agatrt.partner.web.review;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.reporting.export.Sheet.Column;
import ru.agatrt.partner.reporting.export.Sheet.Kind;
import ru.agatrt.partner.review.ProposalRow;
import ru.agatrt.partner.review.ReviewDecision;
import ru.agatrt.partner.review.WorkbenchRow;
import ru.agatrt.partner.web.support.Formats;
import ru.agatrt.partner.web.support.Messages;

/** Columns and cells of the download of proposals. */
final class ProposalColumns {

    private final Locale locale;

    ProposalColumns(Locale locale) {
        this.locale = locale;
    }

    String name() {
        return Messages.text(locale, "reviews.proposals");
    }

    List<Column> columns() {
        return Stream.of(column("code", Kind.TEXT, 12), column("name", Kind.TEXT, 32), column("region", Kind.TEXT, 22), column("manager", Kind.TEXT, 14),
                column("direction", Kind.TEXT, 30), column("held", Kind.TEXT, 16), column("proposal", Kind.TEXT, 16), column("proposedStatus", Kind.TEXT, 16),
                column("countable", Kind.MONEY, 18), column("previous", Kind.MONEY, 18), column("threshold", Kind.MONEY, 18),
                column("undecided", Kind.MONEY, 18), column("required", Kind.COUNT, 8), column("met", Kind.COUNT, 8), column("missing", Kind.TEXT, 40),
                column("provisional", Kind.TEXT, 12), column("suspended", Kind.TEXT, 12), column("former", Kind.TEXT, 16), column("decision", Kind.TEXT, 16),
                column("decidedStatus", Kind.TEXT, 16), column("ownThreshold", Kind.MONEY, 18), column("reason", Kind.TEXT, 40),
                column("decidedBy", Kind.TEXT, 14), column("decidedAt", Kind.TEXT, 18)).toList();
    }

    Object[] cells(WorkbenchRow row) {
        ProposalRow p = row.proposal();
        ReviewDecision d = p.decided() == null ? null : p.decided().decision();
        return new Object[] {p.partner().value(), p.name(), p.region(), p.manager(), named("Direction", p.direction()), named("StatusCode", p.held()),
            named("ProposalKind", p.proposal()), named("StatusCode", p.status()), p.summary().countable(), row.previous(), p.summary().threshold(),
            p.summary().undecided(), p.summary().requiredRows(), p.summary().metRows(),
            row.missing().stream().map(r -> named("Requirement", r)).collect(Collectors.joining(", ")), yes(p.provisional()), yes(p.suspended()),
            row.former() == null ? null : named("StatusCode", row.former().status() == null ? StatusCode.NONE : row.former().status()),
            d == null ? null : named("ProposalKind", d.kind()), d == null ? null : named("StatusCode", d.status()), d == null ? null : d.individualThreshold(),
            d == null ? null : d.reason(), d == null ? null : p.decided().by(), d == null ? null : Formats.moment(p.decided().at())};
    }

    private String yes(boolean value) {
        return value ? Messages.text(locale, "reviews.file.yes") : null;
    }

    private String named(String family, Enum<?> constant) {
        return constant == null ? null : Messages.text(locale, family + "." + constant.name());
    }

    private Column column(String key, Kind kind, int width) {
        return new Column(Messages.text(locale, "reviews.file." + key), kind, width);
    }
}
