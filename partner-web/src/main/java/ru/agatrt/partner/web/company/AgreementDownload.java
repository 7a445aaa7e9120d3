package ru.agatrt.partner.web.company;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import ru.agatrt.partner.agreement.Agreements;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.web.support.AddressParameters;

/** {@code GET /files/agreements/paper?partner=…&no=…}: the signed paper of an agreement; each handing out is noted. */
@WebServlet("/files/agreements/paper")
public class AgreementDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Agreements agreements;
    @Inject
    private transient AddressParameters parameters;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Agreements.Opened paper = agreements.paper(new PartnerCode(parameters.required("partner")), parameters.required("no"));
        response.setContentType("application/pdf");
        response.setContentLengthLong(paper.file().size());
        // A name in any alphabet (RFC 6266), and one for those that know only letters of ASCII.
        response.setHeader("Content-Disposition", "attachment; filename=\"agreement.pdf\"; filename*=UTF-8''"
                + URLEncoder.encode(paper.file().name(), StandardCharsets.UTF_8).replace("+", "%20"));
        Files.copy(paper.place(), response.getOutputStream());
    }
}
