package ru.agatrt.partner.receivable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.Money;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;
import ru.agatrt.partner.receivable.persistence.OpenSql;

/** Reads open documents, one query for all partners asked for. */
@ApplicationScoped
public class ReceivableFacts {

    /** Of each document the newest row among the pictures that speak of the day. */
    private static final String OPEN = "WITH " + OpenSql.SPEAKING + """
            ,
            newest AS (
              SELECT r.*, ROW_NUMBER() OVER (PARTITION BY r.partner_id, r.creditor, r.document_no ORDER BY r.as_of DESC) AS place
                FROM speaking s JOIN receivable r ON r.creditor = s.creditor AND r.as_of = s.as_of
               WHERE PARTNERS AND r.recorded_at <= :known AND r.superseded_at > :known)
            SELECT partner_id, creditor, document_no, due_on, amount, outstanding, as_of FROM newest
             WHERE place = 1 AND outstanding > 0 ORDER BY due_on, creditor, document_no""";

    /** The same for each of the last days of a picture, for one company; a day without anything open gives zeros. */
    private static final String HISTORY = """
            WITH days AS (SELECT DISTINCT as_of AS day FROM receivable_picture
                           WHERE recorded_at <= :known AND superseded_at > :known AND as_of <= :day ORDER BY as_of DESC LIMIT :most),
            speaking AS (
              SELECT y.day, p.creditor, p.as_of FROM days y JOIN receivable_picture p
                  ON p.recorded_at <= :known AND p.superseded_at > :known AND p.as_of <= y.day
                 AND p.as_of >= COALESCE((SELECT MAX(w.as_of) FROM receivable_picture w
                                           WHERE w.creditor = p.creditor AND w.complete AND w.as_of <= y.day
                                             AND w.recorded_at <= :known AND w.superseded_at > :known), p.as_of)),
            newest AS (
              SELECT s.day, r.due_on, r.outstanding, ROW_NUMBER() OVER (PARTITION BY s.day, r.creditor, r.document_no ORDER BY r.as_of DESC) AS place
                FROM speaking s JOIN receivable r ON r.creditor = s.creditor AND r.as_of = s.as_of
               WHERE r.partner_id = :partner AND r.recorded_at <= :known AND r.superseded_at > :known)
            SELECT y.day, SUM(n.outstanding) AS total, SUM(IF(n.due_on < y.day, n.outstanding, 0)) AS overdue, COUNT(n.outstanding) AS documents
              FROM days y LEFT JOIN newest n ON n.day = y.day AND n.place = 1 AND n.outstanding > 0
             GROUP BY y.day ORDER BY y.day DESC""";

    private final Jdbi book;

    /** For the container's proxies. */
    protected ReceivableFacts() {
        this(null);
    }

    @Inject
    public ReceivableFacts(Jdbi book) {
        this.book = book;
    }

    /** Open documents by partner, oldest due first; partners who owe nothing are absent. */
    public Map<Long, List<OpenDocument>> open(PartnerSelection selection, LocalDate day) {
        if (selection.partners().isEmpty()) {
            return Map.of();
        }
        return book.withHandle(h -> selection.bind(h.createQuery(OPEN.replace("PARTNERS", selection.condition("r.partner_id"))))
                .bind("day", day)
                .map((rs, c) -> Map.entry(rs.getLong("partner_id"), new OpenDocument(rs.getString("creditor"),
                        rs.getString("document_no"), rs.getObject("due_on", LocalDate.class), rs.getBigDecimal("amount"),
                        rs.getBigDecimal("outstanding"), rs.getObject("as_of", LocalDate.class))))
                .filter(row -> selection.contains(row.getKey()))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    /** What one company owed on the last days of which a creditor sent a picture, the newest first. */
    public List<DebtDay> history(long partnerKey, LocalDate day, Knowledge known, int most) {
        return book.withHandle(h -> h.createQuery(HISTORY).bind("known", known.moment()).bind("day", day).bind("partner", partnerKey).bind("most", most)
                .map((rs, c) -> new DebtDay(rs.getObject("day", LocalDate.class), Money.orZero(rs.getBigDecimal("total")),
                        Money.orZero(rs.getBigDecimal("overdue")), rs.getLong("documents"))).list());
    }

    /** Names of the distributors that are the company's creditors, by code. */
    public Map<String, String> creditorNames(long partnerKey) {
        return book.withHandle(h -> h.createQuery("""
                        SELECT DISTINCT p.code, v.short_name FROM receivable r JOIN partner p ON p.code = r.creditor
                          JOIN partner_version v ON v.partner_id = p.id AND v.superseded_at = '9999-12-31 23:59:59.999999'
                         WHERE r.partner_id = :partner""")
                .bind("partner", partnerKey).map((rs, c) -> Map.entry(rs.getString("code"), rs.getString("short_name")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
