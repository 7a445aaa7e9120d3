package ru.agatrt.partner.web.scorecard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Money;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.purchase.HalfYearVolume;
import ru.agatrt.partner.web.support.Formats;
import ru.agatrt.partner.web.support.Messages;

/**
 * Geometry of the chart of volumes: units of its own coordinate system, 340 by 212, the base line at 178.
 *
 * @param undecided whether any bar carries a hatched part: deals without a decision
 */
public record VolumeChart(List<Bar> bars, List<Line> lines, boolean undecided) {

    private static final double WIDTH = 340;
    /** Room on the left for the names of the thresholds, so that they stand on no bar. */
    private static final double GUTTER = 66;
    private static final double BASE = 178;
    private static final double TOP = 34;
    private static final double LEAST_LABELLED_INSIDE = 22;

    /**
     * One half-year.
     *
     * @param value    millions, to be written above or inside the bar
     * @param inside   whether the value stands inside, because a hatched part lies above
     * @param hatchedY top of the hatched part; its height is 0 without one
     */
    public record Bar(HalfYear halfYear, boolean shown, double x, double width, double y, double height, String value, boolean inside,
                      double hatchedY, double hatchedHeight, String hatched, BigDecimal countable, BigDecimal undecidedProject) {

        public double middle() {
            return x + width / 2;
        }
    }

    /** Threshold of a status. */
    public record Line(StatusCode status, double y, BigDecimal amount, String value) {
    }

    /** A threshold to be drawn. */
    public record Threshold(StatusCode status, BigDecimal amount) {
    }

    /** @param shown half-year the page is about; drawn in the accent colour */
    public static VolumeChart of(List<HalfYearVolume> history, List<Threshold> thresholds, HalfYear shown, Locale locale) {
        double highest = Math.max(1, Math.max(
                history.stream().mapToDouble(v -> v.countable().max(Money.ZERO).add(v.undecidedProject().max(Money.ZERO)).doubleValue()).max().orElse(0),
                thresholds.stream().mapToDouble(t -> t.amount().doubleValue()).max().orElse(0)));
        double unit = (BASE - TOP) / highest;
        double step = (WIDTH - GUTTER) / Math.max(1, history.size());
        double width = Math.min(44, step * 0.64);
        List<Bar> bars = IntStream.range(0, history.size())
                .mapToObj(i -> bar(history.get(i), shown, GUTTER + i * step + (step - width) / 2, width, unit, locale)).toList();
        List<Line> lines = thresholds.stream()
                .map(t -> new Line(t.status(), BASE - t.amount().doubleValue() * unit, t.amount(), Formats.millions(t.amount(), locale)))
                .toList();
        return new VolumeChart(bars, lines, bars.stream().anyMatch(b -> b.hatchedHeight() > 0));
    }

    private static Bar bar(HalfYearVolume v, HalfYear shown, double x, double width, double unit, Locale locale) {
        double height = Math.max(0, v.countable().doubleValue() * unit);
        double hatched = Math.max(0, v.undecidedProject().doubleValue() * unit);
        double y = BASE - height;
        return new Bar(v.halfYear(), v.halfYear().equals(shown), x, width, y, height, Formats.millions(v.countable(), locale),
                hatched > 0 && height > LEAST_LABELLED_INSIDE, y - hatched, hatched,
                hatched > 0 ? "+" + Formats.millions(v.undecidedProject(), locale) : "", v.countable(), v.undecidedProject());
    }

    /** The drawing in words, for those who do not see it. */
    public String inWords(Locale locale) {
        StringBuilder words = new StringBuilder(Messages.text(locale, "chart.title")).append(": ");
        for (Bar bar : bars) {
            words.append(Messages.text(locale, "chart.bar", "halfYear", bar.halfYear(), "value", bar.value())).append("; ");
        }
        for (Line line : lines) {
            words.append(Messages.text(locale, "chart.threshold", "status", line.status(), "value", line.value())).append("; ");
        }
        return words.substring(0, words.length() - 2) + ".";
    }
}
