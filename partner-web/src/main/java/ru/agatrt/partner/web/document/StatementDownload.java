package ru.agatrt.partner.web.document;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import ru.agatrt.partner.document.ArchivedDocument;
import ru.agatrt.partner.document.DocumentWay;
import ru.agatrt.partner.reporting.archive.Statements;
import ru.agatrt.partner.web.support.KeptFile;

/** {@code GET /files/statements/{id}}: an archived statement for a browser that is signed in by its session. */
@WebServlet("/files/statements/*")
public class StatementDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Statements statements;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        Statements.Opened opened = statements.open(path == null ? "" : path.substring(1), DocumentWay.PAGE);
        ArchivedDocument.File file = opened.document().file();
        response.setContentType(file.mediaType());
        response.setContentLength(opened.content().length);
        KeptFile.headers(file.name(), file.sha256()).forEach(response::setHeader);
        response.getOutputStream().write(opened.content());
    }
}
