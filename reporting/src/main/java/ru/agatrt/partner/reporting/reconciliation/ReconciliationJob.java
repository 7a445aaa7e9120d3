package ru.agatrt.partner.reporting.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.job.JobHandler;
import ru.agatrt.partner.job.JobPostponed;
import ru.agatrt.partner.job.RunningJob;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.reporting.freshness.WarehouseUnavailable;
import ru.agatrt.partner.reporting.reconciliation.ComparisonPass.Timed;
import ru.agatrt.partner.reporting.reconciliation.persistence.ResultStore;
import ru.agatrt.partner.reporting.reconciliation.persistence.RunStore;
import ru.agatrt.partner.reporting.reconciliation.persistence.RunStore.Counts;
import ru.agatrt.partner.reporting.reconciliation.persistence.RunStore.Run;
import ru.agatrt.partner.reporting.reconciliation.rules.TableResult;
import ru.agatrt.partner.tally.BookTallies;
import ru.agatrt.partner.tally.CommonPoint;
import ru.agatrt.partner.tally.CurrentTable;
import ru.agatrt.partner.tally.TallyTable;

/**
 * Takes a comparison from phase to phase. Each phase is kept before the next begins, so that whoever takes the job up after an
 * interruption goes on from there; waiting gives the worker back.
 */
@ApplicationScoped
public class ReconciliationJob implements JobHandler {

    static final String KIND = "RECONCILIATION";

    private static final Logger LOG = Logger.getLogger(ReconciliationJob.class.getName());
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    /** The pipeline is behind by seconds; after this long it is not about to arrive. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    /** Making all facts anew takes minutes with millions of lines. */
    private static final Duration REPAIR = Duration.ofMinutes(20);
    private static final int PASSES = 3;

    @Inject
    private Jdbi book;
    @Inject
    private BookTallies tallies;
    @Inject
    private WarehouseReach reach;
    @Inject
    private ComparisonPass comparison;
    @Inject
    private RepairOrders repair;
    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(RunningJob job) throws JobPostponed {
        RunStore runs = new RunStore(book);
        UUID id = UUID.fromString(job.subject());
        Run run = runs.find(id).orElseThrow();
        while (run.state().state() == ReconciliationState.RUNNING) {
            try {
                switch (run.state().phase()) {
                    case WAITING -> await(run, runs);
                    case COMPARING -> compare(run, runs, job);
                    default -> awaitRepair(run, runs);
                }
            } catch (WarehouseUnavailable e) {
                LOG.log(Level.INFO, "The warehouse does not answer: {0}", e.toString());
                pauseOrFail(run, runs, Text.of("WAREHOUSE_UNAVAILABLE"));
            } catch (WarehouseReach.NotReached e) {
                runs.fail(run, notReached(e.point(), e.seenAt().orElse(null)), clock.instant());
            }
            run = runs.find(id).orElseThrow();
        }
    }

    @Override
    public void giveUp(RunningJob job) {
        RunStore runs = new RunStore(book);
        runs.find(UUID.fromString(job.subject())).ifPresent(run -> runs.fail(run, Text.of("RECONCILIATION_INTERRUPTED"), clock.instant()));
    }

    private void await(Run run, RunStore runs) throws JobPostponed {
        if (run.point() == null) {
            runs.waitFor(run, tallies.point(), clock.instant().plus(PATIENCE));
        } else if (reach.reached(run.point())) {
            runs.comparing(run);
        } else {
            pauseOrFail(run, runs, notReached(run.point(), reach.seenAt().orElse(null)));
        }
    }

    private void pauseOrFail(Run run, RunStore runs, Text why) throws JobPostponed {
        Instant until = run.state().waitUntil();
        if (until != null && clock.instant().isAfter(until)) {
            runs.fail(run, why, clock.instant());
        } else {
            throw new JobPostponed(LOOK_AGAIN);
        }
    }

    private static Text notReached(CommonPoint point, Instant seen) {
        return seen == null ? Text.of("RECONCILIATION_NOT_FILLED")
                : Text.of("RECONCILIATION_NOT_REACHED", "seconds", Duration.between(seen, point.bookAt()).toSeconds());
    }

    private void compare(Run run, RunStore runs, RunningJob job) {
        Instant known = run.point().known().moment();
        long total = expected();
        long[] done = {0};
        job.progress(0, total);
        List<Timed> timed = comparison.compare(known, rows -> job.progress(Math.min(done[0] += rows, total), total));
        List<TableResult> results = timed.stream().map(Timed::result).toList();
        Map<Long, String> codes = tallies.codes(FoundDifferences.partners(results));
        new ResultStore(book).keep(run.id(), run.pass(), timed.stream().map(t -> FoundDifferences.table(t.result(), t.took())).toList(),
                FoundDifferences.of(results, codes));
        decide(run, runs, results);
    }

    private void decide(Run run, RunStore runs, List<TableResult> results) {
        // Of the book's own tables, whichever way they are compared; what is derived of them does not count twice.
        long rows = results.stream().filter(r -> r.checked() || CurrentTable.isOfBook(r.table())).mapToLong(r -> r.book().rows()).sum();
        long remaining = results.stream().mapToLong(TableResult::differences).sum();
        long moving = results.stream().mapToLong(TableResult::moving).sum();
        Counts counts = new Counts(rows, run.pass() == 1 ? remaining : run.counts().found(), remaining);
        if (remaining == 0 && moving == 0) {
            runs.finish(run, ReconciliationState.EQUAL, counts, clock.instant());
        } else if (remaining == 0) {
            runs.fail(run, Text.of("RECONCILIATION_MOVING", "count", moving), clock.instant());
        } else {
            List<UUID> orders = run.pass() < PASSES ? repair.order(results, run.point().known().moment(), run.pass()) : List.of();
            LOG.log(Level.WARNING, "Warehouse and book differ in {0} places; {1} orders to repair it", new Object[] {remaining, orders.size()});
            if (orders.isEmpty()) {
                runs.finish(run, ReconciliationState.DIFFERENT, counts, clock.instant());
            } else {
                runs.repairing(run, counts, orders, clock.instant().plus(REPAIR));
            }
        }
    }

    /** An order that is not carried out in time leaves things as they are: the next pass says how they are. */
    private void awaitRepair(Run run, RunStore runs) throws JobPostponed {
        if (repair.settled(run.orders()) || clock.instant().isAfter(run.state().waitUntil())) {
            runs.repaired(run, clock.instant());
        } else {
            throw new JobPostponed(LOOK_AGAIN);
        }
    }

    /** Rows that are going to be compared, roughly: ids may have gaps. */
    private long expected() {
        long rows = 1;
        for (TallyTable table : TallyTable.values()) {
            rows += tallies.lastId(table);
        }
        return rows;
    }
}
