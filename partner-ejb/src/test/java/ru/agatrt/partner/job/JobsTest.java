package ru.agatrt.partner.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.job.persistence.JobTable.Claim;
import ru.agatrt.partner.job.persistence.JobTable;
import ru.agatrt.partner.testing.SettableClock;
import ru.agatrt.partner.testing.TestDatabase.Book;
import ru.agatrt.partner.testing.TestDatabase;

/** Jobs are done at least once, by one worker at a time, and given up in the end. */
class JobsTest {

    private final SettableClock clock = new SettableClock("2026-07-16T09:00:00Z");
    private final List<String> done = new ArrayList<>();
    private Jdbi book;
    private JobTable jobs;

    @BeforeEach
    void startBook() {
        Book fresh = TestDatabase.newBook();
        book = Jdbi.create(fresh::connect);
        jobs = new JobTable(book, clock);
    }

    @Test
    void aJobIsTakenUpOnceAndInTheOrderOfBeingDue() {
        jobs.insert("COUNT", "first", "erp");
        clock.pass(Duration.ofMillis(1));
        jobs.insert("COUNT", "second", "erp");
        assertEquals("first", jobs.claim("a").orElseThrow().subject());
        assertEquals("second", jobs.claim("b").orElseThrow().subject());
        assertTrue(jobs.claim("c").isEmpty());
    }

    @Test
    void aJobOfAWorkerThatFellSilentIsTakenUpAgainAndTheOldWorkerChangesNothing() {
        jobs.insert("COUNT", "x", "erp");
        Claim silent = jobs.claim("silent").orElseThrow();
        clock.pass(JobTable.LEASE.minusSeconds(1));
        assertTrue(jobs.claim("other").isEmpty(), "the lease holds");
        clock.pass(Duration.ofSeconds(2));
        Claim taken = jobs.claim("other").orElseThrow();
        assertEquals(2, taken.attempt());
        jobs.done(silent);
        assertEquals("RUNNING", state());
        jobs.done(taken);
        assertEquals("DONE", state());
    }

    @Test
    void aRenewedLeaseHolds() {
        jobs.insert("COUNT", "x", "erp");
        jobs.claim("alive");
        clock.pass(JobTable.LEASE.minusSeconds(1));
        jobs.renew("alive");
        clock.pass(JobTable.LEASE.minusSeconds(1));
        assertTrue(jobs.claim("other").isEmpty());
    }

    @Test
    void aJobOfAnInstanceThatIsGoneIsFreeAtOnce() {
        jobs.insert("COUNT", "x", "erp");
        jobs.claim("gone");
        assertEquals(List.of("gone"), jobs.workers());
        assertEquals(1, jobs.release("gone"));
        assertEquals("x", jobs.claim("other").orElseThrow().subject());
    }

    @Test
    void anInstanceIsGoneWhenItsProcessIs() {
        WorkerName own = WorkerName.ofThisProcess();
        assertFalse(own.isGone());
        assertEquals(own, WorkerName.parse(own.toString()));
        assertTrue(new WorkerName(own.host(), own.process(), own.started() - 1).isGone(), "the process id was used again");
        assertFalse(new WorkerName("elsewhere", 1, 1).isGone(), "of another host nothing is sure");
    }

    @Test
    void aFailingJobIsTriedFiveTimesWithGrowingPausesAndThenGivenUp() {
        jobs.insert("FAIL", "x", "erp");
        JobRunner runner = runner();
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertTrue(runner.runNext(), "attempt " + attempt);
            assertFalse(runner.runNext(), "there is a pause");
            clock.pass(Duration.ofSeconds(1L << attempt));
        }
        assertFalse(runner.runNext());
        assertEquals("FAILED", state());
        assertEquals(List.of("given up x after 5"), done);
    }

    @Test
    void aJobThatKillsItsInstancesIsGivenUpWithoutAnotherRun() {
        jobs.insert("COUNT", "x", "erp");
        for (int i = 0; i < 5; i++) {
            jobs.claim("dies");
            jobs.release("dies");
        }
        assertTrue(runner().runNext());
        assertEquals("FAILED", state());
        assertEquals(List.of("given up x after 6"), done);
    }

    @Test
    void aJobThatWaitsGivesItsWorkerBackAndNoAttemptAway() {
        jobs.insert("WAIT", "x", "erp");
        JobRunner runner = new JobRunner(jobs, Map.of("WAIT", waitingUntil(20)), "worker", clock);
        for (int i = 1; i < 20; i++) {
            assertTrue(runner.runNext(), "look " + i);
            assertFalse(runner.runNext(), "there is a pause");
            assertEquals("QUEUED", state());
            clock.pass(Duration.ofSeconds(2));
        }
        assertTrue(runner.runNext());
        assertEquals("DONE", state());
        assertEquals(List.of("x at attempt 1"), done);
    }

    private JobHandler waitingUntil(int look) {
        int[] looks = {0};
        return new JobHandler() {
            @Override
            public String kind() {
                return "WAIT";
            }

            @Override
            public void run(RunningJob job) throws JobPostponed {
                if (++looks[0] < look) {
                    throw new JobPostponed(Duration.ofSeconds(2));
                }
                done.add(job.subject() + " at attempt " + job.attempt());
            }

            @Override
            public void giveUp(RunningJob job) {
                done.add("given up");
            }
        };
    }

    @Test
    void progressIsWhatWasToldLast() {
        jobs.insert("COUNT", "x", "erp");
        Claim claim = jobs.claim("a").orElseThrow();
        jobs.progress(claim, 30, 120);
        assertEquals(25, jobs.progress("COUNT", "x").orElseThrow().percent());
    }

    private JobRunner runner() {
        return new JobRunner(jobs, Map.of("COUNT", handler("COUNT", false), "FAIL", handler("FAIL", true)), "worker", clock);
    }

    private JobHandler handler(String kind, boolean failing) {
        return new JobHandler() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public void run(RunningJob job) {
                if (failing) {
                    throw new IllegalStateException("not today");
                }
                done.add(job.subject());
            }

            @Override
            public void giveUp(RunningJob job) {
                done.add("given up " + job.subject() + " after " + job.attempt());
            }
        };
    }

    private String state() {
        return book.withHandle(h -> h.createQuery("SELECT state FROM job").mapTo(String.class).one());
    }
}
