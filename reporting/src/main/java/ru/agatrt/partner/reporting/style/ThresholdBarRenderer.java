package ru.agatrt.partner.reporting.style;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;
import org.jfree.data.category.CategoryDataset;

/**
 * Stacked bars with a tick across each at its threshold. The series {@value #THRESHOLD}, which must be the last one, is
 * drawn as the tick and is no part of the stack.
 */
public final class ThresholdBarRenderer extends StackedBarRenderer {

    public static final String COUNTED = "counted";
    public static final String UNDECIDED = "undecided";
    public static final String THRESHOLD = "threshold";

    private static final long serialVersionUID = 1L;
    private static final double OVERHANG = 0.18;
    private static final double SHORTEST_WITH_LABEL = 14;

    @Override
    public void drawItem(Graphics2D canvas, CategoryItemRendererState state, Rectangle2D area, CategoryPlot plot,
                         CategoryAxis names, ValueAxis sums, CategoryDataset data, int row, int column, int pass) {
        if (!THRESHOLD.equals(data.getRowKey(row))) {
            super.drawItem(canvas, state, area, plot, names, sums, data, row, column, pass);
        } else if (pass == 1 && data.getValue(row, column) != null) {
            tick(canvas, state, area, plot, data.getValue(row, column).doubleValue(), column);
        }
    }

    @Override
    public Range findRangeBounds(CategoryDataset data) {
        double low = 0;
        double high = 0;
        for (int column = 0; column < data.getColumnCount(); column++) {
            double stack = 0;
            for (int row = 0; row < data.getRowCount(); row++) {
                double value = data.getValue(row, column) == null ? 0 : data.getValue(row, column).doubleValue();
                if (THRESHOLD.equals(data.getRowKey(row))) {
                    high = Math.max(high, value);
                } else {
                    stack += value;
                }
                low = Math.min(low, stack);
                high = Math.max(high, stack);
            }
        }
        return new Range(low, Math.max(high, low + 1));
    }

    /** At the foot of the bar, where no threshold crosses it; above a bar too short to hold it. Upright bars only. */
    @Override
    protected void drawItemLabel(Graphics2D canvas, CategoryDataset data, int row, int column, CategoryPlot plot,
                                 CategoryItemLabelGenerator generator, Rectangle2D bar, boolean negative) {
        boolean inside = bar.getHeight() > SHORTEST_WITH_LABEL;
        canvas.setFont(getItemLabelFont(row, column));
        canvas.setPaint(inside ? Color.WHITE : Palette.TEXT);
        TextUtils.drawAlignedString(generator.generateLabel(data, row, column), canvas, (float) bar.getCenterX(),
                (float) (inside ? bar.getMaxY() : bar.getMinY()) - 2, TextAnchor.BOTTOM_CENTER);
    }

    private void tick(Graphics2D canvas, CategoryItemRendererState state, Rectangle2D area, CategoryPlot plot, double value,
                      int column) {
        double at = plot.getRangeAxis().valueToJava2D(value, area, plot.getRangeAxisEdge());
        double start = plot.getDomainAxis().getCategoryMiddle(column, plot.getDataset().getColumnCount(), area,
                plot.getDomainAxisEdge()) - state.getBarWidth() * (0.5 + OVERHANG);
        double end = start + state.getBarWidth() * (1 + 2 * OVERHANG);
        canvas.setPaint(Palette.TEXT);
        canvas.setStroke(new BasicStroke(1.5f));
        canvas.draw(plot.getOrientation() == PlotOrientation.HORIZONTAL
                ? new Line2D.Double(at, start, at, end) : new Line2D.Double(start, at, end, at));
    }
}
