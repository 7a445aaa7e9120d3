package ru.agatrt.partner.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.platform.BookAccess;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.persistence.EditionReader;
import ru.agatrt.partner.review.ReviewEvaluation.Evaluated;
import ru.agatrt.partner.review.ReviewEvaluation.ReviewFrame;
import ru.agatrt.partner.review.persistence.FindingsJson;
import ru.agatrt.partner.testing.TestDatabase;
import ru.agatrt.partner.testing.TestDatabase.Book;
import ru.agatrt.partner.testing.Wiring;

/** The evaluation of all companies against a real database: how often it asks, and that company and number do not matter. */
class ReviewEvaluationTest {

    private static final HalfYear HALF_YEAR = HalfYear.parse("2026-H1");
    private static final Knowledge KNOWN = new Knowledge(Instant.parse("2026-07-16T09:00:00Z"));

    private final AtomicInteger statements = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private Jdbi jdbi;
    private ReviewEvaluation evaluation;
    private Edition edition;

    @BeforeEach
    void startBook() {
        Book book = TestDatabase.newBook();
        jdbi = BookAccess.configured(Jdbi.create(() -> book.connect()));
        EditionReader editions = new EditionReader(jdbi);
        edition = editions.load(editions.all(KNOWN).stream().filter(e -> e.inForceFrom() != null).findFirst().orElseThrow());
        evaluation = new Wiring(jdbi, threads).bean(ReviewEvaluation.class);
        jdbi.setSqlLogger(new SqlLogger() {
            @Override
            public void logBeforeExecution(StatementContext context) {
                statements.incrementAndGet();
            }
        });
        jdbi.useHandle(h -> h.execute("INSERT INTO product (code, created_at) VALUES ('UX', '2026-01-01')"));
        jdbi.useHandle(h -> h.execute("""
                INSERT INTO product_version (product_id, name, product_group, kind, own_manufacture, recorded_at)
                SELECT id, 'Агат UX', 'AGAT_UX', 'EQUIPMENT', TRUE, '2026-01-01' FROM product"""));
    }

    @AfterEach
    void endThreads() {
        threads.shutdown();
    }

    /** Companies from a number up to another, gold each second one, with one purchase: the n-th buys for n thousand and a half. */
    private void companies(int from, int to) {
        String numbers = "WITH RECURSIVE n AS (SELECT %d AS i UNION ALL SELECT i + 1 FROM n WHERE i < %d) ".formatted(from, to);
        jdbi.useHandle(h -> {
            h.execute("INSERT INTO partner (code, created_at) " + numbers + "SELECT CONCAT('P-', LPAD(i, 5, '0')), '2026-01-01' FROM n");
            String of = numbers + "SELECT %s FROM n JOIN partner p ON p.code = CONCAT('P-', LPAD(i, 5, '0'))";
            h.execute("INSERT INTO partner_version (partner_id, legal_name, short_name, inn, country, region, directions, recorded_at) "
                    + of.formatted("p.id, p.code, p.code, LPAD(i, 10, '0'), 'RU', 'Москва', 'RETAIL', '2026-01-01'"));
            h.execute("INSERT INTO status_assignment (partner_id, direction, valid_from, status, recorded_at) "
                    + of.formatted("p.id, 'RETAIL', '2026-01-01', IF(i % 2 = 0, 'GOLD', 'SILVER'), '2026-01-01'"));
            h.execute("INSERT INTO purchase_line (source, document_no, line_no, document_type, partner_id, shipped_on, product_id, quantity,"
                    + " list_price, discount_percent, amount, recorded_at) "
                    + of.formatted("'T', p.code, 1, 'SHIPMENT', p.id, '2026-03-01', (SELECT MIN(id) FROM product), 1, i * 1000.5, 0, i * 1000.5, '2026-03-01'"));
        });
        statements.set(0);
    }

    private List<Evaluated> evaluate() {
        return evaluation.evaluate(new ReviewFrame(HALF_YEAR, HALF_YEAR.lastDay(), HALF_YEAR.lastDay(), KNOWN, edition));
    }

    @ParameterizedTest
    @CsvSource({"2, 200", "201, 900"})
    void theNumberOfQueriesDoesNotDependOnTheNumberOfCompanies(int few, int many) {
        companies(1, few);
        assertEquals(few, evaluate().size());
        int ofFew = statements.get();
        companies(few + 1, many);
        assertEquals(many, evaluate().size());
        assertEquals(ofFew, statements.get());
        assertTrue(ofFew <= 25, () -> ofFew + " statements");
    }

    @Test
    void amongManyCompaniesTheSameIsFoundOfEach() {
        companies(1, 150);
        List<String> few = evaluate().stream().map(ReviewEvaluationTest::said).toList();
        companies(151, 600);
        assertEquals(few, evaluate().stream().limit(150).map(ReviewEvaluationTest::said).toList());
    }

    private static String said(Evaluated e) {
        return e.partner().code() + " " + e.proposed().kind() + " " + e.proposed().status() + " " + e.facts().volume() + FindingsJson.write(e.content());
    }
}
