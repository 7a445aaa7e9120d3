package ru.agatrt.partner.admission.persistence;

import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import ru.agatrt.partner.admission.RenewalDecision;
import ru.agatrt.partner.admission.RenewalFilter;
import ru.agatrt.partner.admission.RenewalOutcome;
import ru.agatrt.partner.admission.RenewalRow;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.StatusCode;

/** Companies of a run with what was found and decided. */
public final class RenewalRows {

    private static final String COLUMNS = """
            SELECT t.partner_id, t.status, t.outcome, t.valid_from, t.valid_to, t.suspended, t.required_rows, t.met_rows, t.decision, t.decided_on,
                   t.decided_by, t.reason, t.effective_from, p.code, v.short_name, v.manager""";

    private static final String FROM = """
             FROM renewal_row t JOIN partner p ON p.id = t.partner_id
             JOIN partner_version v ON v.partner_id = p.id AND v.superseded_at = '9999-12-31 23:59:59.999999'
            WHERE t.run_id = :run AND (:text IS NULL OR v.short_name LIKE :part OR p.code COLLATE utf8mb4_general_ci LIKE :start)
              AND (:outcome IS NULL OR t.outcome = :outcome) AND (:manager IS NULL OR CONVERT(v.manager USING utf8mb4) = :manager)
              AND (NOT :open OR t.outcome IN ('SUSPEND', 'LOWER') AND t.decision IS NULL)""";

    private static final int AT_ONCE = 500;

    private final Jdbi book;

    public RenewalRows(Jdbi book) {
        this.book = book;
    }

    /** A row to be written, in the order of its columns. */
    public record NewRow(long runId, long partnerId, String status, String outcome, LocalDate validFrom, LocalDate validTo, boolean suspended,
                         int requiredRows, int metRows, byte[] content, String contentHash) {

        private static final List<String> COLUMNS = Arrays.stream(NewRow.class.getRecordComponents()).map(RecordComponent::getName).toList();
    }

    /** A row with the key of its company. */
    public record Keyed(long partner, RenewalRow value) {
    }

    public void clear(long run) {
        book.useHandle(h -> h.createUpdate("DELETE FROM renewal_row WHERE run_id = :run").bind("run", run).execute());
    }

    public void insert(List<NewRow> rows) {
        book.useHandle(h -> {
            for (int i = 0; i < rows.size(); i += AT_ONCE) {
                h.createUpdate("""
                                INSERT INTO renewal_row (run_id, partner_id, status, outcome, valid_from, valid_to, suspended, required_rows, met_rows,
                                                         content, content_hash) VALUES <rows>""")
                        .bindMethodsList("rows", rows.subList(i, Math.min(rows.size(), i + AT_ONCE)), NewRow.COLUMNS).execute();
            }
        });
    }

    /** Those a person must see to first, then by code. */
    public List<RenewalRow> page(long run, RenewalFilter filter, PageRequest page) {
        return book.withHandle(h -> bound(h.createQuery(COLUMNS + FROM + " ORDER BY FIELD(t.outcome, 'SUSPEND', 'LOWER', 'RENEW', 'PROLONG'), p.code"
                + " LIMIT :limit OFFSET :offset"), run, filter).bind("limit", page.limit()).bind("offset", page.offset())
                .map((rs, c) -> row(rs)).list());
    }

    public long count(long run, RenewalFilter filter) {
        return book.withHandle(h -> bound(h.createQuery("SELECT COUNT(*)" + FROM), run, filter).mapTo(Long.class).one());
    }

    /** All rows, by code. */
    public List<Keyed> all(long run) {
        return book.withHandle(h -> bound(h.createQuery(COLUMNS + FROM + " ORDER BY p.code, t.status"), run, RenewalFilter.ALL)
                .map((rs, c) -> new Keyed(rs.getLong("partner_id"), row(rs))).list());
    }

    /** Held until the transaction ends. */
    public Optional<Keyed> lock(long run, PartnerCode partner, StatusCode status) {
        return book.withHandle(h -> bound(h.createQuery(COLUMNS + FROM + " AND p.code = :code AND t.status = :status FOR UPDATE"), run, RenewalFilter.ALL)
                .bind("code", partner.value()).bind("status", status.name()).map((rs, c) -> new Keyed(rs.getLong("partner_id"), row(rs))).findOne());
    }

