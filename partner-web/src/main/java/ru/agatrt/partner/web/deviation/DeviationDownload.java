package ru.agatrt.partner.web.deviation;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ru.agatrt.partner.deviation.DeviationFilter;
import ru.agatrt.partner.deviation.Deviations;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.web.support.ReaderLanguage;

/** {@code GET /files/deviations/deviations.{csv,xlsx}}: what the page shows under the same filter, under the session. */
@WebServlet("/files/deviations/*")
public class DeviationDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** A workbook is made in memory; more is given as CSV. */
    private static final int MOST_IN_WORKBOOK = 100_000;
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @EJB
    private transient Deviations register;
    @Inject
    private transient ReaderLanguage reader;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String file = String.valueOf(request.getPathInfo());
        DeviationFilter filter = DeviationParameters.parse(request::getParameter);
        // Asked before the first byte, so that a refusal is still a refusal.
        long lines = register.totals(filter).lines();
        switch (file) {
            case "/deviations.csv" -> {
                head(response, "text/csv;charset=UTF-8", "deviations.csv");
                DeviationFile.csv(register, filter, response.getOutputStream());
            }
            case "/deviations.xlsx" -> {
                if (lines > MOST_IN_WORKBOOK) {
                    throw new InvalidInput("EXPORT_TOO_LARGE", "lines", lines, "max", MOST_IN_WORKBOOK);
                }
                head(response, WORKBOOK, "deviations.xlsx");
                DeviationFile.xlsx(register, filter, reader.getLocale(), response.getOutputStream());
            }
            default -> throw new NotFound("REPORT_NOT_FOUND", "report", file);
        }
    }

    private static void head(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
