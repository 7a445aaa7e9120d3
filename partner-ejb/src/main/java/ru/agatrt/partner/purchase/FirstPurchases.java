package ru.agatrt.partner.purchase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;

/**
 * The document that speaks best for the first purchase. Of many companies it is looked for where it nearly always is, in
 * the documents of their first day; only for those left over every document is added up.
 */
final class FirstPurchases {

    /** Of so many companies one may be left over and still be named; of more the whole table is read. */
    private static final int FEW = 4;

    private static final String KNOWN = "l.document_type = 'SHIPMENT' AND l.shipped_on <= :day AND l.recorded_at <= :known AND l.superseded_at > :known";

    private static final String EVERYWHERE = """
            SELECT partner_id, source, document_no, shipped_on, amount FROM (
              SELECT t.*, ROW_NUMBER() OVER (PARTITION BY partner_id
                       ORDER BY amount < :least, CASE WHEN amount >= :least THEN shipped_on END, amount DESC, document_no) AS place
                FROM (SELECT l.partner_id, l.source, l.document_no, MIN(l.shipped_on) AS shipped_on, SUM(l.amount) AS amount
                        FROM purchase_line l WHERE PARTNERS AND KNOWN
                       GROUP BY l.partner_id, l.source, l.document_no) t) ranked
             WHERE place = 1""".replace("KNOWN", KNOWN);

    /**
     * Large enough documents that begin on the day of a company's first line, however long they go on. The first line of
     * any version is taken from the index alone: it is never later than the first one known.
     */
    private static final String SOON = """
            SELECT partner_id, source, document_no, shipped_on, amount FROM (
              SELECT t.*, ROW_NUMBER() OVER (PARTITION BY partner_id ORDER BY shipped_on, amount DESC, document_no) AS place
                FROM (SELECT STRAIGHT_JOIN l.partner_id, l.source, l.document_no, MIN(l.shipped_on) AS shipped_on, SUM(l.amount) AS amount
                        FROM (SELECT STRAIGHT_JOIN DISTINCT l.partner_id, l.source, l.document_no
                                FROM (SELECT l.partner_id, MIN(l.shipped_on) AS day FROM purchase_line l WHERE PARTNERS GROUP BY l.partner_id) f
                                JOIN purchase_line l FORCE INDEX (ix_purchase_line_partner)
                                  ON l.partner_id = f.partner_id AND l.shipped_on = f.day
                               WHERE KNOWN LIMIT 1000000000) found
                        JOIN purchase_line l FORCE INDEX (uk_purchase_line_key)
                          ON l.source = found.source AND l.document_no = found.document_no AND l.partner_id = found.partner_id
                       WHERE KNOWN
                       GROUP BY l.partner_id, l.source, l.document_no) t
               WHERE amount >= :least) ranked
             WHERE place = 1""".replace("KNOWN", KNOWN);

    private final Handle book;
    private final LocalDate day;
    private final BigDecimal least;

    /**
     * @param day   last day looked at
     * @param least roubles a document must reach
     */
    FirstPurchases(Handle book, LocalDate day, BigDecimal least) {
        this.book = book;
        this.day = day;
        this.least = least;
    }

    /** By partner; those without a shipment are absent. */
    Map<Long, FirstPurchase> of(PartnerSelection selection) {
        Map<Long, FirstPurchase> found = new HashMap<>();
        Set<Long> rest = new HashSet<>(selection.partners());
        if (!selection.listed()) {
            found.putAll(read(SOON, selection, "TRUE", Set.of()));
            rest.removeAll(found.keySet());
        }
        if (!rest.isEmpty()) {
            boolean few = rest.size() <= Math.max(1, selection.partners().size() / FEW) || selection.listed();
            found.putAll(read(EVERYWHERE, selection, few ? "l.partner_id IN (<rest>)" : "TRUE", few ? rest : Set.of()));
        }
        found.keySet().retainAll(selection.partners());
        return found;
    }

    private Map<Long, FirstPurchase> read(String sql, PartnerSelection selection, String condition, Set<Long> named) {
        Query query = book.createQuery(sql.replace("PARTNERS", condition)).bind("known", selection.known().moment()).bind("day", day).bind("least", least);
        if (!named.isEmpty()) {
            query.bindList("rest", List.copyOf(named));
        }
        return query.map((rs, c) -> Map.entry(rs.getLong("partner_id"), new FirstPurchase(rs.getString("source"),
                        rs.getString("document_no"), rs.getObject("shipped_on", LocalDate.class), rs.getBigDecimal("amount"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, HashMap::new));
    }
}
