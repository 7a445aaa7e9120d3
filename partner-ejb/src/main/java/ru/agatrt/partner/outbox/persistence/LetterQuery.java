package ru.agatrt.partner.outbox.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import ru.agatrt.partner.kernel.ArgsJson;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.outbox.LetterFilter;
import ru.agatrt.partner.outbox.LetterRow;
import ru.agatrt.partner.outbox.LetterState;
import ru.agatrt.partner.outbox.LetterView.Attempt;
import ru.agatrt.partner.outbox.MessageIds;
import ru.agatrt.partner.outbox.OutboxFigures;

/** Letters as people look at them. */
public final class LetterQuery {

    private static final String FROM = """
            \sFROM outbox_message m LEFT JOIN partner p ON p.id = m.partner_id
              LEFT JOIN partner_version v ON v.partner_id = p.id AND v.superseded_at = '9999-12-31 23:59:59.999999'""";

    private static final String WHERE = """
            \sWHERE (:partner IS NULL OR p.code = :partner) AND (:state IS NULL OR m.state = :state) AND (:kind IS NULL OR m.kind = :kind)
              AND (:text IS NULL OR p.code LIKE CONCAT(:start, '%') OR v.short_name LIKE CONCAT('%', :start, '%') OR m.recipient LIKE CONCAT('%', :start, '%'))""";

    private static final String SELECT = """
            SELECT m.message_id, m.kind, p.code, v.short_name, m.recipient, m.language, m.state, m.attempts, m.run_after, m.sent_at, m.failed_at, m.failure,
                   m.created_at, m.emptied_at, m.args, m.documents, m.id""" + FROM;

    private final Handle h;

    public LetterQuery(Handle handle) {
        this.h = handle;
    }

    /** A letter with the arguments of its text. */
    public record Found(long id, LetterRow row, Map<String, Object> args, String documents) {
    }

    /** The newest first. */
    public List<LetterRow> page(LetterFilter filter, PageRequest page) {
        return bound(h.createQuery(SELECT + WHERE + " ORDER BY m.id DESC LIMIT :limit OFFSET :offset"), filter)
                .bind("limit", page.limit()).bind("offset", page.offset()).map((rs, c) -> row(rs)).list();
    }

    public long count(LetterFilter filter) {
        return bound(h.createQuery("SELECT COUNT(*)" + FROM + WHERE), filter).mapTo(Long.class).one();
    }

    /** States without any are absent. */
    public Map<LetterState, Long> counts() {
        Map<LetterState, Long> counts = new EnumMap<>(LetterState.class);
        h.createQuery("SELECT state, COUNT(*) AS n FROM outbox_message GROUP BY state")
                .map((rs, c) -> Map.entry(LetterState.valueOf(rs.getString("state")), rs.getLong("n"))).forEach(e -> counts.put(e.getKey(), e.getValue()));
        return counts;
    }

    /** In the order they were queued. */
    public List<LetterRow> of(Collection<String> publicIds) {
        return h.createQuery(SELECT + " WHERE m.message_id IN (<ids>) ORDER BY m.id").bindList("ids", publicIds.stream().map(MessageIds::of).toList())
                .map((rs, c) -> row(rs)).list();
    }

    public Optional<Found> find(String publicId) {
        return h.createQuery(SELECT + " WHERE m.message_id = :id").bind("id", MessageIds.of(publicId))
                .map((rs, c) -> new Found(rs.getLong("id"), row(rs), ArgsJson.read(rs.getString("args")), rs.getString("documents"))).findOne();
    }

    public List<Attempt> attempts(long letter) {
        return h.createQuery("SELECT attempt, at, outcome, answer FROM outbox_attempt WHERE outbox_id = :letter ORDER BY id")
                .bind("letter", letter).map((rs, c) -> new Attempt(rs.getInt("attempt"), moment(rs, "at"), rs.getString("outcome"), rs.getString("answer"))).list();
    }

    /**
     * Lets a letter that waits or failed be tried at once; one whose address was looked up gets it looked up again.
     *
     * @return whether there was such a letter
     */
    public boolean again(long letter, Instant now) {
        return h.createUpdate("""
                        UPDATE outbox_message SET state = 'QUEUED', run_after = :now, tried_from = :now, failure = NULL, failed_at = NULL,
                          recipient = IF(state = 'FAILED' AND origin IS NOT NULL, NULL, recipient)
                         WHERE id = :id AND state IN ('QUEUED', 'FAILED') AND emptied_at IS NULL""")
                .bind("now", now).bind("id", letter).execute() == 1;
    }

    /** Queues a letter that was sent as another one to the same address, under a Message-ID of its own: mailboxes drop what they have had. */
    public void copy(long letter, String messageId, Instant now) {
        h.createUpdate("""
                        INSERT INTO outbox_message (message_id, kind, partner_id, recipient, language, args, documents, run_after, tried_from, created_at)
                        SELECT :messageId, kind, partner_id, recipient, language, args, documents, :now, :now, :now
                          FROM outbox_message WHERE id = :id AND state = 'SENT' AND emptied_at IS NULL""")
                .bind("messageId", messageId).bind("now", now).bind("id", letter).execute();
    }

    public OutboxFigures figures() {
        String last = h.createQuery("SELECT outcome FROM outbox_attempt ORDER BY id DESC LIMIT 1").mapTo(String.class).findOne().orElse(null);
        return h.createQuery("""
                        SELECT COUNT(IF(state = 'FAILED', NULL, 1)) AS waiting, MIN(IF(state = 'FAILED', NULL, created_at)) AS since, COUNT(IF(state = 'FAILED', 1, NULL)) AS failed
                          FROM outbox_message WHERE state IN ('QUEUED', 'SENDING', 'FAILED')""")
                .map((rs, c) -> new OutboxFigures(rs.getLong("waiting"), moment(rs, "since"), rs.getLong("failed"), last)).one();
    }

    private static Query bound(Query query, LetterFilter filter) {
        String start = filter.text() == null ? null : filter.text().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return query.bind("partner", filter.partner()).bind("state", filter.state()).bind("kind", filter.kind()).bind("text", start).bind("start", start);
    }

    private static LetterRow row(ResultSet rs) throws SQLException {
        LetterState state = LetterState.valueOf(rs.getString("state"));
        Instant sent = moment(rs, "sent_at");
        LetterRow.Tries tries = new LetterRow.Tries(rs.getInt("attempts"), state == LetterState.QUEUED ? moment(rs, "run_after") : null,
                sent == null ? moment(rs, "failed_at") : sent, rs.getString("failure"));
        String code = rs.getString("code");
        return new LetterRow(MessageIds.publicId(rs.getString("message_id")), rs.getString("kind"),
                code == null ? null : new LetterRow.Company(code, rs.getString("short_name")), rs.getString("recipient"), rs.getString("language"), state, tries,
                moment(rs, "created_at"), moment(rs, "emptied_at"));
    }

    private static Instant moment(ResultSet rs, String column) throws SQLException {
        LocalDateTime at = rs.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
