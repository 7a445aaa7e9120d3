package ru.agatrt.partner.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;

/**
 * Where and how letters leave.
 *
 * @param host     {@code null}: nowhere, letters wait
 * @param port     1 to 65535
 * @param user     {@code null}: no sign-in
 * @param from     address of the sender; {@code null}: letters wait
 * @param security when the line is encrypted
 */
public record SmtpSettings(String host, int port, String user, String password, String from, Security security) {

    private static final int DEFAULT_PORT = 25;
    private static final int PORT_OF_TLS = 465;
    private static final int CONNECT_WITHIN_MS = 10_000;
    private static final int ANSWER_WITHIN_MS = 60_000;

    /** When the line is encrypted. */
    public enum Security {
        /** Where the server offers it; a password is never sent without. */
        OFFERED,
        /** Always, or nothing is sent. */
        REQUIRED,
        /** Never; for a relay on the same machine. */
        OFF
    }

    /** Reads the settings of the environment. */
    @ApplicationScoped
    public static class FromEnvironment {

        @Produces
        @Singleton
        public SmtpSettings settings(Config config) {
            return new SmtpSettings(text(config, "SMTP_HOST"), config.getOptionalValue("SMTP_PORT", Integer.class).orElse(DEFAULT_PORT),
                    text(config, "SMTP_USER"), text(config, "SMTP_PASSWORD"), text(config, "MAIL_FROM"),
                    Security.valueOf(Optional.ofNullable(text(config, "SMTP_TLS")).orElse(Security.OFFERED.name()).toUpperCase(Locale.ROOT)));
        }

        private static String text(Config config, String name) {
            return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank()).map(String::strip).orElse(null);
        }
    }

    boolean isComplete() {
        return host != null && from != null;
    }

    /** For Jakarta Mail. The line is encrypted from its beginning on port 465, otherwise by STARTTLS. */
    Properties properties() {
        Properties mail = new Properties();
        boolean ownHost = host.equals("localhost") || host.startsWith("127.");
        boolean tls = security != Security.OFF;
        mail.setProperty("mail.smtp.host", host);
        mail.setProperty("mail.smtp.port", String.valueOf(port));
        mail.setProperty("mail.smtp.auth", String.valueOf(user != null));
        mail.setProperty("mail.smtp.ssl.enable", String.valueOf(tls && port == PORT_OF_TLS));
        mail.setProperty("mail.smtp.starttls.enable", String.valueOf(tls));
        mail.setProperty("mail.smtp.starttls.required", String.valueOf(security == Security.REQUIRED || tls && user != null && !ownHost));
        mail.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        mail.setProperty("mail.smtp.connectiontimeout", String.valueOf(CONNECT_WITHIN_MS));
        mail.setProperty("mail.smtp.timeout", String.valueOf(ANSWER_WITHIN_MS));
        mail.setProperty("mail.smtp.writetimeout", String.valueOf(ANSWER_WITHIN_MS));
        mail.setProperty("mail.smtp.from", from);
        mail.setProperty("mail.mime.charset", "UTF-8");
        return mail;
    }

    /** Never the password. */
    @Override
    public String toString() {
        return host + ":" + port + " as " + user + ", " + security;
    }
}
