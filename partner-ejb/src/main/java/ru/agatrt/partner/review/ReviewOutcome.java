package ru.agatrt.partner.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.review.ReviewEvaluation.Evaluated;
import ru.agatrt.partner.review.persistence.ProposalTable;
import ru.agatrt.partner.review.persistence.ReviewTable;

/** What of an evaluation becomes proposals, and how it is told apart from another one. */
@ApplicationScoped
public class ReviewOutcome {

    @Inject
    private Jdbi book;

    /** One line of the text whose SHA-256 is the hash of a review; partners come in the order of their codes. */
    static String line(Evaluated e, String contentHash) {
        return String.join("|", e.partner().code().value(), e.standing().direction().name(), e.proposed().kind().name(),
                String.valueOf(e.proposed().status()), contentHash) + "\n";
    }

    /**
     * All of a main review. A supplement has only what is to change and comes out otherwise than the published reviews of the
     * half-year proposed: what was learnt after publication. What a person decided against the proposal stays decided.
     */
    List<Evaluated> of(ReviewTable.Row review, List<Evaluated> evaluated) {
        if (!review.supplementary()) {
            return evaluated;
        }
        Map<String, String> before = proposedBefore(review);
        return evaluated.stream()
                .filter(e -> e.proposed().kind() != ProposalKind.KEEP && e.proposed().kind() != ProposalKind.NONE)
                .filter(e -> !after(e.proposed().status()).equals(before.get(key(e.partner().code().value(), e.standing().direction().name()))))
                .toList();
    }

    /** The status each partner would hold by the newest published review of the half-year, by partner and direction. */
    private Map<String, String> proposedBefore(ReviewTable.Row review) {
        return book.withHandle(h -> h.createQuery("""
                        SELECT p.code, q.direction,
                               CASE WHEN q.proposal = 'REVOKE' THEN NULL ELSE COALESCE(q.proposed_status, q.held_status) END AS status
                          FROM review r JOIN review_proposal q ON q.review_id = r.id JOIN partner p ON p.id = q.partner_id
                         WHERE r.half_year = :halfYear AND r.state = 'PUBLISHED' ORDER BY r.published_at""")
                .bind("halfYear", review.halfYear().toString())
                .map((rs, c) -> Map.entry(key(rs.getString("code"), rs.getString("direction")), after(rs.getString("status"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (older, newer) -> newer)));
    }

    private static String after(Object status) {
        return status == null ? "NONE" : status.toString();
    }

    private static String key(String code, String direction) {
        return code + "|" + direction;
    }

    /** Decisions on unchanged findings outlive a new evaluation of the same half-year. */
    void carryOver(ReviewTable.Row review) {
        List<Long> before = book.withHandle(h -> h.createQuery("""
                        SELECT id FROM review WHERE half_year = :halfYear AND state = 'REPLACED' AND kind = :kind AND id <> :id
                         ORDER BY requested_at DESC LIMIT 1""")
                .bind("halfYear", review.halfYear().toString()).bind("kind", review.supplementary() ? "SUPPLEMENTARY" : "MAIN")
                .bind("id", review.id()).mapTo(Long.class).list());
        before.forEach(old -> new ProposalTable(book).carryOver(old, review.id()));
    }
}
