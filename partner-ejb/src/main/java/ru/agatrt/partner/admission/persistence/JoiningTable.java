package ru.agatrt.partner.admission.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import ru.agatrt.partner.admission.Joining;
import ru.agatrt.partner.admission.Joining.State;
import ru.agatrt.partner.admission.NewJoining;
import ru.agatrt.partner.admission.StatusApplication.Words;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.PageRequest;

/** Applications to join as rows of the book. */
public final class JoiningTable {

    private static final String SELECT = """
            SELECT t.*, p.code, (SELECT k.code FROM partner_version n JOIN partner k ON k.id = n.partner_id
                                  WHERE n.inn = t.inn AND n.superseded_at = '9999-12-31 23:59:59.999999' LIMIT 1) AS known_code
              FROM joining_application t LEFT JOIN partner p ON p.id = t.partner_id""";

    private static final String WHERE = """
            \sWHERE (:text IS NULL OR t.company LIKE :part OR CONVERT(t.inn USING utf8mb4) LIKE :start OR CONVERT(t.joining_no USING utf8mb4) LIKE :start)
              AND (:state IS NULL OR t.state = :state)""";

    private final Handle h;
    private final LocalDate today;

    public JoiningTable(Handle handle, LocalDate today) {
        this.h = handle;
        this.today = today;
    }

    /** @param by {@code null}: the public form. @return its number */
    public String insert(NewJoining j, String by, Instant at) {
        String number = "J-%06d".formatted(h.createQuery("SELECT NEXT VALUE FOR seq_joining").mapTo(Long.class).one());
        h.createUpdate("""
                        INSERT INTO joining_application (id, joining_no, company, inn, region, website, direction, contact_name, contact_email, contact_phone,
                                                         message, consent_version, language, submitted_at, submitted_on, submitted_by, state)
                        VALUES (NEXT VALUE FOR seq_entity, :no, :company, :inn, :region, :website, :direction, :name, :email, :phone, :message, :consent,
                                :language, :at, :on, :by, 'SUBMITTED')""")
                .bind("no", number).bind("company", j.company()).bind("inn", j.inn()).bind("region", j.region()).bind("website", j.website())
                .bind("direction", j.direction().name()).bind("name", j.contact().name()).bind("email", j.contact().email())
                .bind("phone", j.contact().phone()).bind("message", j.message()).bind("consent", j.consentVersion()).bind("language", j.language())
                .bind("at", at).bind("on", today).bind("by", by).execute();
        return number;
    }

    public boolean hasOpen(String inn) {
        return h.createQuery("SELECT COUNT(*) FROM joining_application WHERE open_inn = :inn").bind("inn", inn).mapTo(Integer.class).one() > 0;
    }

    /** How many came by the public form since a moment. */
    public int since(Instant moment) {
        return h.createQuery("SELECT COUNT(*) FROM joining_application WHERE submitted_at >= :moment AND submitted_by IS NULL").bind("moment", moment)
                .mapTo(Integer.class).one();
    }

    /** Those that wait first, the oldest at the top. */
    public List<Joining> page(String text, State state, PageRequest page) {
        return bound(h.createQuery(SELECT + WHERE + " ORDER BY t.state IN ('ACCEPTED', 'REFUSED'), IF(t.state IN ('SUBMITTED', 'TAKEN'), t.id, NULL),"
                + " t.id DESC LIMIT :limit OFFSET :offset"), text, state).bind("limit", page.limit()).bind("offset", page.offset())
                .map((rs, c) -> joining(rs)).list();
    }

    public long count(String text, State state) {
        return bound(h.createQuery("SELECT COUNT(*) FROM joining_application t" + WHERE), text, state).mapTo(Long.class).one();
    }

    /** States without any are absent. */
    public Map<State, Long> counts() {
        Map<State, Long> counts = new EnumMap<>(State.class);
        h.createQuery("SELECT state, COUNT(*) AS n FROM joining_application GROUP BY state")
                .map((rs, c) -> Map.entry(State.valueOf(rs.getString("state")), rs.getLong("n"))).forEach(e -> counts.put(e.getKey(), e.getValue()));
        return counts;
    }

    public Optional<Joining> find(String number) {
        return h.createQuery(SELECT + " WHERE t.joining_no = :no").bind("no", number).map((rs, c) -> joining(rs)).findOne();
    }

    /** Held until the transaction ends. */
    public Optional<Joining> lock(String number) {
        h.createQuery("SELECT id FROM joining_application WHERE joining_no = :no FOR UPDATE").bind("no", number).mapTo(Long.class).findOne();
        return find(number);
    }

    public void taken(String number, String by) {
        h.createUpdate("UPDATE joining_application SET state = 'TAKEN', taken_by = :by, version = version + 1 WHERE joining_no = :no")
                .bind("by", by).bind("no", number).execute();
    }

    /** @param partner key of the company it became; {@code null} for a refusal */
    public void decided(String number, State state, String by, Words words, Long partner) {
        h.createUpdate("""
                        UPDATE joining_application SET state = :state, decided_on = :on, decided_by = :by, reason = :reason, told = :told,
                               partner_id = :partner, version = version + 1 WHERE joining_no = :no""")
                .bind("state", state.name()).bind("on", today).bind("by", by).bind("reason", words.reason()).bind("told", words.told())
                .bind("partner", partner).bind("no", number).execute();
    }

    private static Query bound(Query query, String text, State state) {
        String given = text == null || text.isBlank() ? null : text.strip();
        String escaped = given == null ? "" : given.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return query.bind("text", given).bind("part", "%" + escaped + "%").bind("start", escaped + "%").bind("state", state == null ? null : state.name());
    }

    private Joining joining(ResultSet rs) throws SQLException {
        NewJoining wanted = new NewJoining(rs.getString("company"), rs.getString("inn"), rs.getString("region"), rs.getString("website"),
                Direction.valueOf(rs.getString("direction")), new NewJoining.Contact(rs.getString("contact_name"), rs.getString("contact_email"),
                rs.getString("contact_phone")), rs.getString("message"), rs.getString("consent_version"), rs.getString("language"));
        return new Joining(rs.getString("joining_no"), wanted, State.valueOf(rs.getString("state")), rs.getObject("submitted_on", LocalDate.class),
                new Joining.People(rs.getString("submitted_by"), rs.getString("taken_by"), rs.getString("decided_by")),
                rs.getObject("decided_on", LocalDate.class), new Words(rs.getString("reason"), rs.getString("told")), rs.getString("code"),
                rs.getString("known_code"), today);
    }
}
