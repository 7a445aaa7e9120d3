package ru.agatrt.partner.etl;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is asked of the supervisor is carried out, and told as done only when it is. */
@ExtendWith(SharedPipeline.class)
class PipelineOrdersIT {

    private static final Duration LIMIT = Duration.ofSeconds(120);

    private final Pipeline pipeline;
    private Connection app;
    private Connection owner;
    private Connection reader;
    private BookRows book;

    PipelineOrdersIT(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    @BeforeEach
    void connect() throws SQLException {
        app = pipeline.book("app");
        owner = pipeline.warehouse("owner");
        reader = pipeline.warehouse("reader");
        book = new BookRows(app);
    }

    @AfterEach
    void close() throws SQLException {
        app.close();
        owner.close();
        reader.close();
    }

    @Test
    void rowsLostInStagingComeAgainAndRowsTheBookLacksLeave() throws Exception {
        long partner = book.partner("ORD-1");
        long product = book.product("ORD-PR1");
        book.lines(partner, product, "ORD-1", 5);
        awaitFacts("ORD-1", "5");
        long first = Long.parseLong(Sql.value(app, "SELECT MIN(id) FROM purchase_line WHERE document_no = 'ORD-1'"));
        Sql.run(owner, "DELETE FROM stg_purchase_line WHERE id IN (" + first + ", " + (first + 1) + ")",
                "INSERT INTO stg_purchase_line SELECT 99999999, source, document_no, 99, document_type, partner_id, shipped_on, product_id, "
                        + "quantity, list_price, discount_percent, amount, project_deal_no, seller_id, original_document_no, import_id, "
                        + "recorded_at, superseded_at, changed_at FROM stg_purchase_line WHERE id = " + (first + 2));
        awaitFacts("ORD-1", "3");
        String order = order("RESEND", "purchase_line", first + "," + (first + 1) + ",99999999");
        assertEquals("DONE|3|null", awaitSettled(order));
        assertEquals("5", facts("ORD-1"), "done means that the facts are there");
        assertEquals("0", Sql.value(owner, "SELECT COUNT(*) FROM stg_purchase_line WHERE id = 99999999"));

        Sql.run(owner, "DELETE FROM stg_purchase_line WHERE id > " + first,
                "INSERT INTO stg_product (id, code, created_at) VALUES (99999999, 'GHOST', NOW())");
        assertTrue(awaitSettled(order("RESNAPSHOT", "purchase_line", null)).startsWith("DONE|"));
        assertEquals("5", facts("ORD-1"));
        assertTrue(awaitSettled(order("RESNAPSHOT", "product", null)).startsWith("DONE|"));
        assertEquals("0", Sql.value(owner, "SELECT COUNT(*) FROM stg_product WHERE code = 'GHOST'"));

        Sql.run(owner, "UPDATE fact_purchase_line SET amount = 1 WHERE purchase_line_id = " + first);
        assertEquals("DONE|1|null", awaitSettled(order("DERIVE", "purchase_line", String.valueOf(first))));
        assertEquals("10.01", Sql.value(reader, "SELECT amount FROM fact_purchase_line WHERE purchase_line_id = " + first));
        assertTrue(awaitSettled(order("DERIVE", "ALL", null)).startsWith("DONE|"));
    }

    @Test
    void aRecordThatDoesNotFitIsSetAsideAndTheRestGoesOn() throws Exception {
        long partner = book.partner("ORD-2");
        Sql.run(owner, "ALTER TABLE stg_marketing_event MODIFY title VARCHAR(10) NOT NULL");
        book.event(partner, "EV-GOOD-1", "Короткое");
        book.event(partner, "EV-BAD", "Название длиннее десяти знаков");
        book.event(partner, "EV-GOOD-2", "Другое");
        awaitRow("title|OPEN|1", "SELECT column_name, state, reason LIKE '%Data too long%' FROM etl_reject WHERE record_value LIKE '%EV-BAD%'");
        awaitRow("2", "SELECT COUNT(*) FROM fact_marketing_event WHERE event_no LIKE 'EV-GOOD%'");
        awaitRow("1", "SELECT set_aside FROM v_freshness");
        String reject = Sql.value(reader, "SELECT reject_no FROM etl_reject WHERE record_value LIKE '%EV-BAD%'");

        String refused = awaitSettled(order("RETRY", reject, null));
        assertTrue(refused.startsWith("FAILED|null|Refused again: "), refused);
        Sql.run(owner, "ALTER TABLE stg_marketing_event MODIFY title VARCHAR(300) NOT NULL");
        assertEquals("DONE|1|null", awaitSettled(order("RETRY", reject, null)));
        assertEquals("RESOLVED|tester", Sql.value(reader, "SELECT state, settled_by FROM etl_reject WHERE reject_no = " + reject));
        assertEquals("Название длиннее десяти знаков", Sql.value(reader, "SELECT title FROM fact_marketing_event WHERE event_no = 'EV-BAD'"));
        assertEquals("0", Sql.value(reader, "SELECT set_aside FROM v_freshness"));
    }

    @Test
    void whatIsNoRowAtAllCanOnlyBeDismissed() throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(Map.of("bootstrap.servers", pipeline.bootstrapServers()),
                new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("book.agreement", 0, bytes("{broken"), bytes("not JSON"))).get();
        }
        awaitRow("null|OPEN", "SELECT column_name, state FROM etl_reject WHERE record_key = '{broken'");
        String reject = Sql.value(reader, "SELECT reject_no FROM etl_reject WHERE record_key = '{broken'");
        assertTrue(awaitSettled(order("RETRY", reject, null)).startsWith("FAILED|null|The record has no key"));
        assertEquals("DONE|0|null", awaitSettled(order("DISMISS", reject, null)));
        assertEquals("DISMISSED|tester", Sql.value(reader, "SELECT state, settled_by FROM etl_reject WHERE reject_no = " + reject));
        assertTrue(awaitSettled(order("DISMISS", reject, null)).startsWith("FAILED|null|The record " + reject + " is settled"));
    }

    @Test
    void aTableNewlyCapturedIsFilledByItselfAndConnectorsAreStartedAgain() throws Exception {
        Sql.run(app, "INSERT INTO deal (deal_no, partner_id, end_customer, registered_on, own_prices, recorded_at) VALUES ('ORD-DEAL', "
                + book.partner("ORD-4") + ", 'Заказчик', '2026-01-10', TRUE, UTC_TIMESTAMP(6))");
        await().atMost(LIMIT).until(() -> Sql.value(owner, "SELECT COUNT(*) FROM stg_deal WHERE deal_no = 'ORD-DEAL'"), "1"::equals);
        pipeline.stopSupervisor();
        // As after an upgrade: the list names the table, the warehouse has never been filled with it.
        Sql.run(owner, "DELETE FROM stg_deal", "DELETE FROM etl_capture WHERE table_name = 'deal'");
        pipeline.startSupervisor();
        await().atMost(LIMIT).until(() -> Sql.value(reader, "SELECT state FROM etl_order WHERE kind = 'RESNAPSHOT' AND target = 'deal' "
                + "AND requested_by = 'system'"), "DONE"::equals);
        assertEquals(Sql.value(app, "SELECT COUNT(*) FROM deal"), Sql.value(owner, "SELECT COUNT(*) FROM stg_deal"));
        assertNotEquals(null, Sql.value(reader, "SELECT column_names FROM etl_capture WHERE table_name = 'deal'"));

        assertEquals("DONE|0|null", awaitSettled(order("RESTART", "agat-sink-deal", null)));
        assertTrue(awaitSettled(order("RESTART", "agat-sink-nothing", null)).startsWith("FAILED|null|There is no connector"));
        assertEquals("DONE|0|null", awaitSettled(order("RESTART", "ALL", null)));
    }

    @Test
    void anOrderOfASupervisorThatIsGoneIsTakenUpAgain() throws Exception {
        pipeline.stopSupervisor();
        String order = order("DERIVE", "ALL", null);
        Sql.run(owner, "UPDATE etl_order SET state = 'RUNNING' WHERE id = '" + order + "'");
        pipeline.startSupervisor();
        assertTrue(awaitSettled(order).startsWith("DONE|"));
    }

    private String order(String kind, String target, String ids) throws SQLException {
        String id = UUID.randomUUID().toString();
        Sql.run(reader, "INSERT INTO etl_order (id, kind, target, row_ids, requested_by) VALUES ('" + id + "', '" + kind + "', '" + target
                + "', " + (ids == null ? "NULL" : "'" + ids + "'") + ", 'tester')");
        return id;
    }

    private String awaitSettled(String order) throws SQLException {
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(200)).until(
                () -> List.of("DONE", "FAILED").contains(Sql.value(reader, "SELECT state FROM etl_order WHERE id = '" + order + "'")));
        return Sql.value(reader, "SELECT state, done_rows, error FROM etl_order WHERE id = '" + order + "'");
    }

    private void awaitFacts(String document, String count) {
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(200)).until(() -> facts(document), count::equals);
    }

    private String facts(String document) throws SQLException {
        return Sql.value(reader, "SELECT COUNT(*) FROM fact_purchase_line WHERE document_no = '" + document + "' AND line_no < 99");
    }

    private void awaitRow(String expected, String query) {
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(200)).until(() -> Sql.value(reader, query), expected::equals);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
