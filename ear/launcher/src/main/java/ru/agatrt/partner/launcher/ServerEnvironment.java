package ru.agatrt.partner.launcher;

import java.util.List;

/** Names of the settings the application itself reads. Accounts of owners, change capture and sinks are not among them. */
public final class ServerEnvironment {

    public static final List<String> NAMES = List.of("PARTNER_DB_URL", "PARTNER_DB_USER", "PARTNER_DB_PASSWORD",
            "WAREHOUSE_DB_URL", "WAREHOUSE_DB_USER", "WAREHOUSE_DB_PASSWORD", "PARTNER_FILES", "PARTNER_INBOX", "PARTNER_INBOX_ACCOUNT",
            "PARTNER_INBOX_SETTLE_SECONDS", "PARTNER_PRESS_THREADS", "PARTNER_DEMO",
            "PARTNER_SETUP_FILE", "KAFKA_BOOTSTRAP_SERVERS", "CONNECT_URL", "PUBLIC_URL", "SMTP_HOST", "SMTP_PORT", "SMTP_USER",
            "SMTP_PASSWORD", "SMTP_TLS", "MAIL_FROM", "MAIL_KEEP_DAYS", EmbeddedMail.MAILBOX);

    private ServerEnvironment() {
    }
}
