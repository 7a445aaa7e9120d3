package ru.agatrt.partner.admission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.admission.RenewalDecision.Kind;
import ru.agatrt.partner.admission.persistence.RenewalRows;
import ru.agatrt.partner.admission.persistence.RenewalRows.Keyed;
import ru.agatrt.partner.admission.persistence.RenewalTable;
import ru.agatrt.partner.admission.persistence.RenewalTable.Run;
import ru.agatrt.partner.admission.rules.Terms;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.port.AuditTrail;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.outbox.Letter;
import ru.agatrt.partner.outbox.LetterKind;
import ru.agatrt.partner.outbox.Outbox;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.status.Assignment;
import ru.agatrt.partner.status.StatusLedger;

/**
 * What a renewal could not settle by itself: silver that may be lowered and authorized that is suspended. Each is
 * decided once, by a person, with a reason.
 */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER})
public class RenewalCases {

    @Inject
    private Jdbi book;
    @Inject
    private Callers callers;
    @Inject
    private StatusLedger ledger;
    @Inject
    private ProgramEditions editions;
    @Inject
    private Outbox outbox;
    @Inject
    private KnowledgeClock knowledge;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /** Cases of applied runs that wait for a person. */
    public long open() {
        return new RenewalRows(book).openCases();
    }

    /**
     * Decides a case. Lowered silver runs until today and authorized begins; kept silver is prolonged for the year; a resumed status counts in
     * full from today.
     *
     * @param kind lowered or kept for silver, resumed for authorized
     * @throws Conflict {@code RENEWAL_NOT_APPLIED}, {@code RENEWAL_DECIDED}, {@code STATUS_TRACK} when another status was given meanwhile
     * @throws InvalidInput {@code RENEWAL_DECISION} for a decision that does not fit, {@code TEXT_MISSING} without a reason
     */
    public void decide(String id, PartnerCode partner, Kind kind, String reason) {
        String said = NewApplication.text("reason", reason);
        if (said == null) {
            throw new InvalidInput("TEXT_MISSING", "name", "reason");
        }
        String login = callers.current().login();
        LocalDate today = LocalDate.now(clock);
        Run run = new RenewalTable(book).find(id).orElseThrow(() -> Renewals.notFound(id));
        if (run.state() != RenewalState.APPLIED) {
            throw new Conflict("RENEWAL_NOT_APPLIED");
        }
        StatusCode status = kind == Kind.RESUMED ? StatusCode.AUTHORIZED : StatusCode.SILVER;
        RenewalRows rows = new RenewalRows(book);
        Keyed found = rows.lock(run.id(), partner, status).orElseThrow(() -> new NotFound("RENEWAL_ROW", "partner", partner.value()));
        requireOpen(found.value(), kind);
        Knowledge moment = knowledge.advance();
        LocalDate from = kind == Kind.KEPT ? found.value().term().from() : today;
        switch (kind) {
            case LOWERED -> ledger.fill(lowered(found, today, run.year()), new StatusLedger.Decision(moment, today, login));
            case KEPT -> ledger.fill(List.of(assignment(found.partner(), StatusCode.SILVER, found.value().term(), run.year())),
                    new StatusLedger.Decision(moment, today, login));
            case RESUMED -> ledger.resume(found.partner(), new StatusLedger.Ended(Direction.RETAIL, RenewalWriter.GROUND), today, moment);
        }
        rows.decide(run.id(), found.partner(), status, new RenewalDecision(kind, today, login, said, from), moment);
        outbox.queue(List.of(new Letter(LetterKind.of("RENEWAL", kind), found.partner(), null, "ru", Map.of("status", status.name(), "from", from))));
        audit.record(login, "RENEWAL_" + kind, "RENEWAL", id, Map.of("partner", partner, "status", status));
    }

    private static void requireOpen(RenewalRow row, Kind kind) {
        boolean fits = row.outcome() == (kind == Kind.RESUMED ? RenewalOutcome.SUSPEND : RenewalOutcome.LOWER);
        if (!fits) {
            throw new InvalidInput("RENEWAL_DECISION");
        }
        if (row.decision() != null) {
            throw new Conflict("RENEWAL_DECIDED", "partner", row.partner().value());
        }
    }

    /** Silver was pending until today; authorized begins today and runs as an authorization of today does. */
    private List<Assignment> lowered(Keyed found, LocalDate today, int year) {
        Period term = found.value().term();
        List<Assignment> both = new ArrayList<>();
        if (today.isAfter(term.from())) {
            both.add(assignment(found.partner(), StatusCode.SILVER, new Period(term.from(), today), year));
        }
        both.add(assignment(found.partner(), StatusCode.AUTHORIZED, Terms.authorization(today, editions.inForceOn(today)), year));
        return both;
    }

    private static Assignment assignment(long partner, StatusCode status, Period term, int year) {
        return new Assignment(partner, Direction.RETAIL, status, term, null, Assignment.Cause.PROLONGATION, String.valueOf(year));
    }
}
