package ru.agatrt.partner.review.persistence;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.review.ProposalContent;
import ru.agatrt.partner.review.ProposalFilter;
import ru.agatrt.partner.review.ProposalKind;
import ru.agatrt.partner.review.ProposalRow;
import ru.agatrt.partner.review.ReviewDecision;
import ru.agatrt.partner.review.ReviewView.Counts;

/** Proposals of a review as rows of the book. */
public final class ProposalTable {

    private static final int AT_ONCE = 200;

    /** Worst first, as the workbench shows them. */
    private static final String GROUPS = " ORDER BY FIELD(q.proposal, 'LOWER','REVOKE','GRANT','KEEP','NONE'), ";
    private static final String CODES = "p.code, q.direction";
    private static final String ORDER = GROUPS + CODES;

    /** Orders within a group; what a person asks for chooses among them and never becomes SQL. */
    private static final Map<String, String> SORTS = Map.of("partner", "v.short_name", "volume", "q.countable");

    private static final String TABLES = """
            review_proposal q JOIN review r ON r.id = q.review_id JOIN partner p ON p.id = q.partner_id
              JOIN partner_version v ON v.partner_id = q.partner_id AND v.recorded_at <= r.known_at AND v.superseded_at > r.known_at""";

    private static final String OF_REVIEW = " WHERE q.review_id = :review";

    static final String FROM = " FROM " + TABLES + OF_REVIEW;

    private static final String COLUMNS = """
            SELECT p.code, v.short_name, v.region, v.manager, q.direction, q.held_status, q.held_threshold, q.suspended, q.proposal,
                   q.proposed_status, q.judged_status, q.countable, q.undecided, q.threshold, q.required_rows, q.met_rows, q.provisional,
                   q.decision, q.decided_status, q.individual_threshold, q.reason, q.decided_by, q.decided_at, q.version, q.partner_id""";

    private final Jdbi book;

    public ProposalTable(Jdbi book) {
        this.book = book;
    }

    /** A proposal to be kept, in the order of its columns. */
    public record NewProposal(long review, long partner, String direction, String held, BigDecimal heldThreshold, boolean suspended,
                              String proposal, String status, String judged, BigDecimal countable, BigDecimal undecided,
                              BigDecimal threshold, int requiredRows, int metRows, boolean provisional, byte[] content, String hash) {

        private static final List<String> COMPONENTS = Arrays.stream(NewProposal.class.getRecordComponents()).map(RecordComponent::getName).toList();
    }

    /** Removes what an evaluation that was cut off has left. */
    public void clear(long review) {
        book.useHandle(h -> h.createUpdate("DELETE FROM review_proposal WHERE review_id = :review").bind("review", review).execute());
    }

    public void insert(List<NewProposal> proposals) {
        book.useHandle(h -> {
            for (int i = 0; i < proposals.size(); i += AT_ONCE) {
                h.createUpdate("""
                                INSERT INTO review_proposal (review_id, partner_id, direction, held_status, held_threshold, suspended, proposal,
                                  proposed_status, judged_status, countable, undecided, threshold, required_rows, met_rows, provisional,
                                  content, content_hash) VALUES <rows>""")
                        .bindMethodsList("rows", proposals.subList(i, Math.min(proposals.size(), i + AT_ONCE)), NewProposal.COMPONENTS)
                        .execute();
            }
        });
    }

    /** What people decided on the same findings in the review before is decided here too. */
    public int carryOver(long from, long to) {
        return book.withHandle(h -> h.createUpdate("""
                        UPDATE review_proposal q JOIN review_proposal old ON old.review_id = :from AND old.partner_id = q.partner_id
                               AND old.direction = q.direction AND old.content_hash = q.content_hash AND old.decision IS NOT NULL
                           SET q.decision = old.decision, q.decided_status = old.decided_status, q.individual_threshold = old.individual_threshold,
                               q.reason = old.reason, q.decided_by = old.decided_by, q.decided_at = old.decided_at
                         WHERE q.review_id = :to""")
                .bind("from", from).bind("to", to).execute());
    }

