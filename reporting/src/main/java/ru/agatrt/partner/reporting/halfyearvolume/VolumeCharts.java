package ru.agatrt.partner.reporting.halfyearvolume;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRDataSource;
import ru.agatrt.partner.reporting.export.RecordDataSource;
import ru.agatrt.partner.reporting.style.ChartBar;
import ru.agatrt.partner.reporting.style.Texts;
import ru.agatrt.partner.reporting.style.ThresholdBarRenderer;

/** Values of the two charts, in millions of roubles. */
final class VolumeCharts {

    /** Series of the half-year before. */
    static final String BEFORE = "before";

    private static final int TOP = 10;
    private static final int LONGEST_LABEL = 34;

    private final HalfYearVolume report;
    private final Texts texts;

    VolumeCharts(HalfYearVolume report, Texts texts) {
        this.report = report;
        this.texts = texts;
    }

    /** Each status with the same partners' half-year before under it, where anything is known of that. */
    JRDataSource statuses() {
        List<ChartBar> bars = new ArrayList<>();
        boolean compared = report.overall().compared() > 0;
        report.totals().forEach((status, total) -> {
            String label = texts.name("status.short", status);
            bars.add(new ChartBar(ThresholdBarRenderer.COUNTED, label, millions(total.countable())));
            if (compared) {
                bars.add(new ChartBar(BEFORE, label, total.compared() == 0 ? null : millions(total.change().before())));
            }
        });
        return new RecordDataSource(ChartBar.class, bars);
    }

    JRDataSource top() {
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
