package ru.agatrt.partner.reporting.reconciliation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.job.JobProgress;
import ru.agatrt.partner.job.JobQueue;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.reporting.reconciliation.persistence.ResultStore;
import ru.agatrt.partner.reporting.reconciliation.persistence.RunStore;
import ru.agatrt.partner.reporting.reconciliation.persistence.RunStore.Run;

/** Comparisons of the warehouse with the book. An administrator begins them, finance reads what they found. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.FINANCE})
public class Reconciliations {

    private static final int MOST_LISTED = 200;

    @Inject
    private Jdbi book;
    @Inject
    private Callers callers;
    @Inject
    private JobQueue jobs;
    @Inject
    private ReconciliationStarts starts;

    /** Begins a comparison in the background; one that is under way is answered as it is. */
    @RolesAllowed(Role.ADMIN)
    public UUID start() {
        // Empty only when one finished between two looks.
        return starts.begin(ReconciliationCause.PERSON, null, callers.current().login())
                .or(() -> starts.begin(ReconciliationCause.PERSON, null, callers.current().login())).orElseThrow();
    }

    public Optional<ReconciliationView> find(UUID id) {
        return new RunStore(book).find(id).map(this::view);
    }

    /**
     * What a comparison found, table by table.
     *
     * @throws NotFound {@code RECONCILIATION_NOT_FOUND}
     */
    public ReconciliationDetails details(UUID id) {
        Run run = new RunStore(book).find(id).orElseThrow(() -> new NotFound("RECONCILIATION_NOT_FOUND", "id", id.toString()));
        ResultStore results = new ResultStore(book);
        boolean repaired = run.pass() > 1;
        // While a repair is under way, or compared again, what the pass before found is what is known.
        int last = repaired && results.tables(run.id(), run.pass()).isEmpty() ? run.pass() - 1 : run.pass();
        return new ReconciliationDetails(results.tables(run.id(), last), results.differences(run.id(), last),
                repaired ? results.tables(run.id(), 1) : List.of(), repaired ? results.differences(run.id(), 1) : List.of());
    }

    /** Newest first, at most 200. */
    public List<ReconciliationView> latest(int limit) {
        return new RunStore(book).latest(Math.max(1, Math.min(limit, MOST_LISTED))).stream().map(this::view).toList();
    }

    /** The newest that is finished, however it ended; for health checks and metrics, which nobody is signed in to. */
    @PermitAll
    public Optional<ReconciliationView> last() {
        return new RunStore(book).lastFinished().map(this::view);
    }

    /**
     * The newest comparison that covers what the book had at a moment; begins one when there is none, so that a job that makes a
     * report asks again until it is there. One that cannot find anything out is tried again each time it is asked for.
     */
    @PermitAll
    public Optional<ReconciliationView> proofFor(Instant moment) {
        Optional<ReconciliationView> proof = new RunStore(book).covering(moment).map(this::view);
        if (proof.isEmpty()) {
            starts.begin(ReconciliationCause.REPORT, null, Callers.SYSTEM_LOGIN);
        }
        return proof;
    }

    private ReconciliationView view(Run r) {
        boolean running = r.state().state() == ReconciliationState.RUNNING;
        JobProgress progress = running ? jobs.progress(ReconciliationJob.KIND, r.publicId().toString()).orElse(new JobProgress(0, 0))
                : new JobProgress(1, 1);
        return new ReconciliationView(r.publicId(), r.cause(), r.requestedBy(), r.requestedAt(), r.state().state(), r.state().phase(),
                Optional.ofNullable(r.point()).map(p -> p.bookAt()), Optional.ofNullable(r.point()).map(p -> p.known().moment()),
                r.counts().rows(), r.counts().found(), r.counts().remaining(), Optional.ofNullable(r.state().repairedAt()),
                Optional.ofNullable(r.state().failure()), Optional.ofNullable(r.state().finishedAt()), progress.percent());
    }
}