    /** Compressed findings of a row. */
    public Optional<byte[]> content(long run, PartnerCode partner, StatusCode status) {
        return book.withHandle(h -> h.createQuery("""
                        SELECT t.content FROM renewal_row t JOIN partner p ON p.id = t.partner_id
                         WHERE t.run_id = :run AND p.code = :code AND t.status = :status""")
                .bind("run", run).bind("code", partner.value()).bind("status", status.name()).mapTo(byte[].class).findOne());
    }

    /** Compressed findings of companies, by code and status. */
    public Map<String, byte[]> contents(long run, List<PartnerCode> partners) {
        if (partners.isEmpty()) {
            return Map.of();
        }
        Map<String, byte[]> contents = new HashMap<>();
        book.useHandle(h -> h.createQuery("""
                        SELECT p.code, t.status, t.content FROM renewal_row t JOIN partner p ON p.id = t.partner_id
                         WHERE t.run_id = :run AND p.code IN (<codes>)""")
                .bind("run", run).bindList("codes", partners.stream().map(PartnerCode::value).toList())
                .map((rs, c) -> contents.put(rs.getString("code") + "/" + rs.getString("status"), rs.getBytes("content"))).list());
        return contents;
    }

    public void decide(long run, long partner, StatusCode status, RenewalDecision decision, Knowledge moment) {
        book.useHandle(h -> h.createUpdate("""
                        UPDATE renewal_row SET decision = :decision, decided_on = :on, decided_by = :by, reason = :reason, effective_from = :from,
                               decided_known_at = :moment
                         WHERE run_id = :run AND partner_id = :partner AND status = :status""")
                .bind("decision", decision.kind().name()).bind("on", decision.on()).bind("by", decision.by()).bind("reason", decision.reason())
                .bind("from", decision.effectiveFrom()).bind("moment", moment.moment()).bind("run", run).bind("partner", partner)
                .bind("status", status.name()).execute());
    }

    /** Cases of applied runs that wait for a person. */
    public long openCases() {
        return book.withHandle(h -> h.createQuery("""
                        SELECT COUNT(*) FROM renewal_row t JOIN renewal_run r ON r.id = t.run_id AND r.state = 'APPLIED'
                         WHERE t.outcome IN ('SUSPEND', 'LOWER') AND t.decision IS NULL""").mapTo(Long.class).one());
    }

    /** Companies whose silver waits for a decision of an earlier run of the year, as known at the moment. */
    public Set<Long> pending(int year, Knowledge known) {
        return book.withHandle(h -> h.createQuery("""
                        SELECT t.partner_id FROM renewal_row t JOIN renewal_run r ON r.id = t.run_id
                         WHERE r.year = :year AND r.applied_at <= :known AND t.outcome = 'LOWER'
                           AND (t.decided_known_at IS NULL OR t.decided_known_at > :known)""")
                .bind("year", year).bind("known", known.moment()).mapTo(Long.class).set());
    }

    private static Query bound(Query query, long run, RenewalFilter filter) {
        String text = blankToNull(filter.text());
        String escaped = text == null ? "" : text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return query.bind("run", run).bind("text", text).bind("part", "%" + escaped + "%").bind("start", escaped + "%")
                .bind("outcome", filter.outcome() == null ? null : filter.outcome().name()).bind("manager", blankToNull(filter.manager()))
                .bind("open", filter.openCases());
    }

    private static RenewalRow row(ResultSet rs) throws SQLException {
        String decision = rs.getString("decision");
        return new RenewalRow(new PartnerCode(rs.getString("code")), rs.getString("short_name"), rs.getString("manager"),
                StatusCode.valueOf(rs.getString("status")), RenewalOutcome.valueOf(rs.getString("outcome")),
                new Period(rs.getObject("valid_from", LocalDate.class), rs.getObject("valid_to", LocalDate.class)), rs.getBoolean("suspended"),
                rs.getInt("required_rows"), rs.getInt("met_rows"), decision == null ? null
                : new RenewalDecision(RenewalDecision.Kind.valueOf(decision), rs.getObject("decided_on", LocalDate.class), rs.getString("decided_by"),
                        rs.getString("reason"), rs.getObject("effective_from", LocalDate.class)));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
