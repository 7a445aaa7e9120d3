package ru.agatrt.partner.web.mail;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.outbox.Mailbox;
import ru.agatrt.partner.outbox.ReceivedLetter;
import ru.agatrt.partner.web.support.AddressParameters;

/** {@code GET /files/mailbox?id=…&file=…}: a file attached to a letter of the mailbox, counted from 0. Never shown in place, whatever it is. */
@WebServlet("/files/mailbox")
public class MailboxFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Mailbox mailbox;
    @Inject
    private transient AddressParameters parameters;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = parameters.required("id");
        Integer number = parameters.number("file");
        ReceivedLetter letter = mailbox.get(id);
        if (number == null || number < 0 || number >= letter.content().files().size()) {
            throw new NotFound("LETTER_NOT_FOUND", "id", id);
        }
        byte[] bytes = mailbox.attached(id, number);
        response.setContentType("application/octet-stream");
        response.setContentLength(bytes.length);
        response.setHeader("Content-Disposition", "attachment; filename=\"attachment\"; filename*=UTF-8''"
                + URLEncoder.encode(letter.content().files().get(number).name(), StandardCharsets.UTF_8).replace("+", "%20"));
        response.getOutputStream().write(bytes);
    }
}
