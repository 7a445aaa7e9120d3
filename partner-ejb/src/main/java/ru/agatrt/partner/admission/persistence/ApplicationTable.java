package ru.agatrt.partner.admission.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import ru.agatrt.partner.admission.StatusApplication;
import ru.agatrt.partner.admission.StatusApplication.Decision;
import ru.agatrt.partner.admission.StatusApplication.State;
import ru.agatrt.partner.admission.StatusApplication.Words;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.StatusCode;

/** Applications for a status. */
public final class ApplicationTable {

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

    public Optional<StatusApplication> find(String number) {
        return h.createQuery("SELECT t.*, p.code FROM status_application t JOIN partner p ON p.id = t.partner_id WHERE t.application_no = :no")
                .bind("no", number).map((rs, c) -> application(rs)).findOne();
    }

    /** Held until the transaction ends. */
    public Optional<Keyed> lock(String number) {
        return h.createQuery("SELECT t.*, p.code FROM status_application t JOIN partner p ON p.id = t.partner_id WHERE t.application_no = :no FOR UPDATE")
                .bind("no", number).map((rs, c) -> new Keyed(rs.getLong("partner_id"), application(rs))).findOne();
    }

    /**
     * Writes a decision with the findings it rests on.
     *
     * @param scorecardHash {@code null} where nobody judged, as with a withdrawal
     */
    public void decide(String number, State state, Decision decision, Knowledge moment, String scorecardHash) {
        h.createUpdate("""
                        UPDATE status_application SET state = :state, decided_on = :on, decided_by = :by, reason = :reason, told = :told,
                               valid_from = :from, valid_to = :to, known_at = :known, judged_at = :judged, scorecard_hash = :hash,
                               version = version + 1
                         WHERE application_no = :no""")
                .bind("state", state.name()).bind("on", decision.on()).bind("by", decision.by()).bind("reason", decision.words().reason())
                .bind("told", decision.words().told()).bind("from", decision.term() == null ? null : decision.term().from())
                .bind("to", decision.term() == null ? null : decision.term().to()).bind("known", moment.moment())
                .bind("judged", decision.judgedAt()).bind("hash", scorecardHash).bind("no", number).execute();
    }

    static StatusApplication application(ResultSet rs) throws SQLException {
        return new StatusApplication(rs.getString("application_no"), new PartnerCode(rs.getString("code")), StatusCode.valueOf(rs.getString("status")),
                rs.getObject("submitted_on", LocalDate.class), rs.getString("submitted_by"), rs.getString("note"), State.valueOf(rs.getString("state")),
                decision(rs), rs.getLong("version"));
    }

    private static Decision decision(ResultSet rs) throws SQLException {
        LocalDate decidedOn = rs.getObject("decided_on", LocalDate.class);
        if (decidedOn == null) {
            return null;
        }
        LocalDate from = rs.getObject("valid_from", LocalDate.class);
        LocalDateTime judged = rs.getObject("judged_at", LocalDateTime.class);
        return new Decision(decidedOn, rs.getString("decided_by"), new Words(rs.getString("reason"), rs.getString("told")),
                from == null ? null : new Period(from, rs.getObject("valid_to", LocalDate.class)), judged == null ? null : judged.toInstant(ZoneOffset.UTC));
    }
}
