package ru.agatrt.partner.reporting.style;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** The product's mark: two hexagons and a point, drawn on a field of 24 by 24. */
public final class ProductMark extends Drawing {

    private static final long serialVersionUID = 1L;
    private static final double[][] OUTER = {{12, 2.5}, {21, 8}, {21, 16}, {12, 21.5}, {3, 16}, {3, 8}};
    private static final double[][] INNER = {{12, 6.7}, {17.4, 10}, {17.4, 14}, {12, 17.3}, {6.6, 14}, {6.6, 10}};

    @Override
    protected void draw(Graphics2D canvas, double width, double height) {
        double scale = Math.min(width, height) / 24;
        canvas.scale(scale, scale);
        canvas.setColor(Palette.ACCENT);
        canvas.setStroke(new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        canvas.draw(polygon(OUTER));
        canvas.draw(polygon(INNER));
        canvas.fill(new Ellipse2D.Double(10.1, 10.1, 3.8, 3.8));
    }

    private static Path2D polygon(double[][] points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0][0], points[0][1]);
        for (int i = 1; i < points.length; i++) {
            path.lineTo(points[i][0], points[i][1]);
        }
        path.closePath();
        return path;
    }
}
