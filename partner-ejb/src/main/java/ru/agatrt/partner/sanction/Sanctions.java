package ru.agatrt.partner.sanction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.CallerScope;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.Forbidden;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.AuditTrail;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.outbox.Letter;
import ru.agatrt.partner.outbox.LetterKind;
import ru.agatrt.partner.outbox.Outbox;
import ru.agatrt.partner.partner.PartnerNotFound;
import ru.agatrt.partner.partner.PartnerProfiles;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.sanction.persistence.SanctionTable;
import ru.agatrt.partner.sanction.persistence.SanctionTable.Keyed;

/**
 * The register of violations and the measures that people apply and lift. Partners never see it: what is decided
 * reaches them as a status or a letter.
 */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER})
public class Sanctions {

    @Inject
    private Jdbi book;
    @Inject
    private Callers callers;
    @Inject
    private PartnerProfiles partners;
    @Inject
    private ProgramEditions editions;
    @Inject
    private MeasureEffects effects;
    @Inject
    private Outbox outbox;
    @Inject
    private KnowledgeClock knowledge;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /** @param partner {@code null} for all. @return newest first */
    public List<Violation> violations(PartnerCode partner, Instant knownAt) {
        Knowledge known = knowledge.at(knownAt);
        return book.withHandle(h -> new SanctionTable(h).violations(known, partner)).stream().map(Keyed::value).toList();
    }

    /** @param partner {@code null} for all. @return newest first */
    public List<Measure> measures(PartnerCode partner, Instant knownAt) {
        Knowledge known = knowledge.at(knownAt);
        return book.withHandle(h -> new SanctionTable(h).measures(known, partner)).stream().map(Keyed::value).toList();
    }

    /** Enters a violation as reported. @return its number */
    public String report(NewViolation violation) {
        if (violation.happenedOn().isAfter(LocalDate.now(clock))) {
            throw new InvalidInput("VIOLATION_DATE");
        }
        String login = callers.current().login();
        long partner = key(violation.partner());
        Knowledge moment = knowledge.advance();
        return book.withHandle(h -> {
            SanctionTable table = new SanctionTable(h);
            String number = table.nextViolation();
            table.write(partner, new Violation(number, violation.partner(), violation.ground(), violation.happenedOn(),
                    violation.description().strip(), violation.evidence().strip(), Violation.State.REPORTED, login, moment.moment()), moment);
            audit.record(login, "VIOLATION_REPORTED", "VIOLATION", number, Map.of("partner", violation.partner(), "ground", violation.ground()));
            return number;
        });
    }

    /**
     * Confirms or dismisses a violation; a confirmed one is a ground on the scorecard from that minute.
     *
     * @param evidence what proves the decision; {@code null} leaves what was entered
     * @throws NotFound {@code VIOLATION_NOT_FOUND}
     */
    public void resolve(String number, boolean confirmed, String evidence) {
        boolean more = evidence != null && !evidence.isBlank();
        if (more) {
            NewMeasure.requireText("evidence", evidence);
        }
        String login = callers.current().login();
        Knowledge moment = knowledge.advance();
        book.useHandle(h -> {
            SanctionTable table = new SanctionTable(h);
            Keyed<Violation> old = table.lockViolation(number).orElseThrow(() -> new NotFound("VIOLATION_NOT_FOUND", "number", number));
            Violation v = old.value();
            table.write(old.partner(), new Violation(number, v.partner(), v.ground(), v.happenedOn(), v.description(), more ? evidence.strip() : v.evidence(),
                    confirmed ? Violation.State.CONFIRMED : Violation.State.DISMISSED, login, moment.moment()), moment);
            audit.record(login, confirmed ? "VIOLATION_CONFIRMED" : "VIOLATION_DISMISSED", "VIOLATION", number, Map.of("partner", v.partner()));
        });
    }

