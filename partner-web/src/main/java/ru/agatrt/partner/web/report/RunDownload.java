package ru.agatrt.partner.web.report;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ru.agatrt.partner.document.ArchivedDocument;
import ru.agatrt.partner.document.DocumentWay;
import ru.agatrt.partner.reporting.run.ReportRuns;
import ru.agatrt.partner.web.support.KeptFile;

/** {@code GET /files/report-runs/{id}}: what a run in the background has made, byte for byte as it was kept. */
@WebServlet("/files/report-runs/*")
public class RunDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient ReportRuns runs;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        ReportRuns.Opened opened = runs.open(path == null ? "" : path.substring(1), DocumentWay.PAGE);
        ArchivedDocument.File file = opened.document().file();
        response.setContentType(file.mediaType());
        response.setContentLength(opened.content().length);
        KeptFile.headers(file.name(), file.sha256()).forEach(response::setHeader);
        response.getOutputStream().write(opened.content());
    }
}
