package ru.agatrt.partner.reporting.halfyearvolume;

import java.awt.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.ui.TextAnchor;
import ru.agatrt.partner.reporting.style.BarChart;
import ru.agatrt.partner.reporting.style.Palette;
import ru.agatrt.partner.reporting.style.Texts;

/** Counted volume by status: one bar each with its sum beside it, and the half-year before under it; in millions of roubles. */
public final class StatusVolumeChart extends BarChart {

    private static final double ROOM_FOR_SUM = 0.14;
    private static final double ROOM_FOR_STATUS = 0.17;

    @Override
    protected void draw(JFreeChart picture, CategoryPlot plot) {
        BarRenderer bars = flat(new BarRenderer());
        bars.setSeriesPaint(0, Palette.ACCENT);
        bars.setSeriesPaint(1, Palette.BEFORE);
        bars.setMaximumBarWidth(plot.getDataset().getRowCount() > 1 ? 0.075 : 0.12);
        bars.setItemMargin(0);
        bars.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator("{2}", Texts.decimal("#,##0.00", locale())));
        bars.setSeriesItemLabelFont(0, font(Font.BOLD, 6.5f));
        bars.setSeriesItemLabelFont(1, font(Font.PLAIN, 6f));
        bars.setDefaultItemLabelPaint(Palette.TEXT);
        bars.setDefaultItemLabelsVisible(true);
        bars.setDefaultPositiveItemLabelPosition(new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        bars.setDefaultNegativeItemLabelPosition(new ItemLabelPosition(ItemLabelAnchor.OUTSIDE3, TextAnchor.CENTER_LEFT));
        plot.setRenderer(bars);
        plot.getRangeAxis().setUpperMargin(ROOM_FOR_SUM);
        plot.getDomainAxis().setCategoryMargin(0.12);
        // Of few statuses the two bars stay side by side instead of spreading over the whole height.
        double idle = Math.max(0.02, 1 - plot.getDataset().getColumnCount() * ROOM_FOR_STATUS) / 2;
        plot.getDomainAxis().setLowerMargin(idle);
        plot.getDomainAxis().setUpperMargin(idle);
        plot.getDomainAxis().setTickLabelFont(font(Font.PLAIN, 8f));
    }
}
