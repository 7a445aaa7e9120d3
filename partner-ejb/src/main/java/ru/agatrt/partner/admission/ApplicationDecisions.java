package ru.agatrt.partner.admission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.CallerScope;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.admission.StatusApplication.Decision;
import ru.agatrt.partner.admission.StatusApplication.State;
import ru.agatrt.partner.admission.StatusApplication.Words;
import ru.agatrt.partner.admission.persistence.ApplicationTable;
import ru.agatrt.partner.admission.persistence.ApplicationTable.Keyed;
import ru.agatrt.partner.admission.rules.Terms;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Forbidden;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.port.AuditTrail;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.outbox.Letter;
import ru.agatrt.partner.outbox.LetterKind;
import ru.agatrt.partner.outbox.Outbox;
import ru.agatrt.partner.review.Scorecard;
import ru.agatrt.partner.review.ScorecardQuery;
import ru.agatrt.partner.review.Scorecards;
import ru.agatrt.partner.status.Assignment;
import ru.agatrt.partner.status.StatusLedger;

/** Decides applications on the scorecard of the day; the decision is told to the partner by letter. */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER})
public class ApplicationDecisions {

    @Inject
    private Jdbi book;
    @Inject
    private Callers callers;
    @Inject
    private Admissible admissible;
    @Inject
    private StatusLedger ledger;
    @Inject
    private Scorecards scorecards;
    @Inject
    private Outbox outbox;
    @Inject
    private KnowledgeClock knowledge;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /**
     * What an application is decided on: for silver the two last completed quarters (§3.3), for authorized the half-year of the day. Of a
     * decided one, what its decision rested on.
     */
    public Scorecard scorecard(String number) {
        StatusApplication a = book.withHandle(h -> new ApplicationTable(h).find(number)).orElseThrow(() -> Applications.notFound(number));
        Decision d = a.decision();
        return scorecards.evaluate(query(a, d == null ? LocalDate.now(clock) : d.on(), d == null ? null : d.judgedAt()));
    }

    /** Term a grant of today would give. */
    public Period term(StatusCode status) {
        return admissible.term(status, LocalDate.now(clock));
    }

    /**
     * Grants an application: authorized from today, silver from the next quarter on.
     *
     * @param words the reason is required when the requirements are not met, which only a director may overlook
     * @return the term given
     * @throws Conflict {@code APPLICATION_DECIDED}, {@code ALREADY_HIGHER}, {@code APPLICATION_BARRED} while suspended
     * @throws Forbidden {@code APPLICATION_NOT_ELIGIBLE} for a manager
     */
    public Period grant(String number, Words words) {
        Words said = checked(words);
        CallerScope caller = callers.current();
        LocalDate today = LocalDate.now(clock);
        return book.withHandle(h -> {
            ApplicationTable table = new ApplicationTable(h);
            Keyed found = Applications.open(table, number);
            StatusApplication a = found.value();
            Scorecard scorecard = scorecards.evaluate(query(a, today, null));
            requireEligible(scorecard, caller, said);
            Knowledge moment = knowledge.advance();
            admissible.requireAbove(found.partner(), a.status(), today, moment);
            Period term = admissible.term(a.status(), today);
            ledger.assign(List.of(new Assignment(found.partner(), Direction.RETAIL, a.status(), term, null,
                    a.status() == StatusCode.SILVER ? Assignment.Cause.APPLICATION : Assignment.Cause.AUTHORIZATION, number)),
                    new StatusLedger.Decision(moment, today, caller.login()));
            decided(table, found, State.GRANTED, new Decision(today, caller.login(), said, term, scorecard.knownAt()), moment, scorecard);
            return term;
        });
    }

    /** Refuses an application; the reason is optional and stays with the vendor, what is told goes into the letter. */
    public void refuse(String number, Words words) {
        Words said = checked(words);
        String login = callers.current().login();
        LocalDate today = LocalDate.now(clock);
        book.useHandle(h -> {
            ApplicationTable table = new ApplicationTable(h);
            Keyed found = Applications.open(table, number);
            Scorecard scorecard = scorecards.evaluate(query(found.value(), today, null));
            decided(table, found, State.REFUSED, new Decision(today, login, said, null, scorecard.knownAt()), knowledge.advance(), scorecard);
        });
    }

    private void decided(ApplicationTable table, Keyed found, State state, Decision decision, Knowledge moment, Scorecard scorecard) {
        StatusApplication a = found.value();
        table.decide(a.number(), state, decision, moment, scorecard.hash());
        audit.record(decision.by(), "APPLICATION_" + state, "APPLICATION", a.number(), Map.of("partner", a.partner(), "status", a.status()));
        Map<String, Object> args = new HashMap<>(Map.of("number", a.number(), "status", a.status().name()));
        if (decision.term() != null) {
            args.put("from", decision.term().from());
            args.put("last", decision.term().lastDay());
        }
        if (decision.words().told() != null) {
            args.put("told", decision.words().told());
        }
        outbox.queue(List.of(new Letter(LetterKind.of("APPLICATION", state), found.partner(), null, "ru", args)));
    }

    private static void requireEligible(Scorecard scorecard, CallerScope caller, Words words) {
        if (scorecard.eligible()) {
            return;
        }
        if (!caller.hasRole(Role.DIRECTOR)) {
            throw new Forbidden("APPLICATION_NOT_ELIGIBLE", "count", scorecard.missing().size());
        }
        if (words.reason() == null) {
            throw new InvalidInput("DECISION_REASON");
        }
    }

    private static ScorecardQuery query(StatusApplication a, LocalDate day, Instant knownAt) {
        Period period = a.status() == StatusCode.SILVER ? Terms.silverPurchases(day) : HalfYear.of(day).period();
        return new ScorecardQuery(a.partner(), a.status(), null, period, day, knownAt);
    }

    private static Words checked(Words words) {
        return new Words(NewApplication.text("reason", words.reason()), NewApplication.text("told", words.told()));
    }
}
