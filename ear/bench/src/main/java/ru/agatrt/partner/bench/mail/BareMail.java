package ru.agatrt.partner.bench.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Date;
import java.util.Properties;

/** A letter that the application sent, sent again and again by the mail library over one connection: put together anew each time. */
final class BareMail {

    private final Session session;
    private final MimeMessage sent;
    private final String plain;
    private final String page;
    private final byte[] file;

    /** @param letter as the application sent it; with at most one file */
    BareMail(int port, byte[] letter) throws MessagingException, IOException {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", String.valueOf(port));
        session = Session.getInstance(settings);
        sent = new MimeMessage(session, new ByteArrayInputStream(letter));
        Multipart content = (Multipart) sent.getContent();
        boolean attached = content.getBodyPart(0).getContent() instanceof Multipart;
        Multipart texts = attached ? (Multipart) content.getBodyPart(0).getContent() : content;
        plain = (String) texts.getBodyPart(0).getContent();
        page = (String) texts.getBodyPart(1).getContent();
        file = attached ? content.getBodyPart(1).getInputStream().readAllBytes() : null;
    }

    void send(int letters, String run) throws MessagingException {
        try (Transport transport = session.getTransport("smtp")) {
            transport.connect();
            for (int i = 0; i < letters; i++) {
                Letter letter = new Letter("<" + run + "-" + i + "@bare>");
                transport.sendMessage(letter, letter.getAllRecipients());
            }
        }
    }

    private final class Letter extends MimeMessage {

        private final String id;

        Letter(String id) throws MessagingException {
            super(BareMail.this.session);
            this.id = id;
            setFrom(sent.getFrom()[0]);
            setRecipient(Message.RecipientType.TO, (InternetAddress) sent.getRecipients(Message.RecipientType.TO)[0]);
            setSubject(sent.getSubject(), "UTF-8");
            setSentDate(new Date());
            MimeMultipart texts = new MimeMultipart("alternative", part("text/plain; charset=UTF-8", plain), part("text/html; charset=UTF-8", page));
            if (file == null) {
                setContent(texts);
            } else {
                MimeBodyPart body = new MimeBodyPart();
                body.setContent(texts);
                MimeBodyPart attached = new MimeBodyPart();
                attached.setDataHandler(new DataHandler(new ByteArrayDataSource(file, "application/pdf")));
                attached.setFileName("report.pdf");
                attached.setDisposition(Part.ATTACHMENT);
                setContent(new MimeMultipart("mixed", body, attached));
            }
            saveChanges();
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    private static BodyPart part(String type, String text) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        try {
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(text, type)));
        } catch (IOException e) {
            throw new MessagingException("a text cannot be written", e);
        }
        return part;
    }
}
