package ru.agatrt.partner.launcher;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A mail server on the loopback address that delivers to nobody: what is sent lies in one folder, so that it can be seen what would leave. */
final class EmbeddedMail implements AutoCloseable {

    /** Setting that names a mail server of one's own. */
    static final String HOST = "SMTP_HOST";

    /** Setting that names the folder to the application; without it there is nothing to look at. */
    static final String MAILBOX = "PARTNER_MAILBOX";

    private static final String LOOPBACK = "127.0.0.1";

    private final Path folder;
    private final GreenMail server;

    /**
     * @param port   of the loopback address; 0 for a free one
     * @param folder created when missing
     */
    EmbeddedMail(int port, Path folder) {
        this.folder = folder;
        this.server = new GreenMail(new ServerSetup(port, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        MailFolder everybody = new MailFolder(folder);
        server.getUserManager().setMessageDeliveryHandler((message, recipient) -> everybody);
    }

    /**
     * Starts a server and names it to the application, unless the environment names one: then nothing is embedded, and no folder is
     * there to look at, whatever the environment says.
     */
    static Optional<EmbeddedMail> unlessGiven(Settings settings, int port, Path folder) throws IOException {
        if (settings.isGiven(HOST)) {
            settings.put(MAILBOX, "");
            return Optional.empty();
        }
        EmbeddedMail mail = new EmbeddedMail(port, folder);
        mail.start();
        settings.put(HOST, LOOPBACK);
        settings.put("SMTP_PORT", Integer.toString(mail.port()));
        settings.put("MAIL_FROM", settings.get("MAIL_FROM", "partner@localhost"));
        settings.put(MAILBOX, folder.toString());
        List.of("SMTP_USER", "SMTP_PASSWORD", "SMTP_TLS").forEach(name -> settings.put(name, ""));
        return Optional.of(mail);
    }

    void start() throws IOException {
        Files.createDirectories(folder);
        server.start();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    @Override
    public void close() {
        server.stop();
    }
}
