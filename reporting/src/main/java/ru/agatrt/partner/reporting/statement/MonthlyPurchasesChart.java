package ru.agatrt.partner.reporting.statement;

import java.awt.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleInsets;
import ru.agatrt.partner.reporting.style.BarChart;
import ru.agatrt.partner.reporting.style.Palette;

/** Purchases of each month, stacked by product group; returns go below the line. */
public final class MonthlyPurchasesChart extends BarChart {

    @Override
    protected void draw(JFreeChart picture, CategoryPlot plot) {
        StackedBarRenderer bars = flat(new StackedBarRenderer());
        for (int series = 0; series < plot.getDataset().getRowCount(); series++) {
            bars.setSeriesPaint(series, Palette.series(series));
        }
        bars.setMaximumBarWidth(0.09);
        plot.setRenderer(bars);
        LegendTitle legend = picture.getLegend();
        legend.setItemFont(font(Font.PLAIN, 7f));
        legend.setItemPaint(Palette.TEXT_2);
        legend.setFrame(BlockBorder.NONE);
        legend.setBackgroundPaint(null);
        legend.setItemLabelPadding(new RectangleInsets(1, 2, 1, 6));
    }
}
