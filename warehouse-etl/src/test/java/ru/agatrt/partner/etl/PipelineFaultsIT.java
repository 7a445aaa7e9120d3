package ru.agatrt.partner.etl;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ru.agatrt.partner.etl.runtime.ConnectProcess;

/** Each part of the pipeline goes away while lines come in; when it is back, book and facts are equal without a hand. */
@ExtendWith(SharedPipeline.class)
class PipelineFaultsIT {

    private static final Duration LIMIT = Duration.ofSeconds(150);
    private static final String SUMS = "SELECT COUNT(*), SUM(amount), BIT_XOR(CRC32(CONCAT(document_no, '/', line_no, '=', amount))) FROM ";

    private final Pipeline pipeline;
    private Connection app;
    private BookRows book;

    PipelineFaultsIT(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    @BeforeEach
    void connect() throws SQLException {
        app = pipeline.book("app");
        book = new BookRows(app);
    }

    @AfterEach
    void close() throws SQLException {
        app.close();
    }

    @Test
    void theWorkerIsKilledWhileLinesStream() throws Exception {
        Buyer buyer = new Buyer("FLT-1");
        buyer.buys("A", 2000);
        pipeline.killConnect();
        buyer.buys("B", 500);
        pipeline.startConnect();
        buyer.buys("C", 100);
        buyer.awaitEqual(2600);
    }

    @Test
    void aSecondWorkerTakesOverWhenTheFirstIsKilled() throws Exception {
        Buyer buyer = new Buyer("FLT-7");
        try (ConnectProcess second = pipeline.startSecondConnect()) {
            buyer.buys("A", 1000);
            pipeline.killConnect();
            buyer.buys("B", 500);
            buyer.awaitEqual(1500);
            pipeline.startConnect();
        }
        buyer.buys("C", 100);
        buyer.awaitEqual(1600);
    }

    @Test
    void theBrokerIsKilled() throws Exception {
        Buyer buyer = new Buyer("FLT-2");
        buyer.buys("A", 1000);
        pipeline.killBroker();
        buyer.buys("B", 500);
        pipeline.startBroker();
        buyer.buys("C", 100);
        buyer.awaitEqual(1600);
    }

    @Test
    void theWarehouseIsKilled() throws Exception {
        Buyer buyer = new Buyer("FLT-3");
        buyer.buys("A", 1000);
        List<String> command = pipeline.warehouseServer().kill();
        buyer.buys("B", 500);
        pipeline.warehouseServer().startAgain(command);
        buyer.awaitEqual(1500);
    }

    @Test
    void theBookIsKilled() throws Exception {
        Buyer buyer = new Buyer("FLT-4");
        buyer.buys("A", 1000);
        List<String> command = pipeline.bookServer().kill();
        pipeline.bookServer().startAgain(command);
        close();
        connect();
        book.lines(buyer.partner, buyer.product, "FLT-4-B", 500);
        buyer.awaitEqual(1500);
    }

    @Test
    void theWorkerStandsStillLongEnoughToBeTakenForDead() throws Exception {
        Buyer buyer = new Buyer("FLT-5");
        buyer.buys("A", 1000);
        signal("STOP", pipeline.connectPid());
        try {
            buyer.buys("B", 500);
            // Longer than the sessions of its groups, ten seconds.
            Thread.sleep(12_000);
        } finally {
            signal("CONT", pipeline.connectPid());
        }
        buyer.awaitEqual(1500);
    }

    @Test
    void theBinlogIsPurgedWhileTheSourceIsAway() throws Exception {
        Buyer buyer = new Buyer("FLT-6");
        buyer.buys("A", 300);
        buyer.awaitEqual(300);
        try (Connection owner = pipeline.book("owner"); Connection warehouse = pipeline.warehouse("owner")) {
            Sql.run(owner, "INSERT INTO product (code, created_at) VALUES ('FLT-GONE', UTC_TIMESTAMP(6))");
            String there = "SELECT COUNT(*) FROM stg_product WHERE code = 'FLT-GONE'";
            await().atMost(LIMIT).until(() -> Sql.value(warehouse, there), "1"::equals);
            pipeline.killConnect();
            buyer.buys("B", 200);
            Sql.run(owner, "DELETE FROM product WHERE code = 'FLT-GONE'");
            try {
                pipeline.purgeBinlog();
                buyer.buys("C", 100);
            } finally {
                pipeline.startConnect();
            }
            buyer.awaitEqual(600);
            await().atMost(LIMIT).until(() -> Sql.value(warehouse, there), "0"::equals);
        }
    }

    private static void signal(String name, long pid) throws Exception {
        assertEquals(0, new ProcessBuilder("kill", "-" + name, String.valueOf(pid)).start().waitFor());
    }

    /** A company whose lines are compared. */
    private final class Buyer {

        private final String code;
        private final long partner;
        private final long product;

        Buyer(String code) throws SQLException {
            this.code = code;
            partner = book.partner(code);
            product = book.product(code + "-PR");
        }

        void buys(String document, int lines) throws SQLException {
            book.lines(partner, product, code + "-" + document, lines);
        }

        void awaitEqual(int lines) throws SQLException {
            String inBook = Sql.value(app, SUMS + "purchase_line WHERE partner_id = " + partner);
            assertTrue(inBook.startsWith(lines + "|"), inBook);
            await().atMost(LIMIT).pollInterval(Duration.ofMillis(300)).ignoreExceptions().until(this::inWarehouse, inBook::equals);
        }

        private String inWarehouse() throws SQLException {
            try (Connection reader = pipeline.warehouse("reader")) {
                return Sql.value(reader, SUMS + "fact_purchase_line WHERE partner_key = " + partner);
            }
        }
    }
}