    public List<ProposalRow> page(long review, ProposalFilter filter, PageRequest page) {
        return book.withHandle(h -> bind(h.createQuery(COLUMNS + FROM + where(filter) + order(page) + " LIMIT :limit OFFSET :offset"),
                review, filter)
                .bind("limit", page.limit()).bind("offset", page.offset()).map((rs, c) -> row(rs)).list());
    }

    public long count(long review, ProposalFilter filter) {
        return book.withHandle(h -> bind(h.createQuery("SELECT COUNT(*)" + FROM + where(filter)), review, filter).mapTo(Long.class).one());
    }

    /** All rows that match, at most {@code limit}. */
    public List<ProposalRow> all(long review, ProposalFilter filter) {
        return book.withHandle(h -> bind(h.createQuery(COLUMNS + FROM + where(filter) + ORDER), review, filter).map((rs, c) -> row(rs)).list());
    }

    public Optional<ProposalRow> find(long review, PartnerCode partner, Direction direction) {
        return book.withHandle(h -> h.createQuery(COLUMNS + FROM + " AND p.code = :code AND q.direction = :direction")
                .bind("review", review).bind("code", partner.value()).bind("direction", direction.name()).map((rs, c) -> row(rs)).findOne());
    }

    /** What a proposal rests on. */
    public Optional<ProposalContent> content(long review, PartnerCode partner, Direction direction) {
        return book.withHandle(h -> h.createQuery("SELECT q.content" + FROM + " AND p.code = :code AND q.direction = :direction")
                .bind("review", review).bind("code", partner.value()).bind("direction", direction.name())
                .map((rs, c) -> FindingsJson.read(Canonical.unzip(rs.getBytes(1)))).findOne());
    }

    /** @return whether it was still at the version */
    public boolean decide(long review, ProposalRow proposal, ReviewDecision decision, String by, Instant at) {
        return book.withHandle(h -> h.createUpdate("""
                        UPDATE review_proposal q JOIN partner p ON p.id = q.partner_id
                           SET q.decision = :decision, q.decided_status = :status, q.individual_threshold = :threshold, q.reason = :reason,
                               q.decided_by = :by, q.decided_at = :at, q.version = q.version + 1
                         WHERE q.review_id = :review AND p.code = :code AND q.direction = :direction AND q.version = :version""")
                .bind("decision", decision == null ? null : decision.kind().name())
                .bind("status", decision == null ? null : name(decision.status()))
                .bind("threshold", decision == null ? null : decision.individualThreshold())
                .bind("reason", decision == null ? null : decision.reason())
                .bind("by", decision == null ? null : by).bind("at", decision == null ? null : at)
                .bind("review", review).bind("code", proposal.partner().value()).bind("direction", proposal.direction().name())
                .bind("version", proposal.version()).execute() == 1);
    }

    /**
     * Decides every open proposal of a filter as it was proposed, in one statement.
     *
     * @param provisionalToo those on incomplete data as well
     * @return how many there were
     */
    public int confirm(long review, ProposalFilter filter, boolean provisionalToo, String by, Instant at) {
        return book.withHandle(h -> bind(h.createUpdate("UPDATE " + TABLES
                        + " SET q.decision = q.proposal, q.decided_status = IF(q.proposal = 'NONE', NULL, q.proposed_status),"
                        + " q.individual_threshold = NULL, q.reason = NULL, q.decided_by = :by, q.decided_at = :at, q.version = q.version + 1"
                        + OF_REVIEW + where(filter) + " AND q.decision IS NULL" + (provisionalToo ? "" : " AND NOT q.provisional")), review, filter)
                .bind("by", by).bind("at", at).execute());
    }

