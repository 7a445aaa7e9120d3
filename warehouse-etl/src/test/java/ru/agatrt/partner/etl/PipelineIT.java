package ru.agatrt.partner.etl;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ru.agatrt.partner.etl.connect.CapturedTable;
import ru.agatrt.partner.etl.connect.CapturedTables;

/** From a commit in the book to a fact in the warehouse, through binlog, Kafka and staging. */
@ExtendWith(SharedPipeline.class)
class PipelineIT {

    /** Seconds on an idle machine; the rest is for one that runs other builds beside. */
    private static final Duration LIMIT = Duration.ofSeconds(150);
    private static final String OPEN = "9999-12-31 23:59:59.999999";

    private static Pipeline pipeline;
    private static Connection app;
    private static Connection reader;
    private static Connection owner;

    @BeforeAll
    static void start(Pipeline shared) throws Exception {
        pipeline = shared;
        app = pipeline.book("app");
        reader = pipeline.warehouse("reader");
        owner = pipeline.warehouse("owner");
    }

    @AfterAll
    static void stop() throws Exception {
        if (pipeline != null) {
            app.close();
            reader.close();
            owner.close();
        }
    }

    @Test
    void aPurchaseBecomesAFactAndItsCorrectionReplacesIt() throws Exception {
        long partner = partner("PIPE-1");
        long product = product("PIPE-PR1", true);
        Sql.run(app, "INSERT INTO status_assignment (partner_id, direction, valid_from, status, note, recorded_at) VALUES (" + partner
                + ", 'RETAIL', '2024-02-01', 'SILVER', 'Тайная заметка', UTC_TIMESTAMP(6))");
        line(partner, product, "DOC-1", "7000000.00", null);
        awaitRow("SILVER|7000000.00|7000000.00|1",
                "SELECT status, countable, threshold, met FROM v_half_year_volume WHERE half_year = '2026-H1' AND partner_code = 'PIPE-1'");
        assertEquals("Партнёр «PIPE-1»|Изделие PIPE-PR1|COUNTABLE|2026-03-31|12.500|7000000.00|" + OPEN, Sql.value(reader,
                "SELECT p.short_name, a.name, f.bucket, d.day, f.quantity, f.amount, f.superseded_at FROM fact_purchase_line f "
                        + "JOIN dim_partner_current p USING (partner_key) JOIN dim_product a USING (product_key) JOIN dim_date d USING (date_key) "
                        + "WHERE document_no = 'DOC-1'"));

        app.setAutoCommit(false);
        Sql.run(app, "UPDATE purchase_line SET superseded_at = UTC_TIMESTAMP(6) WHERE document_no = 'DOC-1' AND superseded_at = '" + OPEN + "'");
        line(partner, product, "DOC-1", "6999999.99", null);
        app.commit();
        app.setAutoCommit(true);
        awaitRow("6999999.99|0", "SELECT countable, met FROM v_half_year_volume WHERE half_year = '2026-H1' AND partner_code = 'PIPE-1'");
        assertEquals(List.of("7000000.00|0", "6999999.99|1"),
                Sql.rows(reader, "SELECT amount, is_current FROM fact_purchase_line WHERE document_no = 'DOC-1' ORDER BY purchase_line_id"));
    }

    @Test
    void aDecisionOnADealAndALateArticleReachEarlierLines() throws Exception {
        long partner = partner("PIPE-2");
        Sql.run(app, "INSERT INTO product (code, created_at) VALUES ('PIPE-PR2', UTC_TIMESTAMP(6))");
        long product = id("product", "PIPE-PR2");
        line(partner, product, "DOC-2", "500.00", "PIPE-DEAL");
        awaitRow("UNCLASSIFIED", "SELECT bucket FROM fact_purchase_line WHERE document_no = 'DOC-2'");
        productVersion(product, "PIPE-PR2", true);
        awaitRow("UNDECIDED_PROJECT", "SELECT bucket FROM fact_purchase_line WHERE document_no = 'DOC-2'");
        Sql.run(app, "INSERT INTO deal (deal_no, partner_id, end_customer, registered_on, own_prices, counts, recorded_at) VALUES ('PIPE-DEAL', "
                + partner + ", 'Тайный заказчик', '2026-01-10', TRUE, TRUE, UTC_TIMESTAMP(6))");
        awaitRow("COUNTABLE", "SELECT bucket FROM fact_purchase_line WHERE document_no = 'DOC-2'");
    }

