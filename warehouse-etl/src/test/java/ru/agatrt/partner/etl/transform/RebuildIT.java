package ru.agatrt.partner.etl.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.agatrt.partner.db.Migrator;
import ru.agatrt.partner.etl.DatabaseServer;
import ru.agatrt.partner.etl.Folders;
import ru.agatrt.partner.etl.Ports;
import ru.agatrt.partner.etl.Sql;

/** Facts are a function of staging: derived by the way or all at once, undisturbed or killed at any statement, every byte is the same. */
class RebuildIT {

    private static DatabaseServer here;
    private static DatabaseServer undisturbed;

    @BeforeAll
    static void start() throws Exception {
        Path folder = Folders.fresh("it-rebuild");
        here = server(folder.resolve("here"));
        undisturbed = server(folder.resolve("undisturbed"));
    }

    private static DatabaseServer server(Path folder) throws Exception {
        DatabaseServer server = DatabaseServer.warehouse(folder, Ports.free());
        Migrator.migrate(Migrator.Schema.WAREHOUSE, server.url(), "owner", DatabaseServer.PASSWORD,
                Map.of("sinkUser", "sink", "etlUser", "etl", "readerUser", "reader"));
        return server;
    }

    @AfterAll
    static void stop() throws Exception {
        here.close();
        undisturbed.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        for (DatabaseServer server : new DatabaseServer[] {here, undisturbed}) {
            try (Connection owner = server.connect("owner")) {
                for (String table : Sql.rows(owner, "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name LIKE 'stg\\_%'")) {
                    Sql.run(owner, "DELETE FROM " + table);
                }
                WarehouseContent.clear(owner);
                Sql.run(owner, "DELETE FROM dim_date WHERE day < '2015-01-01'");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatWasDerivedByTheWayIsWhatAFullRebuildDerives(long seed) throws SQLException {
        try (Connection owner = here.connect("owner"); Connection sink = here.connect("sink"); Warehouse warehouse = open(here)) {
            RandomHistory history = new RandomHistory(seed, sink);
            history.begin();
            Random pace = new Random(seed);
            int buckets = 0;
            for (int round = 1; round <= 5; round++) {
                for (int done = 0; done < 60; done += 10) {
                    history.steps(10);
                    if (pace.nextBoolean()) {
                        warehouse.build();
                    }
                }
                // In the last round nothing is under way any more; before, closings are, and staging is as it is.
                if (round == 5) {
                    history.settle();
                }
                derive(warehouse);
                buckets = Math.max(buckets, Integer.parseInt(Sql.value(owner, "SELECT COUNT(DISTINCT bucket) FROM fact_purchase_line")));
                WarehouseContent derived = WarehouseContent.of(owner);
                assertTrue(warehouse.rebuild() > 0);
                assertSame("rebuilt", derived, WarehouseContent.of(owner));
                WarehouseContent.clear(owner);
                warehouse.rebuild();
                assertSame("rebuilt from nothing", derived, WarehouseContent.of(owner));
            }
            assertTrue(Integer.parseInt(Sql.value(owner, "SELECT COUNT(*) FROM fact_purchase_line WHERE sales_status_key IS NOT NULL AND partner_version_key IS NOT NULL")) > 9,
                    "a history that says something");
            assertTrue(buckets > 1, "at some time lines of several kinds");
            assertEquals("0", Sql.value(owner, "SELECT COUNT(*) FROM fact_half_year_volume v WHERE (v.line_count, v.countable) NOT IN (SELECT COUNT(*), "
                    + "SUM(IF(f.bucket = 'COUNTABLE', f.signed_amount, 0)) FROM fact_purchase_line f WHERE f.is_current AND f.partner_key = v.partner_key AND f.half_year = v.half_year)"));
        }
    }

    @Test
    void aRebuildMendsWhatAHandHasSpoilt() throws SQLException {
        try (Connection owner = here.connect("owner"); Connection sink = here.connect("sink"); Warehouse warehouse = open(here)) {
            RandomHistory history = new RandomHistory(7, sink);
            history.steps(200);
            history.settle();
            derive(warehouse);
            WarehouseContent derived = WarehouseContent.of(owner);
            Sql.run(owner, "UPDATE fact_purchase_line SET amount = amount + 1, signed_amount = 7, bucket = 'SERVICE', partner_key = 3 WHERE purchase_line_id % 3 = 0",
                    "DELETE FROM fact_purchase_line WHERE purchase_line_id % 5 = 0",
                    "INSERT INTO fact_purchase_line SELECT 999999, partner_key, partner_version_key, sales_status_key, project_status_key, seller_key, product_key, date_key, half_year, "
                            + "source, 'BOGUS', line_no, document_type, original_document_no, project_deal_no, deal_decision, quantity, list_price, discount_percent, amount, "
                            + "due_discount_percent, due_edition_id, signed_amount, bucket, is_current, recorded_at, superseded_at FROM fact_purchase_line LIMIT 1",
                    "UPDATE fact_half_year_volume SET countable = 0.01, line_count = 0", "DELETE FROM fact_half_year_volume LIMIT 1",
                    "UPDATE dim_partner SET region = 'Луна', is_current = FALSE", "DELETE FROM dim_status LIMIT 3", "UPDATE dim_product SET kind = 'NONE'",
                    "INSERT INTO dim_edition_requirement VALUES (99, 'GOLD', 'TENURE', 'REQUIRED', 1, 1, FALSE, '', 1)",
                    "UPDATE dim_half_year SET edition_id = NULL", "UPDATE fact_receivable_snapshot SET outstanding = 0", "DELETE FROM fact_requirement_finding",
                    "UPDATE fact_marketing_event SET title = ''");
            warehouse.rebuild();
            assertSame("mended", derived, WarehouseContent.of(owner));
        }
    }

    @Test
    void aBuildKilledAtAnyStatementEndsAsIfNothingHadHappened() throws SQLException {
        try (Connection owner = here.connect("owner"); Connection sink = here.connect("sink"); Connection killer = here.connect("etl");
             Connection otherOwner = undisturbed.connect("owner"); Connection otherSink = undisturbed.connect("sink"); Warehouse other = open(undisturbed)) {
            RandomHistory history = new RandomHistory(42, sink);
            RandomHistory same = new RandomHistory(42, otherSink);
            history.steps(150);
            same.steps(150);
            int statement = 0;
            for (boolean killed = true; killed; statement++) {
                history.steps(4);
                same.steps(4);
                killed = buildKilledAt(statement, killer);
                try (Warehouse again = open(here)) {
                    derive(again);
                }
                derive(other);
                if (statement % 5 == 0 || !killed) {
                    assertSame("killed at statement " + statement, WarehouseContent.of(otherOwner), WarehouseContent.of(owner));
                }
            }
            assertTrue(statement > 80, "every statement was met: " + statement);
        }
    }

    @Test
    void everyTableAndColumnIsInTheDictionary() throws Exception {
        String[] sections = Files.readString(Path.of("..", "docs", "warehouse.md")).split("(?m)^(?=.*\\*\\*`)");
        try (Connection owner = here.connect("owner")) {
            for (String table : Sql.rows(owner, "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() "
                    + "AND (table_name LIKE 'dim\\_%' OR table_name LIKE 'fact\\_%' OR table_name LIKE 'v\\_%')")) {
                String section = Arrays.stream(sections).filter(text -> text.lines().findFirst().orElse("").contains("**`" + table + "`**")).findFirst()
                        .orElseThrow(() -> new AssertionError(table + " is not in the dictionary"));
                for (String column : Sql.rows(owner, "SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '" + table + "'")) {
                    assertTrue(section.contains("`" + column + "`"), table + "." + column + " is not in the dictionary");
                }
            }
        }
    }

    private static boolean buildKilledAt(int statement, Connection killer) throws SQLException {
        try (Connection real = here.connect("etl")) {
            real.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            real.setAutoCommit(false);
            new FactBuilder(Watched.connection(real, killer, statement)).build();
            return false;
        } catch (SQLException e) {
            assertTrue(String.valueOf(e.getSQLState()).matches("08.*|70.*"), "only the end of the session stops a build: " + e.getMessage());
            return true;
        }
    }

    private static void derive(Warehouse warehouse) throws SQLException {
        while (!warehouse.build().idle()) {
            continue;
        }
    }

    private static Warehouse open(DatabaseServer server) throws SQLException {
        return Warehouse.open(server.url() + "?timezone=UTC", "etl", DatabaseServer.PASSWORD);
    }

    private static void assertSame(String when, WarehouseContent expected, WarehouseContent actual) {
        assertEquals("", expected.difference(actual), when);
        assertEquals(expected.hash(), actual.hash(), when);
    }
}
