package ru.agatrt.partner.reporting.style;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How far a sum has come to its threshold: the whole length is the threshold. What is counted is filled (green when the
 * threshold is reached, red when not), what awaits a decision is hatched behind it.
 */
public final class ThresholdBar extends Drawing {

    private static final long serialVersionUID = 1L;
    private static final double HATCH_STEP = 3;
    /** A threshold missed by a kopeck must not look reached. */
    private static final double NEARLY = 0.98;

    private final double counted;
    private final double undecided;
    private final boolean met;

    private ThresholdBar(double counted, double undecided, boolean met) {
        this.counted = counted;
        this.undecided = undecided;
        this.met = met;
    }

    /**
     * @param counted roubles; a negative sum draws an empty bar
     * @param undecided roubles that a decision may add; negative counts as none
     * @param threshold roubles; {@code null} or zero draws a full bar, for nothing is left to reach
     * @param met what the rule says, which the drawing never decides for itself
     */
    public static ThresholdBar of(BigDecimal counted, BigDecimal undecided, BigDecimal threshold, boolean met) {
        double share = met ? share(counted, threshold) : Math.min(share(counted, threshold), NEARLY);
        return new ThresholdBar(share, Math.min(share(undecided, threshold), 1 - share), met);
    }

    private static double share(BigDecimal part, BigDecimal threshold) {
        if (threshold == null || threshold.signum() == 0) {
            return 1;
        }
        return Math.max(0, Math.min(1, part.divide(threshold, MathContext.DECIMAL32).doubleValue()));
    }

    @Override
    protected void draw(Graphics2D canvas, double width, double height) {
        Shape before = canvas.getClip();
        canvas.clip(new RoundRectangle2D.Double(0, 0, width, height, height, height));
        canvas.setColor(Palette.TRACK);
        canvas.fill(new Rectangle2D.Double(0, 0, width, height));
        canvas.setColor(met ? Palette.OK : Palette.NO);
        canvas.fill(new Rectangle2D.Double(0, 0, width * counted, height));
        if (undecided > 0) {
            hatch(canvas, width * counted, width * (counted + undecided), height);
        }
        canvas.setClip(before);
    }

    private static void hatch(Graphics2D canvas, double from, double to, double height) {
        canvas.clip(new Rectangle2D.Double(from, 0, to - from, height));
        canvas.setColor(Palette.UNKNOWN);
        canvas.setStroke(new BasicStroke(1.2f));
        for (double x = from - height; x < to; x += HATCH_STEP) {
            canvas.draw(new Line2D.Double(x, height, x + height, 0));
        }
    }
}
