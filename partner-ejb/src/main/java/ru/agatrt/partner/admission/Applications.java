package ru.agatrt.partner.admission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.CallerScope;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.admission.StatusApplication.Decision;
import ru.agatrt.partner.admission.StatusApplication.State;
import ru.agatrt.partner.admission.persistence.ApplicationTable;
import ru.agatrt.partner.admission.persistence.ApplicationTable.Keyed;
import ru.agatrt.partner.admission.rules.Terms;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Forbidden;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;
import ru.agatrt.partner.kernel.port.AuditTrail;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.outbox.Letter;
import ru.agatrt.partner.outbox.Outbox;
import ru.agatrt.partner.partner.PartnerNotFound;
import ru.agatrt.partner.partner.PartnerProfile;
import ru.agatrt.partner.partner.PartnerProfiles;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.review.Scorecard;
import ru.agatrt.partner.review.ScorecardQuery;
import ru.agatrt.partner.review.Scorecards;
import ru.agatrt.partner.status.Assignment;
import ru.agatrt.partner.status.HeldStatus;
import ru.agatrt.partner.status.StatusFacts;
import ru.agatrt.partner.status.StatusLedger;

/**
 * Applications for authorized and silver: handed in by the partner or entered by a manager, decided by
 * a person on the scorecard of that day, told to the partner by letter.
 */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.PARTNER})
public class Applications {

    private static final int LONGEST = 1000;

    @Inject
    private Jdbi book;
    @Inject
    private Callers callers;
    @Inject
    private PartnerProfiles partners;
    @Inject
    private StatusFacts statuses;
    @Inject
    private StatusLedger ledger;
    @Inject
    private Scorecards scorecards;
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

    /** Newest first; a partner sees its own, without reasons. */
    public Page<StatusApplication> list(PartnerCode partner, State state, PageRequest page) {
        CallerScope caller = callers.current();
        PartnerCode only = caller.partner().orElse(partner);
        return book.withHandle(h -> {
            ApplicationTable table = new ApplicationTable(h);
            List<StatusApplication> found = table.list(only, state, page);
            return new Page<>(caller.isPartner() ? found.stream().map(StatusApplication::withoutReason).toList() : found, table.count(only, state));
        });
    }

    /**
     * Hands in an application.
     *
     * @param status authorized or silver
     * @return its number
     * @throws InvalidInput {@code APPLICATION_STATUS} for any other
     * @throws Conflict {@code ALREADY_HIGHER} when the status is not above the one held, {@code APPLICATION_OPEN} when one waits
     */
    public String submit(PartnerCode partner, StatusCode status, String note) {
        CallerScope caller = callers.current();
        caller.requireMayRead(partner);
        if (status != StatusCode.AUTHORIZED && status != StatusCode.SILVER) {
            throw new InvalidInput("APPLICATION_STATUS");
        }
        requireLength(note, "note");
        LocalDate today = LocalDate.now(clock);
        long key = profile(partner).key();
        requireAbove(key, status, today, knowledge.now());
        return book.withHandle(h -> {
            ApplicationTable table = new ApplicationTable(h);
            if (table.hasOpen(key, status)) {
                throw new Conflict("APPLICATION_OPEN", "status", status.name());
            }
            String number = table.insert(key, status, today, caller.login(), note == null || note.isBlank() ? null : note.strip());
            audit.record(caller.login(), "APPLICATION_SUBMITTED", "APPLICATION", number, Map.of("partner", partner, "status", status));
            outbox.queue(List.of(new Letter("APPLICATION_SUBMITTED", key, null, "ru", Map.of("number", number, "status", status.name()))));
            return number;
        });
    }

    /**
     * The scorecard an open application is decided on: for silver over the two last completed quarters (§3.3), for authorized over the
     * half-year of the day.
     */
    @RolesAllowed({Role.DIRECTOR, Role.MANAGER})
    public Scorecard scorecard(String number) {
        StatusApplication a = book.withHandle(h -> new ApplicationTable(h).lock(number)).map(Keyed::value).orElseThrow(() -> notFound(number));
        return scorecards.evaluate(query(a, LocalDate.now(clock)));
    }

