package ru.agatrt.partner.reporting.halfyearvolume;

import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CategoryPlot;
import ru.agatrt.partner.reporting.style.BarChart;
import ru.agatrt.partner.reporting.style.Palette;
import ru.agatrt.partner.reporting.style.ThresholdBarRenderer;

/** The largest partners: counted volume, undecided deals behind it, and a tick at the threshold. */
public final class TopPartnersChart extends BarChart {

    @Override
    protected void draw(JFreeChart picture, CategoryPlot plot) {
        ThresholdBarRenderer bars = flat(new ThresholdBarRenderer());
        List<?> series = plot.getDataset().getRowKeys();
        for (int i = 0; i < series.size(); i++) {
            bars.setSeriesPaint(i, ThresholdBarRenderer.UNDECIDED.equals(series.get(i)) ? Palette.UNKNOWN : Palette.ACCENT);
        }
        bars.setMaximumBarWidth(0.08);
        bars.setItemMargin(0);
        plot.setRenderer(bars);
        plot.getDomainAxis().setCategoryMargin(0.35);
        plot.getDomainAxis().setMaximumCategoryLabelWidthRatio(0.45f);
    }
}
