package ru.agatrt.partner.reporting.halfyearvolume;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import ru.agatrt.partner.reporting.export.PdfDocument;
import ru.agatrt.partner.reporting.export.RecordDataSource;
import ru.agatrt.partner.reporting.style.ChartBar;
import ru.agatrt.partner.reporting.style.Texts;
import ru.agatrt.partner.reporting.style.ThresholdBar;
import ru.agatrt.partner.reporting.style.ThresholdBarRenderer;

/** The designed document. */
final class VolumePdf {

    private static final int TOP = 10;
    private static final int LONGEST_LABEL = 34;

    private final HalfYearVolume report;
    private final VolumeTexts words;
    private final Texts texts;
    private final Map<String, HalfYearVolume.Total> totals;

    VolumePdf(HalfYearVolume report, VolumeTexts words) {
        this.report = report;
        this.words = words;
        this.texts = words.texts();
        this.totals = report.totals();
    }

    byte[] render() {
        String title = texts.say("report.heading") + ": " + words.period(report.period());
        return new PdfDocument("half-year-volume/half-year-volume", title, texts)
                .render(parameters(), new RecordDataSource(VolumeLine.class, report.rows().stream().map(this::line).toList()));
    }

    private Map<String, Object> parameters() {
        HalfYearVolume.Total all = report.overall();
        Map<String, Object> values = new HashMap<>();
        values.put("PERIOD", words.period(report.period()));
        values.put("SUBTITLE", words.days(report.period()) + "  ·  " + words.editionNote());
        values.put("FRESHNESS", words.freshness(report));
        values.put("PROOF", words.reconciled());
        values.put("PRODUCED", words.produced());
        values.put("COUNTED", texts.roubles(all.countable()));
        values.put("COUNTED_NOTE", texts.say("tile.counted.note", "partners", all.partners()));
        values.put("MET", texts.say("tile.met.figure", "met", all.met(), "all", all.withThreshold()));
        values.put("BELOW", String.valueOf(all.withThreshold() - all.met()));
        values.put("BELOW_NOTE", texts.say("tile.below.note", "short", texts.roubles(missing())));
        values.put("UNDECIDED", texts.roubles(all.undecided()));
        values.put("TOTAL_COUNTABLE", texts.amount(all.countable()));
        values.put("TOTAL_UNDECIDED", texts.amount(all.undecided()));
        if (!report.rows().isEmpty()) {
            values.put("STATUS_BARS", statusBars());
            values.put("TOP_BARS", topBars());
        }
        return values;
    }

    private VolumeLine line(VolumeRow row) {
        HalfYearVolume.Total total = totals.get(row.status());
        VolumeRow.Company company = row.company();
        return new VolumeLine(row.status(), texts.name("status", row.status()), note(total),
                texts.amount(total.countable()), texts.amount(total.undecided()),
                company.name(), place(company), company.manager() == null ? "" : company.manager(),
                texts.amount(row.volume().countable()),
                row.threshold().map(t -> texts.amount(t.amount())).orElse("–"),
                row.threshold().filter(VolumeRow.Threshold::individual).map(t -> texts.say("individual")).orElse(""),
                row.percent().map(texts::percent).orElse(""), row.met().orElse(null),
                row.threshold().map(t -> ThresholdBar.of(row.volume().countable(), row.volume().undecidedProject(),
                        t.amount(), t.met())).orElse(null),
                row.volume().undecidedProject().signum() == 0 ? "–" : texts.amount(row.volume().undecidedProject()));
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

    private JRDataSource statusBars() {
        List<ChartBar> bars = new ArrayList<>();
        totals.forEach((status, total) -> bars.add(new ChartBar(ThresholdBarRenderer.COUNTED,
                texts.name("status.short", status), millions(total.countable()))));
        return new RecordDataSource(ChartBar.class, bars);
    }

    private JRDataSource topBars() {
        List<ChartBar> bars = new ArrayList<>();
        List<VolumeRow> top = report.rowsCountedOnce().stream()
                .sorted((a, b) -> b.volume().countable().compareTo(a.volume().countable())).limit(TOP).toList();
        for (VolumeRow row : top) {
            String label = label(row.company());
            bars.add(new ChartBar(ThresholdBarRenderer.COUNTED, label, millions(row.volume().countable())));
            bars.add(new ChartBar(ThresholdBarRenderer.UNDECIDED, label, millions(row.volume().undecidedProject())));
            bars.add(new ChartBar(ThresholdBarRenderer.THRESHOLD, label,
                    row.threshold().map(t -> millions(t.amount())).orElse(null)));
        }
        return new RecordDataSource(ChartBar.class, bars);
    }

    /** Names are cut, so the code keeps two alike apart: equal labels would fall on one bar. */
    private static String label(VolumeRow.Company company) {
        String name = company.name();
        int room = LONGEST_LABEL - company.code().length();
        String cut = name.length() <= room ? name : name.substring(0, Math.max(8, room - 1)).stripTrailing() + "…";
        return cut + " " + company.code();
    }

    private static BigDecimal millions(BigDecimal roubles) {
        return roubles.movePointLeft(6);
    }
}
