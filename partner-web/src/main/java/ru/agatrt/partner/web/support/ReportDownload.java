package ru.agatrt.partner.web.support;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.reporting.catalogue.RenderedReport;
import ru.agatrt.partner.reporting.catalogue.ReportFormat;
import ru.agatrt.partner.reporting.catalogue.ReportRequest;
import ru.agatrt.partner.reporting.catalogue.Reports;

/**
 * {@code GET /files/reports/{name}.{pdf|xlsx|csv}}: a report for a browser that is signed in by its session; the same as
 * over REST, which knows no session. With {@code view=inline} a PDF is shown and not saved; the other parameters are the report's own.
 */
@WebServlet("/files/reports/*")
public class ReportDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern FILE = Pattern.compile("/([a-z-]+)\\.([a-z]+)");

    @EJB
    private transient Reports reports;

    @Inject
    private transient ReaderLanguage reader;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher file = FILE.matcher(String.valueOf(request.getPathInfo()));
        ReportFormat format = file.matches() ? ReportFormat.ofExtension(file.group(2)).orElse(null) : null;
        if (format == null) {
            throw new NotFound("REPORT_NOT_FOUND", "report", String.valueOf(request.getPathInfo()));
        }
        RenderedReport report = reports.render(new ReportRequest(file.group(1), format, parameters(request), language(request)));
        response.setContentType(report.contentType());
        response.setContentLength(report.content().length);
        response.setHeader("Content-Disposition", (isShown(request, format) ? "inline" : "attachment") + "; filename=\"" + report.fileName() + "\"");
        response.getOutputStream().write(report.content());
    }

    private static boolean isShown(HttpServletRequest request, ReportFormat format) {
        return format == ReportFormat.PDF && "inline".equals(request.getParameter("view"));
    }

    private static Map<String, String> parameters(HttpServletRequest request) {
        Map<String, String> first = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> first.put(name, values[0]));
        return first;
    }

    private Locale language(HttpServletRequest request) {
        String lang = request.getParameter("lang");
        return lang == null ? reader.getLocale() : Language.of(lang).locale();
    }
}
