package ru.agatrt.partner.reporting.archive.persistence;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.job.JobProgress;
import ru.agatrt.partner.kernel.PartnerCode;

/** Companies of a list and which of them have been told of their statement. Rows are only ever added. */
public final class DeliveryTable {

    private static final String COMPANIES = """
            \sFROM (SELECT DISTINCT e.partner_id FROM status_list l JOIN status_list_entry e ON e.list_id = l.id WHERE l.list_no = :list) c
            LEFT JOIN statement_delivery d ON d.list_no = :list AND d.partner_id = c.partner_id""";

    private final Jdbi book;

    public DeliveryTable(Jdbi book) {
        this.book = book;
    }

    /** A company that is still to be told. @param key of its row */
    public record Waiting(long key, PartnerCode code) {
    }

    /** In the order of their codes. */
    public List<Waiting> waiting(String list) {
        return book.withHandle(h -> h.createQuery("SELECT p.id, p.code" + COMPANIES + " JOIN partner p ON p.id = c.partner_id WHERE d.partner_id IS NULL ORDER BY p.code")
                .bind("list", list).map((rs, c) -> new Waiting(rs.getLong("id"), new PartnerCode(rs.getString("code")))).list());
    }

    /** Of all companies of a list those that were told. */
    public JobProgress progress(String list) {
        return book.withHandle(h -> h.createQuery("SELECT COUNT(d.partner_id) AS done, COUNT(*) AS total" + COMPANIES)
                .bind("list", list).map((rs, c) -> new JobProgress(rs.getLong("done"), rs.getLong("total"))).one());
    }

    /** @return whether the company had not been told before */
    public boolean delivered(String list, long partner, String document, Instant at) {
        return book.withHandle(h -> h.createUpdate("""
                        INSERT IGNORE INTO statement_delivery (list_no, partner_id, document_id, delivered_at)
                        SELECT :list, :partner, id, :at FROM document WHERE public_id = :document""")
                .bind("list", list).bind("partner", partner).bind("document", document).bind("at", at).execute()) == 1;
    }
}
