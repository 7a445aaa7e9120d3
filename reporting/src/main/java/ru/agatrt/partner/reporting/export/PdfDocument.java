package ru.agatrt.partner.reporting.export;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.governors.GovernorException;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.SimplePdfReportConfiguration;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.reporting.style.ProductMark;
import ru.agatrt.partner.reporting.style.Texts;

/**
 * A filled design as PDF: fonts embedded, tagged with headings and alternative texts, title and language in the metadata.
 *
 * @param design path of the design under {@code reports/}, without extension
 * @param title as the reader's window shows it
 * @param texts the language of the document
 * @see #renderToKeep for documents of record
 */
public record PdfDocument(String design, String title, Texts texts) {

    /**
     * Fills and exports.
     *
     * @param parameters what the design declares; {@code $R}, locale and the mark are added here
     * @throws InvalidInput {@code REPORT_TOO_LARGE} for more pages, or more time, than a document may take
     * @throws IllegalStateException when the design and its data do not fit: a mistake in the report, never of the caller
     */
    public byte[] render(Map<String, Object> parameters, JRDataSource rows) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put(JRParameter.REPORT_RESOURCE_BUNDLE, texts.bundle());
        all.put(JRParameter.REPORT_LOCALE, texts.locale());
        all.put("MARK", new ProductMark());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Fonts, style sheets and chart customizers are found through the thread's loader, which in a call from the
        // web module is that module's and sees none of them.
        thread.setContextClassLoader(PdfDocument.class.getClassLoader());
        try {
            return export(JasperFillManager.getInstance(Designs.context()).fill(Designs.get(design), all, rows));
        } catch (JRException e) {
            throw new IllegalStateException("Report " + design + " could not be drawn", e);
        } catch (JRRuntimeException e) {
            throw isGoverned(e) ? new InvalidInput("REPORT_TOO_LARGE", "pages", Designs.MAX_PAGES) : e;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Whether the engine was stopped by its limits; parts that are drawn on other threads wrap what stopped them. */
    private static boolean isGoverned(Throwable thrown) {
        return thrown != null && (thrown instanceof GovernorException || isGoverned(thrown.getCause()));
    }

    /** {@link #render} as PDF/A-2a, for a document that is kept and shown to others for years. */
    public byte[] renderToKeep(Map<String, Object> parameters, JRDataSource rows) {
        return ArchivalPdf.of(render(parameters, rows));
    }

    /** Each page that is written is shown to whoever watches. */
    private static SimplePdfReportConfiguration watched(int pages) {
        MakingWatch watch = Making.current();
        AtomicInteger written = new AtomicInteger();
        SimplePdfReportConfiguration report = new SimplePdfReportConfiguration();
        report.setProgressMonitor(() -> watch.look(MakingStage.PAGES, written.incrementAndGet(), pages));
        return report;
    }

    private byte[] export(JasperPrint pages) throws JRException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        JRPdfExporter exporter = new JRPdfExporter(Designs.context());
        exporter.setExporterInput(new SimpleExporterInput(pages));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        SimplePdfExporterConfiguration settings = new SimplePdfExporterConfiguration();
        settings.setCompressed(true);
        settings.setTagged(true);
        settings.setTagLanguage(texts.locale().toLanguageTag());
        settings.setMetadataTitle(title);
        settings.setDisplayMetadataTitle(true);
        settings.setMetadataAuthor("Агат РТ");
        settings.setMetadataCreator("Агат Партнёр");
        exporter.setConfiguration(settings);
        exporter.setConfiguration(watched(pages.getPages().size()));
        exporter.exportReport();
        return bytes.toByteArray();
    }
}
