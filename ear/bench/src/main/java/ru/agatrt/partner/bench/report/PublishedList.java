package ru.agatrt.partner.bench.report;

import java.sql.SQLException;
import java.time.Duration;
import ru.agatrt.partner.bench.Book;

/**
 * A list of the half-year with some of the companies, written into the book as a publication writes it, and the job that makes their
 * statements; the first list is the half-year's, each further one a supplement, which asks for other statements of the same companies.
 */
final class PublishedList {

    private static final Duration MADE_WITHIN = Duration.ofMinutes(20);
    private static final long LOOK_MILLIS = 200;

    private final Book book;
    private final String number;

    private PublishedList(Book book, String number) {
        this.book = book;
        this.number = number;
    }

    /** @param supplement 0 for the half-year's own list */
    static PublishedList publish(Book book, int supplement, int companies) throws SQLException {
        String list = ReportWorld.HALF_YEAR + (supplement == 0 ? "" : "/" + supplement);
        int id = 900_000_000 + supplement;
        book.run("""
                INSERT INTO review (id, public_id, half_year, kind, state, as_of, known_at, edition_code, requested_by, requested_at)
                SELECT %d, UUID(), '%s', '%s', 'PUBLISHED', '2026-06-30', last_at, '2023-01', 'director', last_at FROM knowledge_clock"""
                .formatted(id, ReportWorld.HALF_YEAR, supplement == 0 ? "MAIN" : "SUPPLEMENTARY"), """
                INSERT INTO status_list (id, review_id, list_no, half_year, published_at, effective_from, edition_code, findings_hash)
                SELECT %d, %d, '%s', '%s', last_at, '2026-07-11', '2023-01', REPEAT('0', 64) FROM knowledge_clock"""
                .formatted(id, id, list, ReportWorld.HALF_YEAR), """
                INSERT INTO status_list_entry (list_id, entry_no, partner_id, partner_code, partner_name, region, direction, decision, status, valid_from, valid_to)
                SELECT %d, ROW_NUMBER() OVER (ORDER BY p.code), p.id, p.code, v.short_name, v.region, 'RETAIL', 'KEEP', 'SILVER', '2026-07-11', '9999-12-31'
                  FROM partner p JOIN partner_version v ON v.partner_id = p.id AND v.superseded_at = '9999-12-31 23:59:59.999999'
                 WHERE p.code LIKE 'R-%%' AND p.code <> 'R-DIST' ORDER BY p.code LIMIT %d""".formatted(id, companies), """
                INSERT INTO job (id, public_id, kind, subject, state, run_after, requested_by, created_at)
                VALUES (NEXT VALUE FOR seq_entity, UUID(), 'STATEMENTS', '%s', 'QUEUED', UTC_TIMESTAMP(6), 'director', UTC_TIMESTAMP(6))"""
                .formatted(list));
        return new PublishedList(book, list);
    }

    /**
     * Waits until every company has its statement.
     *
     * @return statements a second, from the first that was made to the last
     */
    double await(int companies) throws SQLException, InterruptedException {
        long from = System.nanoTime();
        while (told() < companies) {
            if (System.nanoTime() - from > MADE_WITHIN.toNanos()) {
                throw new IllegalStateException(told() + " of " + companies + " statements were made in " + MADE_WITHIN.toMinutes() + " minutes");
            }
            Thread.sleep(LOOK_MILLIS);
        }
        long micros = book.number("SELECT TIMESTAMPDIFF(MICROSECOND, MIN(delivered_at), MAX(delivered_at)) FROM statement_delivery WHERE list_no = '" + number + "'");
        return (companies - 1) / (micros / 1e6);
    }

    /** Companies that have theirs. */
    long told() throws SQLException {
        return book.number("SELECT COUNT(*) FROM statement_delivery WHERE list_no = '" + number + "'");
    }
}
