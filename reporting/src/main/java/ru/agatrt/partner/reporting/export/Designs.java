package ru.agatrt.partner.reporting.export;

import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.util.JRLoader;

/**
 * The compiled designs of this module, each loaded once, and the engine they run in. The engine is narrowed for the whole
 * process, because settings of a single context are not asked everywhere: designs may use listed classes only, open no
 * address and no file, and are stopped when they run away.
 */
public final class Designs {

    /** Pages of one document at most. */
    static final int MAX_PAGES = 3_000;
    private static final int MAX_MILLISECONDS = 120_000;
    private static final Map<String, JasperReport> LOADED = new ConcurrentHashMap<>();
    private static final DefaultJasperReportsContext ENGINE = DefaultJasperReportsContext.getInstance();

    static {
        set("report.class.filter.enabled", "true");
        set("report.class.whitelist.agat", "java.lang.*,java.util.ResourceBundle,java.math.BigDecimal,"
                + "net.sf.jasperreports.engine.JRDataSource,net.sf.jasperreports.renderers.Renderable,"
                + "ru.agatrt.partner.reporting.*,ru.agatrt.partner.reporting.marketingcompliance.MarketingSums,"
                + "ru.agatrt.partner.reporting.halfyearvolume.VolumeSums,"
                + "ru.agatrt.partner.reporting.partnerreporting.ReportingFigures,"
                // The runtime itself asks for it through the loader of a design, from the design's sixteenth use on.
                + "jdk.internal.reflect.ConstructorAccessorImpl");
        set("repository.url.filter.enabled", "true");
        set("default.file.repository.enabled", "false");
        set("governor.max.pages", String.valueOf(MAX_PAGES));
        set("governor.timeout", String.valueOf(MAX_MILLISECONDS));
    }

    private Designs() {
    }

    static JasperReportsContext context() {
        return ENGINE;
    }

    /** @param name path under {@code reports/}, without extension; from code, never from a request */
    public static JasperReport get(String name) {
        return LOADED.computeIfAbsent(name, Designs::load);
    }

    private static JasperReport load(String name) {
        String path = "/reports/" + name + ".jasper";
        try (InputStream stream = Designs.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("No compiled design " + path);
            }
            return (JasperReport) JRLoader.loadObject(ENGINE, stream);
        } catch (JRException | java.io.IOException e) {
            throw new IllegalStateException("Design " + path + " cannot be loaded", e);
        }
    }

    private static void set(String name, String value) {
        ENGINE.setProperty("net.sf.jasperreports." + name, value);
    }
}
