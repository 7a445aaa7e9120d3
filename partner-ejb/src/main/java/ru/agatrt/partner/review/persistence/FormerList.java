package ru.agatrt.partner.review.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.review.FormerDecision;
import ru.agatrt.partner.review.ProposalKind;

/** What lists published before a review decided for the same partners. */
public final class FormerList {

    /** Published before this one, of the same half-year or of an earlier one. */
    private static final String EARLIER = """
            fr.state = 'PUBLISHED' AND fr.id <> r.id AND fr.half_year <= r.half_year
              AND fr.published_at < COALESCE(r.published_at, '9999-12-31')""";

    private static final String FORMER = " FROM review_proposal f JOIN review fr ON fr.id = f.review_id AND " + EARLIER + """
             WHERE f.partner_id = q.partner_id AND f.direction = q.direction
            ORDER BY fr.published_at DESC LIMIT 1""";

    /** Status after a decision, or after the proposal while nobody has decided; {@code NONE} without one. */
    private static final String AFTER = """
            CASE COALESCE(X.decision, X.proposal) WHEN 'REVOKE' THEN 'NONE' WHEN 'NONE' THEN COALESCE(X.held_status, 'NONE')
                 ELSE COALESCE(IF(X.decision IS NULL, X.proposed_status, X.decided_status), X.held_status, 'NONE') END""";

    /** A condition on proposals {@code q} of reviews {@code r}; a partner that was in no list is a change. */
    static final String CHANGED = "COALESCE((SELECT " + AFTER.replace("X.", "f.") + FORMER + "), '') <> " + AFTER.replace("X.", "q.");

    private final Jdbi book;

    public FormerList(Jdbi book) {
        this.book = book;
    }

    /** Whether any list was published before. */
    public boolean exists(long review) {
        return book.withHandle(h -> h.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM review fr JOIN review r ON r.id = :review WHERE EARLIER)""".replace("EARLIER", EARLIER))
                .bind("review", review).mapTo(Boolean.class).one());
    }

    /** By {@code code|direction}; partners no list names are absent. */
    public Map<String, FormerDecision> of(long review, Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return book.withHandle(h -> h.createQuery("""
                        SELECT * FROM (
                          SELECT CONCAT(p.code, '|', f.direction) AS k, fr.half_year, l.list_no, f.proposal, f.decision, AFTER AS status,
                                 ROW_NUMBER() OVER (PARTITION BY f.partner_id, f.direction ORDER BY fr.published_at DESC) AS n
                            FROM partner p JOIN review r ON r.id = :review
                            JOIN review fr ON EARLIER
                            JOIN review_proposal f ON f.review_id = fr.id AND f.partner_id = p.id
                            JOIN status_list l ON l.review_id = fr.id
                           WHERE p.code IN (<codes>)) newest WHERE n = 1""".replace("AFTER", AFTER.replace("X.", "f.")).replace("EARLIER", EARLIER))
                .bind("review", review).bindList("codes", List.copyOf(codes))
                .map((rs, c) -> Map.entry(rs.getString("k"), row(rs))).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static FormerDecision row(ResultSet rs) throws SQLException {
        StatusCode status = StatusCode.valueOf(rs.getString("status"));
        return new FormerDecision(HalfYear.parse(rs.getString("half_year")), rs.getString("list_no"), ProposalKind.valueOf(rs.getString("proposal")),
                ProposalKind.valueOf(rs.getString("decision")), status == StatusCode.NONE ? null : status);
    }
}
