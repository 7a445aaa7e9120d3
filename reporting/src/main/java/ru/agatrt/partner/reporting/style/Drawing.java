package ru.agatrt.partner.reporting.style;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** A small vector picture in a document: sharp at every size, a few bytes in the file, no image library at work. */
public abstract class Drawing extends AbstractRenderer implements Graphics2DRenderable {

    private static final long serialVersionUID = 1L;

    @Override
    public final void render(JasperReportsContext context, Graphics2D canvas, Rectangle2D area) {
        AffineTransform before = canvas.getTransform();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.translate(area.getX(), area.getY());
        draw(canvas, area.getWidth(), area.getHeight());
        canvas.setTransform(before);
    }

    /**
     * Draws with the origin in the upper left corner.
     *
     * @param width of the element in points
     * @param height of the element in points
     */
    protected abstract void draw(Graphics2D canvas, double width, double height);
}
