package ru.agatrt.partner.platform;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.IDN;
import java.util.Date;
import ru.agatrt.partner.kernel.port.Mail;

/** A letter in the form it travels in: plain text and page as alternatives, files beside them. */
final class MimeLetter extends MimeMessage {

    private static final String NAME = "Агат Партнёр";
    private static final String CHARSET = "UTF-8";

    private final String messageId;

    /**
     * @throws MessagingException when an address is none
     * @throws IOException when a file cannot be read
     */
    MimeLetter(Session session, String from, Mail mail) throws MessagingException, IOException {
        super(session);
        this.messageId = "<" + mail.messageId() + ">";
        setFrom(new InternetAddress(from, NAME, CHARSET));
        setRecipient(Message.RecipientType.TO, address(mail.to()));
        setSubject(mail.text().subject(), CHARSET);
        setSentDate(Date.from(mail.writtenAt()));
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("Content-Language", mail.text().language());
        MimeMultipart alternatives = new MimeMultipart("alternative", text("text/plain", mail.text().plain()), text("text/html", mail.text().html()));
        if (mail.files().isEmpty()) {
            setContent(alternatives);
        } else {
            MimeBodyPart body = new MimeBodyPart();
            body.setContent(alternatives);
            MimeMultipart parts = new MimeMultipart("mixed", body);
            for (Mail.File file : mail.files()) {
                parts.addBodyPart(attached(file));
            }
            setContent(parts);
        }
        saveChanges();
    }

    /** The same at every try; the library would make another. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    /** A domain in other letters travels in its ASCII form. */
    static InternetAddress address(String text) throws MessagingException {
        int sign = text.lastIndexOf('@');
        try {
            InternetAddress address = new InternetAddress(sign < 0 ? text : text.substring(0, sign + 1) + IDN.toASCII(text.substring(sign + 1)), true);
            address.validate();
            return address;
        } catch (IllegalArgumentException e) {
            throw new MessagingException("not an address", e);
        }
    }

    private static BodyPart text(String type, String content) throws MessagingException, IOException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type + "; charset=" + CHARSET)));
        return part;
    }

    private static BodyPart attached(Mail.File file) throws MessagingException, IOException {
        MimeBodyPart part = new MimeBodyPart();
        try (InputStream bytes = file.content().open()) {
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, file.mediaType())));
        }
        part.setFileName(jakarta.mail.internet.MimeUtility.encodeText(file.name(), CHARSET, null));
        part.setDisposition(jakarta.mail.Part.ATTACHMENT);
        return part;
    }
}
