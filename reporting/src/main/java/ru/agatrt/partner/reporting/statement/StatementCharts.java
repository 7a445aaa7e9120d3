package ru.agatrt.partner.reporting.statement;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.reporting.export.RecordDataSource;
import ru.agatrt.partner.reporting.style.ChartBar;
import ru.agatrt.partner.reporting.style.Texts;
import ru.agatrt.partner.reporting.style.ThresholdBarRenderer;

/** Values of the two charts, in millions of roubles. */
final class StatementCharts {

    private static final int MONTHS = 6;

    private final PartnerStatement statement;
    private final Texts texts;

    StatementCharts(PartnerStatement statement, StatementTexts words) {
        this.statement = statement;
        this.texts = words.texts();
    }

    /** Without purchases in any of the half-years shown there is nothing to draw, and nothing is added. An engine's chart without a single bar has no dataset, so months without purchases are no chart. */
    void addTo(Map<String, Object> values) {
        boolean bought = !statement.figures().purchases().groups().isEmpty();
        if (bought) {
            values.put("MONTH_BARS", new RecordDataSource(ChartBar.class, months()));
        }
        if (bought || statement.figures().history().stream().anyMatch(point -> point.countable().signum() != 0)) {
            values.put("HISTORY_BARS", new RecordDataSource(ChartBar.class, history()));
        }
    }

    /** All six months, also those without a purchase; groups in the order of their sums. */
    private List<ChartBar> months() {
        Map<YearMonth, Map<String, BigDecimal>> sums = statement.figures().purchases().months();
        DateTimeFormatter name = DateTimeFormatter.ofPattern(texts.say("format.month"), texts.locale());
        List<ChartBar> bars = new ArrayList<>();
        YearMonth first = YearMonth.from(statement.period().firstDay());
        for (Purchases.GroupSum group : statement.figures().purchases().groups()) {
            for (int i = 0; i < MONTHS; i++) {
                YearMonth month = first.plusMonths(i);
                bars.add(new ChartBar(texts.name("group", group.group()), name.format(month),
                        millions(sums.getOrDefault(month, Map.of()).get(group.group()))));
            }
        }
        return bars;
    }

    private List<ChartBar> history() {
        List<ChartBar> bars = new ArrayList<>();
        for (VolumePoint point : statement.figures().history()) {
            HalfYear half = point.halfYear();
            String label = texts.say("chart.half", "half", String.valueOf(half.half()), "year", String.valueOf(half.year()));
            bars.add(new ChartBar(ThresholdBarRenderer.COUNTED, label, millions(point.countable())));
            bars.add(new ChartBar(ThresholdBarRenderer.UNDECIDED, label, millions(point.undecided())));
            bars.add(new ChartBar(ThresholdBarRenderer.THRESHOLD, label,
                    point.threshold() == null ? null : millions(point.threshold())));
        }
        return bars;
    }

    private static BigDecimal millions(BigDecimal roubles) {
        return roubles == null ? null : roubles.movePointLeft(6);
    }
}
