package ru.agatrt.partner.reporting.reconciliation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.job.JobPostponed;
import ru.agatrt.partner.job.RunningJob;
import ru.agatrt.partner.platform.BookAccess;
import ru.agatrt.partner.platform.BookKnowledgeClock;
import ru.agatrt.partner.reporting.reconciliation.persistence.RunStore.Run;
import ru.agatrt.partner.reporting.reconciliation.persistence.RunStore;
import ru.agatrt.partner.reporting.reconciliation.rules.TableResult;
import ru.agatrt.partner.reporting.testing.Beans;
import ru.agatrt.partner.reporting.testing.BookAndWarehouse;
import ru.agatrt.partner.tally.BookTallies;

/** Reconciling a real book with a real warehouse; the pipeline runs when it is waited for, not beside the test. */
final class ReconcilingScenario {

    private final BookAndWarehouse both = BookAndWarehouse.create();
    private final Jdbi book = BookAccess.configured(both.book());
    private final Beans beans;
    private Runnable pipeline = both::derive;

    ReconcilingScenario() throws SQLException {
        both.inBook(Samples.BOOK.toArray(String[]::new));
        both.travel();
        beans = new Beans(book, both.warehouse().source(), Executors.newCachedThreadPool(), Clock.systemUTC());
        beans.get(BookKnowledgeClock.class);
        WarehouseReach reach = new WarehouseReach() {
            @Override
            void now() {
                pipeline.run();
            }
        };
        beans.fill(reach);
    }

    BookAndWarehouse both() {
        return both;
    }

    Jdbi book() {
        return book;
    }

    /** @param run what happens when somebody waits for the warehouse to follow */
    void pipeline(Runnable run) {
        pipeline = run;
    }

    UUID start() {
        UUID id = UUID.randomUUID();
        assertTrue(new RunStore(book).begin(id, ReconciliationCause.PERSON, null, "admin", Instant.now()));
        return id;
    }

    /** One turn of the job: to its end, or until it waits for something. @return whether it ended */
    boolean step(UUID run) throws JobPostponed {
        ReconciliationJob job = beans.get(ReconciliationJob.class);
        for (int i = 0; i < 3; i++) {
            try {
                job.run(new RunningJob(1, job.kind(), run.toString(), 1, (done, total) -> { }));
                return true;
            } catch (JobPostponed e) {
                Run now = find(run);
                if (now.state().phase() == ReconciliationPhase.WAITING && i == 0 && !both.warehouseRows(
                        "SELECT 1 FROM etl_freshness WHERE seen_at > '2026-01-02'").isEmpty()) {
                    both.derive();
                }
            }
        }
        return false;
    }

    void finish(UUID run) throws JobPostponed {
        for (int i = 0; i < 5 && !step(run); i++) {
            both.derive();
        }
    }

    Run find(UUID run) {
        return new RunStore(book).find(run).orElseThrow();
    }

    Instant known() {
        return beans.get(BookTallies.class).known().moment();
    }

    List<TableResult> compare() {
        return compare(known());
    }

    List<TableResult> compare(Instant known) {
        return beans.get(ComparisonPass.class).compare(known, rows -> { }).stream().map(ComparisonPass.Timed::result).toList();
    }

    List<String> told(List<TableResult> results) {
        Map<Long, String> codes = beans.get(BookTallies.class).codes(FoundDifferences.partners(results));
        return FoundDifferences.of(results, codes).stream().map(d -> String.join(" ", d.kind().name(), d.table(), d.partner().orElse("-"),
                d.halfYear().orElse("-"), d.measure(), String.valueOf(d.rowId().orElse(0)), "[" + d.rowKey().orElse("") + "]",
                d.book().orElse("nothing"), "->", d.warehouse().orElse("nothing")).strip()).toList();
    }
}