    /** Keys of companies by code, for writing what was decided. */
    public Map<String, Long> keys(Handle h, long review) {
        return h.createQuery("SELECT DISTINCT p.code, p.id FROM review_proposal q JOIN partner p ON p.id = q.partner_id WHERE q.review_id = :review")
                .bind("review", review).map((rs, c) -> Map.entry(rs.getString(1), rs.getLong(2)))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public Counts counts(long review) {
        Map<ProposalKind, Integer> byKind = new EnumMap<>(ProposalKind.class);
        int[] sums = new int[4];
        book.useHandle(h -> h.createQuery("""
                        SELECT proposal, COUNT(*) AS n, SUM(decision IS NULL) AS undecided, SUM(provisional) AS provisional,
                               SUM(decision IS NOT NULL AND (decision <> proposal OR decided_status IS NOT NULL AND proposed_status IS NOT NULL
                                   AND decided_status <> proposed_status)) AS overridden
                          FROM review_proposal WHERE review_id = :review GROUP BY proposal""")
                .bind("review", review).map((rs, c) -> {
                    byKind.put(ProposalKind.valueOf(rs.getString("proposal")), rs.getInt("n"));
                    sums[0] += rs.getInt("n");
                    sums[1] += rs.getInt("undecided");
                    sums[2] += rs.getInt("overridden");
                    sums[3] += rs.getInt("provisional");
                    return null;
                }).list());
        return new Counts(byKind, sums[0], sums[1], sums[2], sums[3]);
    }

    private static String order(PageRequest page) {
        if (page.sort() == null) {
            return ORDER;
        }
        String column = SORTS.get(page.sort());
        if (column == null) {
            throw new InvalidInput("SORT", "value", page.sort(), "known", SORTS.keySet().stream().sorted().toList());
        }
        return GROUPS + column + (page.ascending() ? ", " : " DESC, ") + CODES;
    }

    static String where(ProposalFilter f) {
        return (f.text() == null ? "" : " AND (v.short_name LIKE :text OR v.legal_name LIKE :text OR p.code = :exact)")
                + (f.kind() == null ? "" : " AND q.proposal = :kind")
                + (f.direction() == null ? "" : " AND q.direction = :direction")
                + (f.decided() == null ? "" : f.decided() ? " AND q.decision IS NOT NULL" : " AND q.decision IS NULL")
                + (f.provisional() == null ? "" : " AND q.provisional = :provisional")
                + (f.manager() == null ? "" : " AND v.manager = :manager")
                + (f.changed() == null ? "" : " AND (" + FormerList.CHANGED + ") = :changed");
    }

    static <S extends SqlStatement<S>> S bind(S query, long review, ProposalFilter f) {
        query.bind("review", review);
        if (f.text() != null) {
            query.bind("text", "%" + f.text().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%").bind("exact", f.text());
        }
        if (f.kind() != null) {
            query.bind("kind", f.kind().name());
        }
        if (f.direction() != null) {
            query.bind("direction", f.direction().name());
        }
        if (f.provisional() != null) {
            query.bind("provisional", f.provisional());
        }
        if (f.changed() != null) {
            query.bind("changed", f.changed());
        }
        return f.manager() == null ? query : query.bind("manager", f.manager());
    }

    private static ProposalRow row(ResultSet rs) throws SQLException {
        String decision = rs.getString("decision");
        ProposalRow.Decided decided = decision == null ? null : new ProposalRow.Decided(
                new ReviewDecision(ProposalKind.valueOf(decision), status(rs, "decided_status"), rs.getBigDecimal("individual_threshold"),
                        rs.getString("reason")), rs.getString("decided_by"), ReviewTable.instant(rs, "decided_at"));
        return new ProposalRow(new PartnerCode(rs.getString("code")), rs.getString("short_name"), rs.getString("region"), rs.getString("manager"),
                Direction.valueOf(rs.getString("direction")), status(rs, "held_status"), rs.getBigDecimal("held_threshold"),
                rs.getBoolean("suspended"), ProposalKind.valueOf(rs.getString("proposal")), status(rs, "proposed_status"),
                new ProposalRow.Summary(status(rs, "judged_status"), rs.getBigDecimal("countable"), rs.getBigDecimal("undecided"),
                        rs.getBigDecimal("threshold"), rs.getInt("required_rows"), rs.getInt("met_rows")),
                rs.getBoolean("provisional"), decided, rs.getLong("version"));
    }

    private static StatusCode status(ResultSet rs, String column) throws SQLException {
        String value = rs.getString(column);
        return value == null ? null : StatusCode.valueOf(value);
    }

    private static String name(StatusCode status) {
        return status == null ? null : status.name();
    }
}
