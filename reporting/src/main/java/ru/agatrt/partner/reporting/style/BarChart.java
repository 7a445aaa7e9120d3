package ru.agatrt.partner.reporting.style;

import java.awt.BasicStroke;
import java.awt.Font;
import java.util.Locale;
import net.sf.jasperreports.charts.JRAbstractChartCustomizer;
import net.sf.jasperreports.charts.JRChart;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.fonts.FontUtil;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;

/** The house look of a bar chart: flat bars, hairline grid, small grey axis texts, no frame. Reports add their own colours. */
public abstract class BarChart extends JRAbstractChartCustomizer {

    private static final float AXIS_SIZE = 7f;
    private static final float HAIRLINE = 0.5f;

    @Override
    public void customize(JFreeChart picture, JRChart element) {
        CategoryPlot plot = picture.getCategoryPlot();
        picture.setBackgroundPaint(null);
        picture.setPadding(RectangleInsets.ZERO_INSETS);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(new RectangleInsets(2, 8, 0, 6));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setRangeGridlinePaint(Palette.BORDER);
        plot.setRangeGridlineStroke(new BasicStroke(HAIRLINE));
        plot.setDomainGridlinesVisible(false);
        plot.setNoDataMessage(null);
        axes(plot);
        draw(picture, plot);
    }

    /** What a report adds: renderer, colours, marks. */
    protected abstract void draw(JFreeChart picture, CategoryPlot plot);

    /** Flat bars without shadow, gradient or outline. */
    protected static <R extends BarRenderer> R flat(R bars) {
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(false);
        return bars;
    }

    /** The document's own font, whatever fonts the machine has. */
    protected final Font font(int style, float size) {
        return FontUtil.getInstance(DefaultJasperReportsContext.getInstance())
                .getAwtFontFromBundles("PT Sans", style, size, locale(), false);
    }

    protected final Locale locale() {
        return (Locale) getParameterValue(JRParameter.REPORT_LOCALE);
    }

    private void axes(CategoryPlot plot) {
        CategoryAxis names = plot.getDomainAxis();
        names.setTickLabelFont(font(Font.PLAIN, AXIS_SIZE));
        names.setTickLabelPaint(Palette.TEXT_2);
        names.setAxisLinePaint(Palette.BORDER_STRONG);
        names.setTickMarksVisible(false);
        names.setLowerMargin(0.01);
        names.setUpperMargin(0.01);
        NumberAxis sums = (NumberAxis) plot.getRangeAxis();
        sums.setTickLabelFont(font(Font.PLAIN, AXIS_SIZE));
        sums.setTickLabelPaint(Palette.TEXT_3);
        sums.setAxisLineVisible(false);
        sums.setTickMarksVisible(false);
        sums.setNumberFormatOverride(Texts.decimal("#,##0.##", locale()));
    }
}
