package ru.agatrt.partner.receivable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;

/** Reads open documents, one query for all partners asked for. */
@ApplicationScoped
public class ReceivableFacts {

    /**
     * For each creditor the pictures from its last whole one up to the day; of each document the newest row among them.
     * Without any whole picture all pictures speak.
     */
    private static final String OPEN = """
            WITH speaking AS (
              SELECT p.creditor, p.as_of FROM receivable_picture p
               WHERE p.recorded_at <= :known AND p.superseded_at > :known AND p.as_of <= :day
                 AND p.as_of >= COALESCE((SELECT MAX(w.as_of) FROM receivable_picture w
                                           WHERE w.creditor = p.creditor AND w.complete AND w.as_of <= :day
                                             AND w.recorded_at <= :known AND w.superseded_at > :known), p.as_of)),
            newest AS (
              SELECT r.*, ROW_NUMBER() OVER (PARTITION BY r.partner_id, r.creditor, r.document_no ORDER BY r.as_of DESC) AS place
                FROM speaking s JOIN receivable r ON r.creditor = s.creditor AND r.as_of = s.as_of
               WHERE r.partner_id IN (<partners>) AND r.recorded_at <= :known AND r.superseded_at > :known)
            SELECT partner_id, creditor, document_no, due_on, amount, outstanding, as_of FROM newest
             WHERE place = 1 AND outstanding > 0 ORDER BY due_on, creditor, document_no""";

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
        return book.withHandle(h -> h.createQuery(OPEN)
                .bind("known", selection.known().moment())
                .bind("day", day)
                .bindList("partners", List.copyOf(selection.partners()))
                .map((rs, c) -> Map.entry(rs.getLong("partner_id"), new OpenDocument(rs.getString("creditor"),
                        rs.getString("document_no"), rs.getObject("due_on", LocalDate.class), rs.getBigDecimal("amount"),
                        rs.getBigDecimal("outstanding"), rs.getObject("as_of", LocalDate.class))))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }
}
