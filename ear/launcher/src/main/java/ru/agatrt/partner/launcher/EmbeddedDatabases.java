package ru.agatrt.partner.launcher;

import static ru.agatrt.partner.launcher.database.Accounts.BOOK_APPLICATION;
import static ru.agatrt.partner.launcher.database.Accounts.BOOK_CDC;
import static ru.agatrt.partner.launcher.database.Accounts.BOOK_OWNER;
import static ru.agatrt.partner.launcher.database.Accounts.WAREHOUSE_ETL;
import static ru.agatrt.partner.launcher.database.Accounts.WAREHOUSE_OWNER;
import static ru.agatrt.partner.launcher.database.Accounts.WAREHOUSE_READER;
import static ru.agatrt.partner.launcher.database.Accounts.WAREHOUSE_SINK;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ru.agatrt.partner.db.Migrator;
import ru.agatrt.partner.launcher.database.Accounts;
import ru.agatrt.partner.launcher.database.MariaDbServer;
import ru.agatrt.partner.launcher.process.Processes;

/** Starts the databases that are embedded and brings the schemas of those whose owner's account is known up to date. */
public final class EmbeddedDatabases {

    private static final String BOOK_URL = "PARTNER_DB_URL";
    private static final String WAREHOUSE_URL = "WAREHOUSE_DB_URL";

    private final BuildFolders build;
    private final DataDirectory data;
    private final Ports ports;
    private final Secrets secrets;
    private final Settings settings;
    private final Progress progress;
    private final Map<String, MariaDbServer> running = new ConcurrentHashMap<>();

    public EmbeddedDatabases(BuildFolders build, DataDirectory data, Ports ports, Settings settings, Progress progress)
            throws IOException {
        this.build = build;
        this.data = data;
        this.ports = ports;
        this.secrets = Secrets.load(data.secrets());
        this.settings = settings;
        this.progress = progress;
    }

    /** The book of record, started unless {@code PARTNER_DB_URL} is given, then migrated. */
    public void startBook(Processes processes) throws Exception {
        if (!settings.isGiven(BOOK_URL)) {
            MariaDbServer server = server("book", ports.book(), Accounts.book());
            start(server, processes);
            running.put("book", server);
            settings.put(BOOK_URL, server.url());
            account("PARTNER_DB_USER", BOOK_APPLICATION);
            account("PARTNER_DB_OWNER", BOOK_OWNER);
            account("PARTNER_CDC_USER", BOOK_CDC);
        }
        migrate(Migrator.Schema.BOOK, BOOK_URL, "PARTNER_DB_OWNER",
                Map.of("appUser", "PARTNER_DB_USER", "cdcUser", "PARTNER_CDC_USER"));
    }

    /** The warehouse, started unless {@code WAREHOUSE_DB_URL} is given, then migrated. */
    public void startWarehouse(Processes processes) throws Exception {
        if (!settings.isGiven(WAREHOUSE_URL)) {
            MariaDbServer server = server("warehouse", ports.warehouse(), Accounts.warehouse());
            start(server, processes);
            running.put("warehouse", server);
            settings.put(WAREHOUSE_URL, server.url());
            account("WAREHOUSE_DB_USER", WAREHOUSE_READER);
            account("WAREHOUSE_DB_OWNER", WAREHOUSE_OWNER);
            account("WAREHOUSE_SINK_USER", WAREHOUSE_SINK);
            account("WAREHOUSE_ETL_USER", WAREHOUSE_ETL);
        }
        migrate(Migrator.Schema.WAREHOUSE, WAREHOUSE_URL, "WAREHOUSE_DB_OWNER",
                Map.of("sinkUser", "WAREHOUSE_SINK_USER", "etlUser", "WAREHOUSE_ETL_USER", "readerUser", "WAREHOUSE_DB_USER"));
    }

    /** Tells how the embedded servers are started again; schemas are as they were. */
    void teach(Reviver reviver, Processes processes) {
        running.forEach((name, server) -> reviver.knows(name, () -> server.start(processes)));
    }

    private MariaDbServer server(String name, int port, Accounts accounts) {
        return new MariaDbServer(name, build.mariadb(), data.database(name), data.log(name), port, accounts, secrets::password);
    }

    private void start(MariaDbServer server, Processes processes) throws Exception {
        String first = server.isNew() ? ", new" : "";
        progress.step("MariaDB " + server.name() + " on 127.0.0.1:" + server.port() + first, () -> server.start(processes));
    }

    /** {@code …_USER} has its password in {@code …_PASSWORD}, {@code …_OWNER} in {@code …_OWNER_PASSWORD}. */
    private void account(String name, String account) {
        settings.put(name, account);
        settings.put(passwordOf(name), secrets.password(account));
    }

    private static String passwordOf(String name) {
        return name.endsWith("_USER") ? name.replace("_USER", "_PASSWORD") : name + "_PASSWORD";
    }

    private void migrate(Migrator.Schema schema, String url, String owner, Map<String, String> accounts) throws Exception {
        String name = schema.name().toLowerCase(java.util.Locale.ROOT);
        if (settings.get(owner, "").isEmpty()) {
            progress.line("schema of the " + name + " is left to its operator (" + owner + " is not set)");
            return;
        }
        Map<String, String> placeholders = new java.util.TreeMap<>();
        accounts.forEach((placeholder, setting) -> placeholders.put(placeholder, settings.require(setting)));
        progress.step("schema of the " + name + " is up to date", () -> Migrator.migrate(schema, settings.require(url),
                settings.require(owner), settings.require(passwordOf(owner)), placeholders));
    }
}