    /**
     * Applies a measure: a status is lowered or suspended, all end with an exclusion, the rest is kept for those who pass on leads.
     *
     * @return its number
     * @throws Forbidden {@code MEASURE_DIRECTOR_ONLY} for lowering and exclusion by others
     * @throws InvalidInput {@code MEASURE_VIOLATION} when the entry is not a confirmed one of the partner and ground,
     *         {@code MEASURE_PAST} for a first day before today
     */
    public String apply(NewMeasure wanted) {
        CallerScope caller = callers.current();
        if (wanted.kind().directorOnly() && !caller.hasRole(Role.DIRECTOR)) {
            throw new Forbidden("MEASURE_DIRECTOR_ONLY");
        }
        LocalDate today = LocalDate.now(clock);
        if (wanted.from().isBefore(today)) {
            throw new InvalidInput("MEASURE_PAST", "today", today);
        }
        long partner = key(wanted.partner());
        Knowledge moment = knowledge.advance();
        return book.withHandle(h -> {
            SanctionTable table = new SanctionTable(h);
            requireConfirmed(table, wanted);
            String number = table.nextMeasure();
            Measure measure = new Measure(number, wanted.partner(), wanted.kind(), wanted.direction(), Period.closed(wanted.from(), wanted.lastDay()),
                    wanted.leadsPercent(), wanted.basis(), today, caller.login(), null, moment.moment());
            effects.apply(partner, measure, wanted.lowerTo(), editions.inForceOn(wanted.from()), moment);
            table.write(partner, measure, moment);
            audit.record(caller.login(), "MEASURE_APPLIED", "MEASURE", number, Map.of("partner", wanted.partner(), "kind", wanted.kind(),
                    "ground", wanted.basis().ground()));
            tell(LetterKind.MEASURE_APPLIED, partner, measure);
            return number;
        });
    }

    /**
     * Lifts a measure from a day on: a suspension ends; what was lowered or excluded may be given again by the usual ways.
     *
     * @throws Conflict {@code MEASURE_OVER} when it is over by then
     */
    public void lift(String number, LocalDate from, String reason) {
        NewMeasure.requireText("reason", reason);
        CallerScope caller = callers.current();
        LocalDate today = LocalDate.now(clock);
        if (from == null || from.isBefore(today)) {
            throw new InvalidInput("MEASURE_PAST", "today", today);
        }
        Knowledge moment = knowledge.advance();
        book.useHandle(h -> {
            SanctionTable table = new SanctionTable(h);
            Keyed<Measure> old = table.lockMeasure(number).orElseThrow(() -> new NotFound("MEASURE_NOT_FOUND", "number", number));
            Measure m = old.value();
            if (m.kind().directorOnly() && !caller.hasRole(Role.DIRECTOR)) {
                throw new Forbidden("MEASURE_DIRECTOR_ONLY");
            }
            if (!m.period().from().isBefore(from) || !m.period().contains(from)) {
                throw new Conflict("MEASURE_OVER", "number", number);
            }
            table.write(old.partner(), new Measure(number, m.partner(), m.kind(), m.direction(), new Period(m.period().from(), from), m.leadsPercent(),
                    m.basis(), m.decidedOn(), m.decidedBy(), new Measure.Lifted(caller.login(), reason.strip()), moment.moment()), moment);
            effects.lift(old.partner(), m, from, moment);
            audit.record(caller.login(), "MEASURE_LIFTED", "MEASURE", number, Map.of("partner", m.partner(), "from", from));
            outbox.queue(List.of(new Letter(LetterKind.MEASURE_LIFTED, old.partner(), null, "ru", Map.of("kind", m.kind().name(), "from", from))));
        });
    }

    /** The partner is told what and on which ground of §1.5; reason and evidence stay with the vendor (§1.1). */
    private void tell(LetterKind kind, long partner, Measure m) {
        Map<String, Object> args = new HashMap<>(Map.of("kind", m.kind().name(), "ground", m.basis().ground().name(), "from", m.period().from()));
        if (m.period().lastDay() != null) {
            args.put("last", m.period().lastDay());
        }
        outbox.queue(List.of(new Letter(kind, partner, null, "ru", args)));
    }

    private static void requireConfirmed(SanctionTable table, NewMeasure wanted) {
        String number = wanted.basis().violation();
        if (number == null || number.isBlank()) {
            return; // overdue receivables are the creditors' to report
        }
        boolean fits = table.lockViolation(number).map(Keyed::value).filter(v -> v.partner().equals(wanted.partner())
                && v.ground() == wanted.basis().ground() && v.state() == Violation.State.CONFIRMED).isPresent();
        if (!fits) {
            throw new InvalidInput("MEASURE_VIOLATION");
        }
    }

    private long key(PartnerCode code) {
        return partners.find(code, knowledge.now()).orElseThrow(() -> new PartnerNotFound(code)).key();
    }
}
