package ru.agatrt.partner.reporting.statement;

import java.awt.Font;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import ru.agatrt.partner.reporting.style.BarChart;
import ru.agatrt.partner.reporting.style.Palette;
import ru.agatrt.partner.reporting.style.Texts;
import ru.agatrt.partner.reporting.style.ThresholdBarRenderer;

/** Counted volume of the last half-years with a tick at the threshold of each. */
public final class VolumeHistoryChart extends BarChart {

    @Override
    protected void draw(JFreeChart picture, CategoryPlot plot) {
        ThresholdBarRenderer bars = flat(new ThresholdBarRenderer());
        List<?> series = plot.getDataset().getRowKeys();
        for (int i = 0; i < series.size(); i++) {
            boolean undecided = ThresholdBarRenderer.UNDECIDED.equals(series.get(i));
            bars.setSeriesPaint(i, undecided ? Palette.UNKNOWN : Palette.ACCENT);
            bars.setSeriesItemLabelsVisible(i, ThresholdBarRenderer.COUNTED.equals(series.get(i)));
        }
        bars.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator("{2}", Texts.decimal("#,##0.00", locale())));
        bars.setDefaultItemLabelFont(font(Font.BOLD, 7f));
        bars.setMaximumBarWidth(0.16);
        plot.setRenderer(bars);
    }
}
