package ru.agatrt.partner.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.admission.persistence.RenewalRows;
import ru.agatrt.partner.admission.persistence.RenewalRows.Keyed;
import ru.agatrt.partner.admission.persistence.RenewalTable;
import ru.agatrt.partner.admission.persistence.RenewalTable.Run;
import ru.agatrt.partner.admission.rules.RenewalRules;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.port.AuditTrail;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.outbox.Letter;
import ru.agatrt.partner.outbox.LetterKind;
import ru.agatrt.partner.outbox.Outbox;
import ru.agatrt.partner.status.Assignment;
import ru.agatrt.partner.status.StatusLedger;
import ru.agatrt.partner.status.Suspension;

/** Writes a run that was looked at and asked for: terms, suspensions and letters, all or nothing. */
@ApplicationScoped
public class RenewalWriter {

    static final String GROUND = "RENEWAL";

    private final Jdbi book;
    private final StatusLedger ledger;
    private final Outbox outbox;
    private final KnowledgeClock knowledge;
    private final AuditTrail audit;

    /** For the container's proxies. */
    protected RenewalWriter() {
        this(null, null, null, null, null);
    }

    @Inject
    public RenewalWriter(Jdbi book, StatusLedger ledger, Outbox outbox, KnowledgeClock knowledge, AuditTrail audit) {
        this.book = book;
        this.ledger = ledger;
        this.outbox = outbox;
        this.knowledge = knowledge;
        this.audit = audit;
    }

    /**
     * Authorized goes on for another year, suspended where something is missing; silver is prolonged where nothing is. A proposal to lower
     * writes nothing.
     *
     * @throws ru.agatrt.partner.kernel.Conflict {@code STATUS_TRACK} when a status was decided otherwise meanwhile
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void write(String publicId) {
        RenewalTable runs = new RenewalTable(book);
        Run run = runs.lock(publicId).orElseThrow();
        if (run.state() != RenewalState.APPLYING) {
            return;
        }
        List<Keyed> rows = new RenewalRows(book).all(run.id());
        Knowledge moment = knowledge.advance();
        ledger.fill(rows.stream().filter(k -> k.value().outcome() != RenewalOutcome.LOWER).map(k -> assignment(k, run.year())).toList(),
                new StatusLedger.Decision(moment, run.appliedOn(), run.appliedBy()));
        rows.stream().filter(k -> k.value().outcome() == RenewalOutcome.SUSPEND).forEach(k -> ledger.suspend(k.partner(),
                new Suspension(Direction.RETAIL, new Period(RenewalRules.suspendedFrom(k.value().term(), run.appliedOn()), Period.OPEN), GROUND,
                        "§ 3.2, " + run.year(), run.appliedOn(), run.appliedBy()), moment));
        outbox.queue(letters(rows, run));
        runs.applied(run.id(), moment);
        audit.record(run.appliedBy(), "RENEWAL_APPLIED", "RENEWAL", publicId, rows.stream()
                .collect(Collectors.groupingBy(k -> k.value().outcome().name(), Collectors.counting())));
    }

    private static Assignment assignment(Keyed k, int year) {
        RenewalRow row = k.value();
        return new Assignment(k.partner(), Direction.RETAIL, row.status(), row.term(), null,
                row.outcome() == RenewalOutcome.PROLONG ? Assignment.Cause.PROLONGATION : Assignment.Cause.RENEWAL, String.valueOf(year));
    }

    private static List<Letter> letters(List<Keyed> rows, Run run) {
        List<Letter> letters = new ArrayList<>();
        for (Keyed k : rows) {
            RenewalRow row = k.value();
            if (row.outcome() == RenewalOutcome.SUSPEND) {
                letters.add(new Letter(LetterKind.RENEWAL_SUSPENDED, k.partner(), null, "ru", Map.of("status", row.status().name(),
                        "from", RenewalRules.suspendedFrom(row.term(), run.appliedOn()))));
            } else if (row.outcome() != RenewalOutcome.LOWER) {
                letters.add(new Letter(LetterKind.RENEWED, k.partner(), null, "ru", Map.of("status", row.status().name(), "from", row.term().from(),
                        "last", row.term().lastDay())));
            }
        }
        return letters;
    }
}
