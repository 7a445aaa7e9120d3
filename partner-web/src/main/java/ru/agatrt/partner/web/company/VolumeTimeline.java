package ru.agatrt.partner.web.company;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.purchase.VolumePoint;
import ru.agatrt.partner.web.support.Formats;
import ru.agatrt.partner.web.support.Messages;

/**
 * Geometry of the wide chart of volumes: its own units, {@value #WIDTH} by {@value #HEIGHT}, the zero line where the smallest volume
 * needs it. Each half-year has its own piece of the threshold line, since editions and individual amounts differ.
 */
public record VolumeTimeline(List<Bar> bars, double zero, boolean undecided, boolean thresholds) {

    public static final int WIDTH = 960;
    public static final int HEIGHT = 300;
    private static final double TOP = 34;
    private static final double BOTTOM = 256;

    /**
     * One half-year.
     *
     * @param y         top of the bar of what counts; a negative volume hangs below the zero line
     * @param undecidedY top of the dashed part
     * @param line      y of the threshold; {@code null} without one
     */
    public record Bar(HalfYear halfYear, double left, double step, double x, double width, double y, double height, double undecidedY,
                      double undecidedHeight, Double line, Labels labels, boolean individual, boolean met) {

        public double middle() {
            return x + width / 2;
        }

        public double right() {
            return left + step;
        }
    }

    /** In millions. */
    public record Labels(String countable, String undecided, String threshold) {
    }

    /** @param points oldest first */
    public static VolumeTimeline of(List<VolumePoint> points, Locale locale) {
        double highest = Math.max(1, points.stream().mapToDouble(VolumeTimeline::top).max().orElse(1));
        double lowest = Math.min(0, points.stream().mapToDouble(p -> p.volume().countable().doubleValue()).min().orElse(0));
        double unit = (BOTTOM - TOP) / (highest - lowest);
        double zero = BOTTOM + lowest * unit;
        double step = (double) WIDTH / Math.max(1, points.size());
        List<Bar> bars = new ArrayList<>();
        for (VolumePoint point : points) {
            bars.add(bar(point, bars.size() * step, step, new Scale(zero, unit, locale)));
        }
        return new VolumeTimeline(List.copyOf(bars), zero, bars.stream().anyMatch(b -> b.undecidedHeight() > 0), bars.stream().anyMatch(b -> b.line() != null));
    }

    private record Scale(double zero, double unit, Locale locale) {
    }

    private static double top(VolumePoint p) {
        double volume = p.volume().countable().max(BigDecimal.ZERO).add(p.volume().undecidedProject().max(BigDecimal.ZERO)).doubleValue();
        return p.threshold() == null ? volume : Math.max(volume, p.threshold().amount().doubleValue());
    }

    private static Bar bar(VolumePoint p, double left, double step, Scale scale) {
        double width = Math.min(64, step * 0.56);
        double countable = p.volume().countable().doubleValue() * scale.unit();
        double undecided = Math.max(0, p.volume().undecidedProject().doubleValue() * scale.unit());
        double y = countable >= 0 ? scale.zero() - countable : scale.zero();
        return new Bar(p.halfYear(), left, step, left + (step - width) / 2, width, y, Math.abs(countable), Math.min(y, scale.zero()) - undecided, undecided,
                p.threshold() == null ? null : scale.zero() - p.threshold().amount().doubleValue() * scale.unit(),
                new Labels(Formats.millions(p.volume().countable(), scale.locale()),
                        undecided > 0 ? "+" + Formats.millions(p.volume().undecidedProject(), scale.locale()) : "",
                        p.threshold() == null ? "" : Formats.millions(p.threshold().amount(), scale.locale())),
                p.threshold() != null && p.threshold().individual(), p.met());
    }

    /** The drawing in words, for those who do not see it. */
    public String inWords(Locale locale) {
        StringBuilder words = new StringBuilder();
        for (Bar bar : bars) {
            words.append(words.isEmpty() ? "" : "; ").append(Messages.text(locale, bar.line() == null ? "volume.bar" : "volume.bar.threshold",
                    "halfYear", bar.halfYear(), "value", bar.labels().countable(), "threshold", bar.labels().threshold()));
        }
        return words.append('.').toString();
    }
}
