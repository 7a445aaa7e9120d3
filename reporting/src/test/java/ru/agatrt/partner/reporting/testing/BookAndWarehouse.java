package ru.agatrt.partner.reporting.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.db.Migrator;

/**
 * A migrated book and a migrated warehouse on one server. What travels between them by change capture is copied here by the server;
 * facts are derived by the pipeline's own transforms.
 */
public final class BookAndWarehouse {

    private static final String OWNER = "test_owner";
    private static final String APPLICATION = "test_app";
    private static final String PASSWORD = "test-only";
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private final String bookUrl;
    private final String bookSchema;
    private final TestWarehouse warehouse;

    private BookAndWarehouse(String bookUrl, String bookSchema, TestWarehouse warehouse) {
        this.bookUrl = bookUrl;
        this.bookSchema = bookSchema;
        this.warehouse = warehouse;
    }

    /** Both empty, but for the editions that come with the product. */
    public static BookAndWarehouse create() {
        TestWarehouse warehouse = TestWarehouse.create();
        String schema = "book_" + SCHEMAS.incrementAndGet();
        String url = warehouse.url().substring(0, warehouse.url().lastIndexOf('/') + 1) + schema;
        try (Connection admin = TestWarehouse.connectAsAdmin(); Statement statement = admin.createStatement()) {
            statement.execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci");
            for (String user : List.of(OWNER, APPLICATION, "test_cdc")) {
                statement.execute("CREATE USER IF NOT EXISTS '" + user + "'@'%' IDENTIFIED BY '" + PASSWORD + "'");
            }
            statement.execute("GRANT ALL ON " + schema + ".* TO '" + OWNER + "'@'%' WITH GRANT OPTION");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot prepare " + schema, e);
        }
        Migrator.migrate(Migrator.Schema.BOOK, url, OWNER, PASSWORD, Map.of("appUser", APPLICATION, "cdcUser", "test_cdc"));
        return new BookAndWarehouse(url, schema, warehouse);
    }

    public TestWarehouse warehouse() {
        return warehouse;
    }

    /** The book with the rights of the application. */
    public Jdbi book() {
        return Jdbi.create(() -> DriverManager.getConnection(bookUrl, APPLICATION, PASSWORD));
    }

    /** Writes into the book as its owner; each text is a statement. */
    public void inBook(String... statements) {
        run(bookUrl, statements);
    }

    /** Changes the warehouse as its owner; each text is a statement. */
    public void inWarehouse(String... statements) {
        run(warehouse.url(), statements);
    }

    /** First column of each row of the warehouse. */
    public List<String> warehouseRows(String sql) {
        try (Connection connection = warehouse.connectAsOwner(); Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Brings staging to where the book is, derives, and says that the warehouse is filled up to now. */
    public void travel() {
        String warehouseSchema = warehouse.url().substring(warehouse.url().lastIndexOf('/') + 1);
        try (Connection admin = TestWarehouse.connectAsAdmin(); Statement statement = admin.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("SELECT SUBSTRING(table_name, 5) FROM information_schema.tables WHERE table_schema = '"
                    + warehouseSchema + "' AND table_name LIKE 'stg\\_%' AND table_name <> 'stg_change'")) {
                while (row.next()) {
                    tables.add(row.getString(1));
                }
            }
            for (String table : tables) {
                travel(statement, warehouseSchema, table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("staging could not be filled", e);
        }
        derive();
    }

    private void travel(Statement statement, String schema, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("SELECT column_name FROM information_schema.columns WHERE table_schema = '" + schema
                + "' AND table_name = 'stg_" + table + "' AND column_name <> 'changed_at' ORDER BY ordinal_position")) {
            while (row.next()) {
                columns.add(row.getString(1));
            }
        }
        String names = String.join(", ", columns);
        statement.execute("REPLACE INTO " + schema + ".stg_" + table + " (" + names + ") SELECT " + names + " FROM " + bookSchema + '.' + table);
    }

    /** Derives what changed in staging, and says that the warehouse is filled up to now. */
    public void derive() {
        try (var pipeline = ru.agatrt.partner.etl.transform.Warehouse.open(warehouse.url(), "test_etl", PASSWORD)) {
            LocalDateTime now = LocalDateTime.parse(warehouseRows("SELECT DATE_FORMAT(UTC_TIMESTAMP(6), '%Y-%m-%dT%H:%i:%s.%f')").get(0));
            while (!pipeline.build().idle()) {
                // until nothing is left to take
            }
            pipeline.publishFreshness(now);
        } catch (SQLException e) {
            throw new IllegalStateException("facts could not be derived", e);
        }
    }

    private static void run(String url, String... statements) {
        try (Connection connection = DriverManager.getConnection(url, OWNER, PASSWORD); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(String.join("; ", statements), e);
        }
    }
}
