package ru.agatrt.partner.db;

import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings one of the two schemas to the version this build was made for. Run by the launcher and by operators with the
 * owner's account; the application itself has no right to change a table and only compares versions at its start.
 */
public final class Migrator {

    /** Which of the two databases: the book of record or the reporting warehouse. */
    public enum Schema {
        BOOK("classpath:db/book/migration", "classpath:db/reference"),
        WAREHOUSE("classpath:db/warehouse/migration");

        private final String[] locations;

        Schema(String... locations) {
            this.locations = locations;
        }
    }

    private Migrator() {
    }

    /**
     * Applies what is missing.
     *
     * @param accounts names of the accounts that get rights, by placeholder: {@code appUser}, {@code cdcUser} for the
     *                 book; {@code sinkUser}, {@code etlUser}, {@code readerUser} for the warehouse
     * @return number of migrations applied; 0 when the schema was up to date
     */
    public static int migrate(Schema schema, String jdbcUrl, String owner, String password, Map<String, String> accounts) {
        MigrateResult result = flyway(schema, jdbcUrl, owner, password, accounts).migrate();
        return result.migrationsExecuted;
    }

    private static Flyway flyway(Schema schema, String jdbcUrl, String owner, String password, Map<String, String> accounts) {
        return Flyway.configure(Migrator.class.getClassLoader())
                .dataSource(Objects.requireNonNull(jdbcUrl), owner, password)
                .locations(schema.locations)
                .placeholders(accounts)
                .connectRetries(10)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load();
    }

    /** {@code Migrator book|warehouse}; see the runbook for the environment variables. */
    public static void main(String[] args) {
        if (args.length != 1) {
            System.err.println("usage: Migrator book|warehouse");
            System.exit(2);
        }
        int applied = switch (args[0]) {
            case "book" -> migrate(Schema.BOOK, env("PARTNER_DB_URL"), env("PARTNER_DB_OWNER"), env("PARTNER_DB_OWNER_PASSWORD"),
                    Map.of("appUser", env("PARTNER_DB_USER"), "cdcUser", env("PARTNER_CDC_USER")));
            case "warehouse" -> migrate(Schema.WAREHOUSE, env("WAREHOUSE_DB_URL"), env("WAREHOUSE_DB_OWNER"),
                    env("WAREHOUSE_DB_OWNER_PASSWORD"),
                    Map.of("sinkUser", env("WAREHOUSE_SINK_USER"), "etlUser", env("WAREHOUSE_ETL_USER"),
                            "readerUser", env("WAREHOUSE_DB_USER")));
            default -> throw new IllegalArgumentException("book or warehouse, not " + args[0]);
        };
        System.out.println(args[0] + ": " + applied + " migrations applied");
    }

    private static String env(String name) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("environment variable " + name + " is not set");
        }
        return value;
    }
}
