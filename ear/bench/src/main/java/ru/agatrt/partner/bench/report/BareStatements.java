package ru.agatrt.partner.bench.report;

import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import org.jdbi.v3.core.Jdbi;
import org.mariadb.jdbc.MariaDbPoolDataSource;
import ru.agatrt.partner.account.CallerScope;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.account.People;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.reporting.catalogue.ReportCall;
import ru.agatrt.partner.reporting.catalogue.ReportFormat;
import ru.agatrt.partner.reporting.catalogue.ReportRequest;
import ru.agatrt.partner.reporting.export.Designs;
import ru.agatrt.partner.reporting.export.PdfDocument;
import ru.agatrt.partner.reporting.export.RecordDataSource;
import ru.agatrt.partner.reporting.statement.PartnerStatementReport;
import ru.agatrt.partner.reporting.style.Texts;

/** The statements of some companies in three ways: by the engine alone, finished for the archive, and with everything read anew. */
final class BareStatements {

    private static final String DESIGN = "partner-statement/partner-statement";
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final CallerScope FINANCE = new CallerScope("finance", "Финансист", Set.of(Role.FINANCE), Optional.empty());

    private final String halfYear;
    private final Clock clock = Clock.system(ZoneId.of("Europe/Moscow"));
    private final PartnerStatementReport report;
    private final List<String> companies;
    private final Map<String, Map<String, Object>> values = new HashMap<>();

    /** A way to make the statement of a company. */
    @FunctionalInterface
    interface Way {
        byte[] make(String company) throws JRException;
    }

    private static final class Finance extends Callers {

        @Override
        public Optional<CallerScope> find() {
            return Optional.of(FINANCE);
        }
    }

    /** Without the entities of a server. */
    private static final class Named extends People {

        private final Map<String, String> names;

        Named(Jdbi book) {
            names = book.withHandle(h -> h.createQuery("SELECT login, display_name FROM account")
                    .map((row, c) -> Map.entry(row.getString(1), row.getString(2))).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }

        @Override
        public Map<String, String> displayNames(Collection<String> logins) {
            return logins.stream().collect(Collectors.toMap(login -> login, login -> names.getOrDefault(login, login)));
        }
    }

    /**
     * Reads each company's half-year once and keeps what the engine is given for it.
     *
     * @param book      data source of the book, as the application's account
     * @param warehouse data source of the warehouse, as its reading account
     */
    BareStatements(MariaDbPoolDataSource book, MariaDbPoolDataSource warehouse, String halfYear, List<String> companies)
            throws ReflectiveOperationException {
        this.halfYear = halfYear;
        this.companies = companies;
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "reader");
            thread.setDaemon(true);
            return thread;
        });
        Jdbi jdbi = (Jdbi) Class.forName("ru.agatrt.partner.platform.BookAccess").getMethod("configured", Jdbi.class).invoke(null, Jdbi.create(book));
        Parts parts = new Parts(jdbi, warehouse, threads, clock, new Finance(), new Named(jdbi));
        parts.get("ru.agatrt.partner.platform.BookKnowledgeClock");
        report = parts.get(PartnerStatementReport.class);
        for (String company : companies) {
            values.put(company, kept(ParameterTap.of(() -> readAnew(company))));
        }
    }

    /** What the report gave, its parts' own values among it; the rest the engine adds anew each time. */
    private static Map<String, Object> kept(Map<String, Object> noted) {
        Map<String, Object> own = new HashMap<>();
        ((Map<?, ?>) noted.get(JRParameter.REPORT_PARAMETERS_MAP)).forEach((name, value) -> own.put((String) name, value));
        for (JRParameter parameter : Designs.get(DESIGN).getParameters()) {
            String name = parameter.getName();
            if (parameter.isSystemDefined() && !name.equals(JRParameter.REPORT_RESOURCE_BUNDLE) && !name.equals(JRParameter.REPORT_LOCALE)) {
                own.remove(name);
            }
        }
        return own;
    }

    /** The compiled design filled with values that lie in memory, and exported as the application exports it. */
    byte[] bare(String company) throws JRException {
        JasperReport design = Designs.get(DESIGN);
        JasperPrint pages = JasperFillManager.getInstance(DefaultJasperReportsContext.getInstance()).fill(design, fresh(company), new JREmptyDataSource());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        JRPdfExporter exporter = new JRPdfExporter(DefaultJasperReportsContext.getInstance());
        exporter.setExporterInput(new SimpleExporterInput(pages));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        SimplePdfExporterConfiguration settings = new SimplePdfExporterConfiguration();
        settings.setCompressed(true);
        settings.setTagged(true);
        settings.setTagLanguage("ru-RU");
        settings.setMetadataTitle(company);
        settings.setDisplayMetadataTitle(true);
        exporter.setConfiguration(settings);
        exporter.exportReport();
        return bytes.toByteArray();
    }

    /** {@link #bare}, made a document of record. */
    byte[] archival(String company) {
        return new PdfDocument(DESIGN, company, Texts.of(PartnerStatementReport.NAME, RUSSIAN)).renderToKeep(fresh(company), new JREmptyDataSource());
    }

    /** The application's own report with everything it reads, without a server around it. */
    byte[] readAnew(String company) {
        return report.render(new ReportCall(new ReportRequest(PartnerStatementReport.NAME, ReportFormat.PDF,
                Map.of("partner", company, "halfYear", halfYear), RUSSIAN), FINANCE, clock.instant())).content();
    }

    private Map<String, Object> fresh(String company) {
        Map<String, Object> again = new HashMap<>(values.get(company));
        again.values().forEach(value -> {
            if (value instanceof RecordDataSource rows) {
                rows.moveFirst();
            }
        });
        return again;
    }

    /** Companies in turn. */
    void make(Way way, int count) throws JRException {
        for (int i = 0; i < count; i++) {
            way.make(companies.get(i % companies.size()));
        }
    }

    /** Shared out among threads, each with companies of its own: values of one are not drawn by two at once. */
    void make(Way way, int count, int threads) throws InterruptedException {
        List<Thread> workers = new ArrayList<>();
        for (int t = 0; t < threads; t++) {
            int first = t;
            Thread worker = new Thread(() -> {
                try {
                    for (int i = first; i < count; i += threads) {
                        way.make(companies.get(i % companies.size() / threads * threads + first));
                    }
                } catch (JRException e) {
                    throw new IllegalStateException(e);
                }
            });
            workers.add(worker);
            worker.start();
        }
        for (Thread worker : workers) {
            worker.join();
        }
    }

    static MariaDbPoolDataSource source(String url, String account, String password) throws SQLException {
        return new MariaDbPoolDataSource(url + "?user=" + account + "&password=" + password);
    }
}
