package ru.agatrt.partner.reporting.style;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import ru.agatrt.partner.kernel.Outcome;

/** The sign of an outcome on a field of 16 by 16: ring with a check, a cross, a question or a dash. Words stand beside it. */
public final class OutcomeSign extends Drawing {

    private static final long serialVersionUID = 1L;

    private final Outcome outcome;

    public OutcomeSign(Outcome outcome) {
        this.outcome = outcome;
    }

    @Override
    protected void draw(Graphics2D canvas, double width, double height) {
        double scale = Math.min(width, height) / 16;
        canvas.scale(scale, scale);
        canvas.setColor(colour());
        canvas.setStroke(new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        canvas.draw(new Ellipse2D.Double(1.8, 1.8, 12.4, 12.4));
        Path2D sign = new Path2D.Double();
        switch (outcome) {
            case MET, RECOMMENDED_MET -> line(sign, 5.2, 8.3, 7.2, 10.3, 10.9, 6);
            case NOT_MET -> {
                line(sign, 5.8, 5.8, 10.2, 10.2);
                line(sign, 10.2, 5.8, 5.8, 10.2);
            }
            case NOT_KNOWN -> {
                sign.moveTo(6.2, 6.4);
                sign.curveTo(6.3, 4.1, 9.8, 4.2, 9.8, 6.3);
                sign.curveTo(9.8, 7.8, 8, 7.8, 8, 9.3);
                line(sign, 8, 11.3, 8, 11.6);
            }
            default -> line(sign, 5.2, 8, 10.8, 8);
        }
        canvas.draw(sign);
    }

    private Color colour() {
        return switch (outcome) {
            case MET -> Palette.OK;
            case NOT_MET -> Palette.NO;
            case NOT_KNOWN -> Palette.UNKNOWN;
            case RECOMMENDED_MET, RECOMMENDED_NOT_MET -> Palette.ACCENT_LIGHT;
            case NOT_REQUIRED -> Palette.OFF;
        };
    }

    private static void line(Path2D path, double x, double y, double... more) {
        path.moveTo(x, y);
        for (int i = 0; i + 1 < more.length; i += 2) {
            path.lineTo(more[i], more[i + 1]);
        }
    }
}
