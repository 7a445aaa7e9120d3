package ru.agatrt.partner.admission;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.admission.persistence.JoiningTable;
import ru.agatrt.partner.admission.rules.JoiningRules;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.AuditTrail;
import ru.agatrt.partner.outbox.Letter;
import ru.agatrt.partner.outbox.LetterKind;
import ru.agatrt.partner.outbox.Outbox;

/** Takes applications to join from anyone. No contact is logged, counted or told back. */
@Stateless
@PermitAll
public class JoiningForm {

    /** More than that in an hour are no companies. */
    private static final int MOST_AN_HOUR = 30;

    @Inject
    private Jdbi book;
    @Inject
    private Callers callers;
    @Inject
    private Outbox outbox;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /** Code of the fault by field, in the order of the form; empty when it can be handed in. */
    public Map<String, String> faults(NewJoining joining) {
        return JoiningRules.faults(joining);
    }

    /**
     * Hands in an application; the applicant gets a letter. A manager who is signed in enters it from a letter of the company.
     *
     * @return its number
     * @throws InvalidInput the first of {@link #faults}
     * @throws Conflict {@code JOINING_OPEN} when one of this INN waits, {@code JOINING_BUSY} when too many came in the last hour
     */
    public String submit(NewJoining joining) {
        faults(joining).values().stream().findFirst().ifPresent(code -> {
            throw new InvalidInput(code);
        });
        String manager = callers.find().filter(c -> c.hasRole(Role.MANAGER) || c.hasRole(Role.DIRECTOR)).map(c -> c.login()).orElse(null);
        return book.withHandle(h -> {
            JoiningTable table = new JoiningTable(h, LocalDate.now(clock));
            if (table.hasOpen(joining.inn())) {
                throw new Conflict("JOINING_OPEN");
            }
            if (manager == null && table.since(clock.instant().minus(Duration.ofHours(1))) >= MOST_AN_HOUR) {
                throw new Conflict("JOINING_BUSY");
            }
            String number = table.insert(joining, manager, clock.instant());
            outbox.queue(List.of(new Letter(LetterKind.JOINING_REGISTERED, null, joining.contact().email(), joining.language(), Map.of("number", number))));
            audit.record(manager == null ? "public" : manager, "JOINING_SUBMITTED", "JOINING", number, Map.of("direction", joining.direction()));
            return number;
        });
    }
}
