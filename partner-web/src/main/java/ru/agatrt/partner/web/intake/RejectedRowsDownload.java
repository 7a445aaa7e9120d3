package ru.agatrt.partner.web.intake;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.agatrt.partner.intake.Imports;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.web.support.ReaderLanguage;
import ru.agatrt.partner.web.support.RejectedRowsCsv;

/** {@code GET /files/imports/{id}/rejected.csv}: the refused rows as sent, with their reasons, under the session. */
@WebServlet("/files/imports/*")
public class RejectedRowsDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern FILE = Pattern.compile("/([0-9a-f-]{36})/rejected\\.csv");

    @EJB
    private transient Imports imports;
    @Inject
    private transient ReaderLanguage reader;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        Matcher file = FILE.matcher(path);
        if (!file.matches()) {
            throw new NotFound("IMPORT_NOT_FOUND", "id", path);
        }
        String id = imports.get(file.group(1)).id();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"rejected-" + id.substring(0, 8) + ".csv\"");
        RejectedRowsCsv.write(imports, id, reader.getLocale(), response.getOutputStream());
    }
}