    @Test
    void nothingIsLostOrDoubledWhenWorkerAndSupervisorAreKilled() throws Exception {
        long partner = partner("PIPE-3");
        long product = product("PIPE-PR3", true);
        lines(partner, product, "BEFORE", 3000);
        pipeline.killConnectAndSupervisor();
        lines(partner, product, "DURING", 500);
        pipeline.startConnect();
        pipeline.startSupervisor();
        lines(partner, product, "AFTER", 100);
        String sums = "SELECT COUNT(*), SUM(amount), BIT_XOR(CRC32(CONCAT(document_no, '/', line_no, '=', amount))) FROM ";
        String expected = Sql.value(app, sums + "purchase_line WHERE partner_id = " + partner);
        awaitRow(expected, sums + "fact_purchase_line f JOIN dim_partner_current p USING (partner_key) WHERE p.code = 'PIPE-3'");
        assertTrue(expected.startsWith("3600|"), expected);
        awaitRow(expected.split("\\|")[1], "SELECT countable FROM fact_half_year_volume v JOIN dim_partner_current p USING (partner_key) WHERE p.code = 'PIPE-3'");
    }

    @Test
    void freshnessIsPublishedOnlyWhenEarlierLinesAreFacts() throws Exception {
        long partner = partner("PIPE-4");
        long product = product("PIPE-PR4", true);
        lines(partner, product, "FRESH", 2000);
        Sql.run(app, "UPDATE watermark SET touched_at = UTC_TIMESTAMP(6)");
        String touched = Sql.value(app, "SELECT touched_at FROM watermark");
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(20))
                .until(() -> Sql.value(reader, "SELECT seen_at >= '" + touched + "' FROM v_freshness"), "1"::equals);
        assertEquals("2000", Sql.value(reader,
                "SELECT COUNT(*) FROM fact_purchase_line f JOIN dim_partner_current p USING (partner_key) WHERE p.code = 'PIPE-4'"));
    }

    @Test
    void stagingHasTheCapturedColumnsAndTheConsoleSeesTheConnectors() throws Exception {
        for (CapturedTable table : CapturedTables.load()) {
            List<String> staged = Sql.rows(owner, "SELECT column_name FROM information_schema.columns WHERE "
                    + "table_schema = 'warehouse' AND table_name = 'stg_" + table.table() + "' AND column_name <> 'changed_at'");
            assertEquals(new TreeSet<>(table.columns().keySet()), new TreeSet<>(staged), table.table());
        }
        // One sink for each table, and the source.
        int connectors = CapturedTables.load().size() + 1;
        awaitRow(connectors + "|" + connectors, "SELECT COUNT(*), SUM(state = 'RUNNING' AND failed_tasks = 0 AND tasks > 0) FROM etl_connector");
    }

    @Test
    void everyColumnOfACapturedTableTravelsOrIsExcludedWithAReason() throws Exception {
        Map<String, Map<String, String>> excluded;
        try (InputStream json = getClass().getResourceAsStream("/connect/excluded-columns.json")) {
            excluded = new ObjectMapper().readValue(json, new TypeReference<>() { });
        }
        TreeSet<String> tables = new TreeSet<>();
        try (Connection bookOwner = pipeline.book("owner")) {
            for (CapturedTable table : CapturedTables.load()) {
                tables.add(table.table());
                Map<String, String> kept = excluded.getOrDefault(table.table(), Map.of());
                TreeSet<String> named = new TreeSet<>(table.columns().keySet());
                kept.forEach((column, reason) -> assertTrue(named.add(column) && !reason.isBlank(), table.table() + "." + column));
                assertEquals(new TreeSet<>(Sql.rows(bookOwner, "SELECT column_name FROM information_schema.columns WHERE table_schema = 'book' "
                        + "AND table_name = '" + table.table() + "' AND column_name NOT LIKE 'added\\_later%'")), named, table.table());
            }
        }
        assertTrue(tables.containsAll(excluded.keySet()), "exclusions of tables that do not travel: " + excluded.keySet());
    }

    @Test
    void receivablesAndPublishedFindingsBecomeFacts() throws Exception {
        long partner = partner("PIPE-6");
        Sql.run(app, "INSERT INTO receivable_picture (creditor, as_of, complete, recorded_at) VALUES ('VENDOR', '2026-07-15', TRUE, UTC_TIMESTAMP(6))",
                "INSERT INTO receivable (partner_id, creditor, document_no, as_of, due_on, amount, outstanding, recorded_at) VALUES (" + partner
                        + ", 'VENDOR', 'PIPE-INV', '2026-07-15', '2026-07-01', 1000.00, 999.99, UTC_TIMESTAMP(6))",
                "INSERT INTO published_finding (list_no, half_year, edition_code, as_of, effective_from, partner_id, direction, decision, judged_status, requirement, "
                        + "modality, outcome, clause, required_code, required_value, actual_code, actual_value, recorded_at) VALUES ('2026-H1', '2026-H1', '2023-01', "
                        + "'2026-06-30', '2026-07-17', " + partner + ", 'RETAIL', 'LOWER', 'GOLD', 'PURCHASE_VOLUME', 'REQUIRED', 'NOT_MET', '§ 2', "
                        + "'required.PURCHASE_VOLUME', 12000000, 'PURCHASE_VOLUME.actual', 11999999.99, UTC_TIMESTAMP(6))");
        awaitRow("999.99|14|1|PIPE-6", "SELECT outstanding, days_overdue, picture_complete, p.code FROM fact_receivable_snapshot f "
                + "JOIN dim_partner p USING (partner_version_key) WHERE document_no = 'PIPE-INV'");
        awaitRow("PURCHASE_VOLUME|NOT_MET|12000000.00|11999999.99|PIPE-6", "SELECT requirement, outcome, required_value, actual_value, p.code "
                + "FROM fact_requirement_finding f JOIN dim_partner p USING (partner_version_key) WHERE p.code = 'PIPE-6'");
    }

    @Test
    void aNullableColumnAddedToTheBookStopsNothing() throws Exception {
        long partner = partner("PIPE-7");
        long product = product("PIPE-PR7", true);
        try (Connection bookOwner = pipeline.book("owner")) {
            Sql.run(bookOwner, "ALTER TABLE purchase_line ADD COLUMN added_later VARCHAR(20) NULL");
        }
        line(partner, product, "DOC-7", "77.00", null);
        awaitRow("77.00", "SELECT amount FROM fact_purchase_line WHERE document_no = 'DOC-7'");
    }

    @Test
    void wordsAboutPeopleAndSecretsAreNowhereInKafkaOrConnect() throws Exception {
        long partner = partner("PIPE-5");
        Sql.run(app, "INSERT INTO person (partner_id, full_name, created_at) VALUES (" + partner + ", 'Тайнов Тайный', UTC_TIMESTAMP(6))",
                "INSERT INTO status_assignment (partner_id, direction, valid_from, status, note, decided_by, recorded_at) VALUES (" + partner
                        + ", 'RETAIL', '2024-02-01', 'SILVER', 'Тайная заметка', 'tainov.login', UTC_TIMESTAMP(6))",
                "INSERT INTO status_suspension (partner_id, scope, valid_from, ground, reason, decided_on, decided_by, recorded_at) VALUES (" + partner
                        + ", 'ALL', '2026-02-01', 'RENEWAL', 'Тайная причина', '2026-02-01', 'tainov.login', UTC_TIMESTAMP(6))",
                "INSERT INTO extra_discount (partner_id, product_group, valid_from, points, competence, recorded_at) VALUES (" + partner
                        + ", 'AGAT_UX', '2026-02-01', 1, 'Тайное умение', UTC_TIMESTAMP(6))",
                "INSERT INTO deal (deal_no, partner_id, end_customer, registered_on, own_prices, recorded_at) VALUES ('PIPE-DEAL-5', "
                        + partner + ", 'Тайный заказчик', '2026-01-10', TRUE, UTC_TIMESTAMP(6))");
        for (String staged : List.of("stg_deal WHERE deal_no = 'PIPE-DEAL-5'", "stg_status_assignment WHERE partner_id = " + partner,
                "stg_status_suspension WHERE partner_id = " + partner, "stg_extra_discount WHERE partner_id = " + partner)) {
            await().atMost(LIMIT).until(() -> Sql.value(owner, "SELECT COUNT(*) FROM " + staged), "1"::equals);
        }
        List<String> records = allRecords();
        assertTrue(records.stream().anyMatch(text -> text.contains("PIPE-DEAL-5")));
        assertFalse(records.stream().anyMatch(text -> text.contains("Тайн") || text.contains("tainov")), "words about people in a topic");
        String configs = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(pipeline.connectUrl() + "/connectors?expand=info"))
                .build(), HttpResponse.BodyHandlers.ofString()).body();
        assertTrue(configs.contains("agat-source-book"));
        assertFalse(configs.contains(DatabaseServer.PASSWORD));
    }

    private static List<String> allRecords() {
        List<String> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", pipeline.bootstrapServers()),
                new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream().filter(topic -> !topic.getKey().startsWith("__"))
                    .flatMap(topic -> topic.getValue().stream()).map(info -> new TopicPartition(info.topic(), info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(500)).forEach(entry -> {
                    if (entry.value() != null) {
                        records.add(new String(entry.value(), StandardCharsets.UTF_8));
                    }
                });
            }
        }
        return records;
    }

    private static void awaitRow(String expected, String query) {
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(100)).untilAsserted(() -> assertEquals(expected, Sql.value(reader, query)));
    }

    private static long partner(String code) throws SQLException {
        Sql.run(app, "INSERT INTO partner (code, created_at) VALUES ('" + code + "', UTC_TIMESTAMP(6))");
        long id = id("partner", code);
        Sql.run(app, "INSERT INTO partner_version (partner_id, legal_name, short_name, inn, country, region, directions, recorded_at) VALUES ("
                + id + ", 'ООО «" + code + "»', 'Партнёр «" + code + "»', '1655000000', 'RU', 'Татарстан', 'RETAIL', UTC_TIMESTAMP(6))");
        return id;
    }

    private static long product(String code, boolean own) throws SQLException {
        Sql.run(app, "INSERT INTO product (code, created_at) VALUES ('" + code + "', UTC_TIMESTAMP(6))");
        long id = id("product", code);
        productVersion(id, code, own);
        return id;
    }

    private static void productVersion(long product, String code, boolean own) throws SQLException {
        Sql.run(app, "INSERT INTO product_version (product_id, name, product_group, kind, own_manufacture, recorded_at) VALUES (" + product
                + ", 'Изделие " + code + "', 'AGAT_UX', 'EQUIPMENT', " + own + ", UTC_TIMESTAMP(6))");
    }

    private static void line(long partner, long product, String document, String amount, String deal) throws SQLException {
        Sql.run(app, "INSERT INTO purchase_line (source, document_no, line_no, document_type, partner_id, shipped_on, product_id, quantity, "
                + "list_price, discount_percent, amount, project_deal_no, recorded_at) VALUES ('ERP', '" + document + "', 1, 'SHIPMENT', " + partner
                + ", '2026-03-31', " + product + ", 12.5, 800000.00, 30, " + amount + ", " + (deal == null ? "NULL" : "'" + deal + "'")
                + ", UTC_TIMESTAMP(6))");
    }

    private static void lines(long partner, long product, String document, int count) throws SQLException {
        try (PreparedStatement insert = app.prepareStatement("INSERT INTO purchase_line (source, document_no, line_no, document_type, "
                + "partner_id, shipped_on, product_id, quantity, list_price, discount_percent, amount, recorded_at) "
                + "VALUES ('ERP', ?, ?, 'SHIPMENT', ?, '2026-04-01', ?, 1, 100, 0, ?, UTC_TIMESTAMP(6))")) {
            for (int line = 1; line <= count; line++) {
                insert.setString(1, document + "-" + partner);
                insert.setInt(2, line);
                insert.setLong(3, partner);
                insert.setLong(4, product);
                insert.setBigDecimal(5, BigDecimal.valueOf(1000 + line, 2));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static long id(String table, String code) throws SQLException {
        return Long.parseLong(Sql.value(app, "SELECT id FROM " + table + " WHERE code = '" + code + "'"));
    }
}
