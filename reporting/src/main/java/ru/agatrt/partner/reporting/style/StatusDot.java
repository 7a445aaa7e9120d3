package ru.agatrt.partner.reporting.style;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import ru.agatrt.partner.kernel.StatusCode;

/** A point in the colour of a status, beside its name. */
public final class StatusDot extends Drawing {

    private static final long serialVersionUID = 1L;

    private final StatusCode status;

    public StatusDot(StatusCode status) {
        this.status = status;
    }

    @Override
    protected void draw(Graphics2D canvas, double width, double height) {
        double size = Math.min(width, height);
        canvas.setColor(switch (status) {
            case GOLD -> new Color(0xDCB44D);
            case SILVER -> new Color(0x838E9D);
            case AUTHORIZED -> new Color(0x0B5573);
            case DISTRIBUTOR -> new Color(0x592884);
            case PROJECT -> new Color(0x0B5747);
            case NONE -> Palette.OFF;
        });
        canvas.fill(new Ellipse2D.Double(0, 0, size, size));
    }
}
