package ru.agatrt.partner.admission.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import ru.agatrt.partner.admission.StatusApplication;
import ru.agatrt.partner.admission.StatusApplication.Decision;
import ru.agatrt.partner.admission.StatusApplication.State;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.StatusCode;

/** Applications for a status. */
public final class ApplicationTable {

    private static final String FROM = " FROM status_application t JOIN partner p ON p.id = t.partner_id"
            + " WHERE (:partner IS NULL OR p.code = :partner) AND (:state IS NULL OR t.state = :state)";

    private final Handle h;

    public ApplicationTable(Handle handle) {
        this.h = handle;
    }

    /** An application with the key of its company. */
    public record Keyed(long partner, StatusApplication value) {
    }

    /** @return its number */
    public String insert(long partner, StatusCode status, LocalDate on, String by, String note) {
        String number = "A-%06d".formatted(h.createQuery("SELECT NEXT VALUE FOR seq_application").mapTo(Long.class).one());
        h.createUpdate("""
                        INSERT INTO status_application (id, application_no, partner_id, status, submitted_on, submitted_by, note, state)
                        VALUES (NEXT VALUE FOR seq_entity, :no, :partner, :status, :on, :by, :note, 'SUBMITTED')""")
                .bind("no", number).bind("partner", partner).bind("status", status.name()).bind("on", on).bind("by", by).bind("note", note).execute();
        return number;
    }

    public boolean hasOpen(long partner, StatusCode status) {
        return h.createQuery("SELECT COUNT(*) FROM status_application WHERE partner_id = :partner AND status = :status AND state = 'SUBMITTED'")
                .bind("partner", partner).bind("status", status.name()).mapTo(Integer.class).one() > 0;
    }

    /** Newest first. @param partner {@code null} for all. @param state {@code null} for all */
    public List<StatusApplication> list(PartnerCode partner, State state, PageRequest page) {
        return h.createQuery("SELECT t.*, p.code" + FROM + " ORDER BY t.submitted_on DESC, t.id DESC LIMIT :limit OFFSET :offset")
                .bind("partner", partner == null ? null : partner.value()).bind("state", state == null ? null : state.name())
                .bind("limit", page.limit()).bind("offset", page.offset()).map((rs, c) -> application(rs)).list();
    }

    public long count(PartnerCode partner, State state) {
        return h.createQuery("SELECT COUNT(*)" + FROM).bind("partner", partner == null ? null : partner.value())
                .bind("state", state == null ? null : state.name()).mapTo(Long.class).one();
    }

    /** Held until the transaction ends. */
    public Optional<Keyed> lock(String number) {
        return h.createQuery("SELECT t.*, p.code FROM status_application t JOIN partner p ON p.id = t.partner_id WHERE t.application_no = :no FOR UPDATE")
                .bind("no", number).map((rs, c) -> new Keyed(rs.getLong("partner_id"), application(rs))).findOne();
    }

    /** Writes a decision with the findings it rests on. */
    public void decide(String number, State state, Decision decision, Knowledge moment, String scorecardHash) {
        h.createUpdate("""
                        UPDATE status_application SET state = :state, decided_on = :on, decided_by = :by, reason = :reason, valid_from = :from,
                               valid_to = :to, known_at = :known, scorecard_hash = :hash, version = version + 1
                         WHERE application_no = :no""")
                .bind("state", state.name()).bind("on", decision.on()).bind("by", decision.by()).bind("reason", decision.reason())
                .bind("from", decision.term() == null ? null : decision.term().from()).bind("to", decision.term() == null ? null : decision.term().to())
                .bind("known", moment.moment()).bind("hash", scorecardHash).bind("no", number).execute();
    }

    private static StatusApplication application(ResultSet rs) throws SQLException {
        LocalDate decidedOn = rs.getObject("decided_on", LocalDate.class);
        LocalDate from = rs.getObject("valid_from", LocalDate.class);
        return new StatusApplication(rs.getString("application_no"), new PartnerCode(rs.getString("code")), StatusCode.valueOf(rs.getString("status")),
                rs.getObject("submitted_on", LocalDate.class), rs.getString("submitted_by"), rs.getString("note"), State.valueOf(rs.getString("state")),
                decidedOn == null ? null : new Decision(decidedOn, rs.getString("decided_by"), rs.getString("reason"),
                        from == null ? null : new Period(from, rs.getObject("valid_to", LocalDate.class))), rs.getLong("version"));
    }
}
