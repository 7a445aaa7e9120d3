package ru.agatrt.partner.admission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.CallerScope;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.admission.StatusApplication.Decision;
import ru.agatrt.partner.admission.StatusApplication.State;
import ru.agatrt.partner.admission.StatusApplication.Words;
import ru.agatrt.partner.admission.persistence.ApplicationListQuery;
import ru.agatrt.partner.admission.persistence.ApplicationTable;
import ru.agatrt.partner.admission.persistence.ApplicationTable.Keyed;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.AuditTrail;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.outbox.Letter;
import ru.agatrt.partner.outbox.LetterKind;
import ru.agatrt.partner.outbox.Outbox;
import ru.agatrt.partner.partner.PartnerNotFound;
import ru.agatrt.partner.partner.PartnerProfiles;

/**
 * Applications for authorized and silver: handed in by the partner or entered by a manager from a letter, read, taken
 * back. {@link ApplicationDecisions} decides them.
 */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.PARTNER})
public class Applications {

    /** A letter older than that is entered as come today: nobody reckons its waiting any more. */
    private static final int LATE_LETTER_DAYS = 60;

    @Inject
    private Jdbi book;
    @Inject
    private Callers callers;
    @Inject
    private PartnerProfiles partners;
    @Inject
    private Admissible admissible;
    @Inject
    private Outbox outbox;
    @Inject
    private KnowledgeClock knowledge;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /** Those that wait first, the oldest at the top; a partner sees its own, without reasons. */
    public Page<ApplicationRow> find(ApplicationFilter filter, PageRequest page) {
        CallerScope caller = callers.current();
        ApplicationListQuery query = query(filter, caller);
        return book.withHandle(h -> new Page<>(query.page(h, page).stream().map(row -> forCaller(row, caller)).toList(), query.count(h)));
    }

    /** How many the filter leaves in each state, whatever state it names; states without any are absent. */
    public Map<State, Long> counts(ApplicationFilter filter) {
        ApplicationListQuery query = query(filter.with(null), callers.current());
        return book.withHandle(query::counts);
    }

    /** @throws NotFound {@code APPLICATION_NOT_FOUND}, also for another company's */
    public ApplicationRow get(String number) {
        CallerScope caller = callers.current();
        return book.withHandle(h -> query(ApplicationFilter.ALL, caller).only(number).page(h, PageRequest.of(0, 1))).stream().findFirst()
                .map(row -> forCaller(row, caller)).orElseThrow(() -> notFound(number));
    }

    /**
     * Hands in an application.
     *
     * @return its number
     * @throws Conflict {@code ALREADY_HIGHER} when the status is not above the one held, {@code APPLICATION_OPEN} when one waits,
     *     {@code APPLICATION_BARRED} while suspended
     * @throws InvalidInput {@code RECEIVED_ON} for a letter of the future or of long ago
     */
    public String submit(NewApplication wanted) {
        CallerScope caller = callers.current();
        caller.requireMayRead(wanted.partner());
        LocalDate today = LocalDate.now(clock);
        LocalDate on = caller.isPartner() || wanted.receivedOn() == null ? today : wanted.receivedOn();
        if (on.isAfter(today) || on.isBefore(today.minusDays(LATE_LETTER_DAYS))) {
            throw new InvalidInput("RECEIVED_ON", "first", today.minusDays(LATE_LETTER_DAYS), "last", today);
        }
        long key = partners.find(wanted.partner(), knowledge.now()).orElseThrow(() -> new PartnerNotFound(wanted.partner())).key();
        admissible.requireAbove(key, wanted.status(), today, knowledge.now());
        return book.withHandle(h -> {
            ApplicationTable table = new ApplicationTable(h);
            if (table.hasOpen(key, wanted.status())) {
                throw new Conflict("APPLICATION_OPEN", "status", wanted.status().name());
            }
            String number = table.insert(key, wanted.status(), on, caller.login(), wanted.note());
            audit.record(caller.login(), "APPLICATION_SUBMITTED", "APPLICATION", number, Map.of("partner", wanted.partner(), "status", wanted.status()));
            outbox.queue(List.of(new Letter(LetterKind.APPLICATION_SUBMITTED, key, null, "ru", Map.of("number", number, "status", wanted.status().name()))));
            return number;
        });
    }

    /**
     * Takes an open application back: the partner its own, a manager on the partner's word.
     *
     * @throws Conflict {@code APPLICATION_DECIDED}
     */
    public void withdraw(String number) {
        CallerScope caller = callers.current();
        book.useHandle(h -> {
            ApplicationTable table = new ApplicationTable(h);
            Keyed found = open(table, number);
            if (!caller.mayRead(found.value().partner())) {
                throw notFound(number);
            }
            table.decide(number, State.WITHDRAWN, new Decision(LocalDate.now(clock), caller.login(), Words.NONE, null, null), knowledge.now(), null);
            audit.record(caller.login(), "APPLICATION_WITHDRAWN", "APPLICATION", number, Map.of("partner", found.value().partner()));
        });
    }

    /** What may be applied for today, by the status held; nothing while suspended. Empty where only the review gives more. */
    public List<ApplicationChoice> choices(PartnerCode partner) {
        callers.current().requireMayRead(partner);
        long key = partners.find(partner, knowledge.now()).orElseThrow(() -> new PartnerNotFound(partner)).key();
        return admissible.choices(key, LocalDate.now(clock), knowledge.now());
    }

    private ApplicationListQuery query(ApplicationFilter filter, CallerScope caller) {
        return new ApplicationListQuery(filter, caller.partner().orElse(null), LocalDate.now(clock));
    }

    private static ApplicationRow forCaller(ApplicationRow row, CallerScope caller) {
        return caller.isPartner() ? row.forPartner() : row;
    }

    static Keyed open(ApplicationTable table, String number) {
        Keyed found = table.lock(number).orElseThrow(() -> notFound(number));
        if (!found.value().state().isOpen()) {
            throw new Conflict("APPLICATION_DECIDED", "number", number);
        }
        return found;
    }

    static NotFound notFound(String number) {
        return new NotFound("APPLICATION_NOT_FOUND", "number", number);
    }
}