    /**
     * Grants an application: authorized from today, silver from the next quarter on.
     *
     * @param reason required when the requirements are not met, which only a director may overlook
     * @return the term given
     * @throws Conflict {@code APPLICATION_DECIDED}, {@code ALREADY_HIGHER}, {@code APPLICATION_BARRED} while suspended
     * @throws Forbidden {@code APPLICATION_NOT_ELIGIBLE} for a manager
     */
    @RolesAllowed({Role.DIRECTOR, Role.MANAGER})
    public Period grant(String number, String reason) {
        requireLength(reason, "reason");
        CallerScope caller = callers.current();
        LocalDate today = LocalDate.now(clock);
        return book.withHandle(h -> {
            ApplicationTable table = new ApplicationTable(h);
            Keyed found = open(table, number);
            StatusApplication a = found.value();
            Scorecard scorecard = scorecards.evaluate(query(a, today));
            requireEligible(scorecard, caller, reason);
            Knowledge moment = knowledge.advance();
            requireAbove(found.partner(), a.status(), today, moment);
            Edition edition = editions.inForceOn(today);
            Period term = a.status() == StatusCode.SILVER ? Terms.silver(today, edition) : Terms.authorization(today, edition);
            ledger.assign(List.of(new Assignment(found.partner(), Direction.RETAIL, a.status(), term, null,
                    a.status() == StatusCode.SILVER ? Assignment.Cause.APPLICATION : Assignment.Cause.AUTHORIZATION, number)),
                    new StatusLedger.Decision(moment, today, caller.login()));
            decided(table, found, State.GRANTED, new Decision(today, caller.login(), blankToNull(reason), term), moment, scorecard);
            return term;
        });
    }

    /** Refuses an application; the reason is optional and stays with the vendor. */
    @RolesAllowed({Role.DIRECTOR, Role.MANAGER})
    public void refuse(String number, String reason) {
        requireLength(reason, "reason");
        String login = callers.current().login();
        LocalDate today = LocalDate.now(clock);
        book.useHandle(h -> {
            ApplicationTable table = new ApplicationTable(h);
            Keyed found = open(table, number);
            Scorecard scorecard = scorecards.evaluate(query(found.value(), today));
            decided(table, found, State.REFUSED, new Decision(today, login, blankToNull(reason), null), knowledge.advance(), scorecard);
        });
    }

    private void decided(ApplicationTable table, Keyed found, State state, Decision decision, Knowledge moment, Scorecard scorecard) {
        StatusApplication a = found.value();
        table.decide(a.number(), state, decision, moment, scorecard.hash());
        audit.record(decision.by(), "APPLICATION_" + state, "APPLICATION", a.number(), Map.of("partner", a.partner(), "status", a.status()));
        Map<String, Object> args = decision.term() == null ? Map.of("number", a.number(), "status", a.status().name())
                : Map.of("number", a.number(), "status", a.status().name(), "from", decision.term().from(), "last", decision.term().lastDay());
        outbox.queue(List.of(new Letter("APPLICATION_" + state, found.partner(), null, "ru", args)));
    }

    private void requireEligible(Scorecard scorecard, CallerScope caller, String reason) {
        if (scorecard.eligible()) {
            return;
        }
        if (!caller.hasRole(Role.DIRECTOR)) {
            throw new Forbidden("APPLICATION_NOT_ELIGIBLE", "count", scorecard.missing().size());
        }
        if (blankToNull(reason) == null) {
            throw new InvalidInput("DECISION_REASON");
        }
    }

    /** a distributor holds no retail status. */
    private void requireAbove(long partner, StatusCode wanted, LocalDate today, Knowledge known) {
        PartnerSelection selection = new PartnerSelection(List.of(partner), known);
        Optional<HeldStatus> held = statuses.assignments(selection).getOrDefault(partner, List.of()).stream()
                .filter(s -> s.direction() != Direction.PROJECT && s.heldOn(today)).findFirst();
        held.filter(s -> s.status().compareTo(wanted) >= 0).ifPresent(s -> {
            throw new Conflict("ALREADY_HIGHER", "held", s.status().name(), "status", wanted.name());
        });
        boolean suspended = statuses.suspensions(selection).getOrDefault(partner, List.of()).stream()
                .anyMatch(s -> s.covers(Direction.RETAIL, today));
        if (suspended) {
            throw new Conflict("APPLICATION_BARRED");
        }
    }

    private static ScorecardQuery query(StatusApplication a, LocalDate day) {
        Period period = a.status() == StatusCode.SILVER ? Terms.silverPurchases(day) : HalfYear.of(day).period();
        return new ScorecardQuery(a.partner(), a.status(), null, period, day, null);
    }

    private static Keyed open(ApplicationTable table, String number) {
        Keyed found = table.lock(number).orElseThrow(() -> notFound(number));
        if (found.value().state() != State.SUBMITTED) {
            throw new Conflict("APPLICATION_DECIDED", "number", number);
        }
        return found;
    }

    private PartnerProfile profile(PartnerCode code) {
        return partners.find(code, knowledge.now()).orElseThrow(() -> new PartnerNotFound(code));
    }

    private static NotFound notFound(String number) {
        return new NotFound("APPLICATION_NOT_FOUND", "number", number);
    }

    private static void requireLength(String text, String name) {
        if (text != null && text.length() > LONGEST) {
            throw new InvalidInput("TEXT_TOO_LONG", "name", name, "max", LONGEST);
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
