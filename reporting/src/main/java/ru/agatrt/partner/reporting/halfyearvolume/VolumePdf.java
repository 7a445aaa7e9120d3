package ru.agatrt.partner.reporting.halfyearvolume;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import ru.agatrt.partner.reporting.export.Imprint;
import ru.agatrt.partner.reporting.export.PdfDocument;
import ru.agatrt.partner.reporting.export.RecordDataSource;
import ru.agatrt.partner.reporting.export.Tiles;
import ru.agatrt.partner.reporting.style.Texts;
import ru.agatrt.partner.reporting.style.ThresholdBar;

/** The designed document. */
final class VolumePdf {

    private final HalfYearVolume report;
    private final Imprint imprint;
    private final Texts texts;
    private final Map<String, HalfYearVolume.Total> totals;

    VolumePdf(HalfYearVolume report, Imprint imprint) {
        this.report = report;
        this.imprint = imprint;
        this.texts = imprint.texts();
        this.totals = report.totals();
    }

    byte[] render() {
        return new PdfDocument("half-year-volume/half-year-volume", imprint.title(), texts)
                .render(parameters(), new RecordDataSource(VolumeLine.class, report.rows().stream().map(this::line).toList()));
    }

    private Map<String, Object> parameters() {
        HalfYearVolume.Total all = report.overall();
        Map<String, Object> values = new HashMap<>(imprint.parameters());
        values.putAll(new Tiles().add(texts.roubles(all.countable()), texts.say("tile.1.note", "partners", all.partners()))
                .add(texts.say("tile.2.figure", "met", all.met(), "all", all.withThreshold()), texts.say("tile.2.note"))
                .add(texts.count(all.withThreshold() - all.met()), texts.say("tile.3.note", "short", texts.roubles(missing())))
                .add(texts.roubles(all.undecided()), texts.say("tile.4.note")).parameters());
        values.put("SUMS", sums(all));
        values.put("LAST", report.rows().isEmpty() ? null : report.rows().get(report.rows().size() - 1).status());
        values.put("COMPARED", compared(all));
        values.put("KNOWN", all.compared() > 0);
        if (!report.rows().isEmpty()) {
            VolumeCharts charts = new VolumeCharts(report, texts);
            values.put("STATUS_BARS", charts.statuses());
            values.put("TOP_BARS", charts.top());
        }
        return values;
    }

    private VolumeLine line(VolumeRow row) {
        HalfYearVolume.Total total = totals.get(row.status());
        VolumeRow.Company company = row.company();
        return new VolumeLine(row.status(), texts.name("status", row.status()), note(total), sums(total),
                company.name(), place(company), company.manager() == null ? "" : company.manager(),
                texts.amount(row.volume().countable()),
                texts.amount(row.threshold().map(VolumeRow.Threshold::amount).orElse(null)),
                row.threshold().filter(VolumeRow.Threshold::individual).map(t -> texts.say("individual")).orElse(""),
                row.percent().map(texts::percent).orElse(""), row.met().orElse(null),
                row.threshold().map(t -> ThresholdBar.of(row.volume().countable(), row.volume().undecidedProject(),
                        t.amount(), t.met())).orElse(null),
                texts.figure(row.volume().undecidedProject()),
                texts.change(row.volume().change().map(VolumeChange::amount).orElse(null)),
                row.volume().change().flatMap(VolumeChange::percent).map(texts::changePercent).orElse(""));
    }

    private VolumeSums sums(HalfYearVolume.Total total) {
        boolean known = total.compared() > 0;
        return new VolumeSums(texts.amount(total.countable()), texts.amount(total.undecided()), texts.change(known ? total.change().amount() : null),
                total.change().percent().filter(p -> known).map(texts::changePercent).orElse(""));
    }

    /** So that the total can be followed to the total of the report on the half-year before. */
    private String compared(HalfYearVolume.Total all) {
        String period = Imprint.period(texts, report.period().previous());
        if (all.compared() == 0) {
            return texts.say("compared.none", "period", period);
        }
        return texts.say("compared", "period", period, "partners", all.compared(), "before", all.change().before(), "now", all.change().now(),
                "new", all.partners() - all.compared(), "added", all.countable().subtract(all.change().now()),
                "gone", report.gone().partners(), "lost", report.gone().countable());
    }

    private String note(HalfYearVolume.Total total) {
        return texts.say("group.note", "partners", total.partners()) + "  ·  " + (total.withThreshold() == 0
                ? texts.say("group.unmeasured")
                : texts.say("group.met", "met", total.met(), "all", total.withThreshold()));
    }

    private static String place(VolumeRow.Company company) {
        return company.region() == null || company.region().isBlank() ? company.code()
                : company.code() + "  ·  " + company.region();
    }

    /** What all partners below their threshold lack together. */
    private BigDecimal missing() {
        return report.rows().stream().filter(row -> !row.met().orElse(true))
                .map(row -> row.threshold().orElseThrow().amount().subtract(row.volume().countable()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
