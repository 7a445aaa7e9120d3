package ru.agatrt.partner.reporting.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.reporting.schedule.CalendarRule.Term;

/** Each due time has one run, whoever looks, dies or sets the clock. Nine in Moscow is six here. */
class DueTimesTest extends ScheduleTest {

    private static final String ADDRESS = "anna@example.ru";

    private static CalendarRule daily() {
        return new CalendarRule(DayPattern.daily(), LocalTime.of(9, 0), Term.OPEN);
    }

    private String daily(String name) {
        NewSchedule wanted = ScheduleScenario.volume(daily(), ADDRESS);
        return scene.create(new NewSchedule(name, wanted.wanted(), wanted.rule(), wanted.addresses(), List.of()));
    }

    private long key(String id) {
        return scene.book.withHandle(h -> h.createQuery("SELECT id FROM report_schedule WHERE public_id = :id").bind("id", id).mapTo(Long.class).one());
    }

    private List<String> runs() {
        return scene.strings("SELECT DATE_FORMAT(due_at, '%Y-%m-%dT%H:%i') FROM report_run ORDER BY due_at, id");
    }

    private List<String> missed() {
        return scene.strings("SELECT DATE_FORMAT(due_at, '%Y-%m-%dT%H:%i') FROM report_schedule_due WHERE state = 'MISSED' ORDER BY due_at");
    }

    private String next() {
        return scene.strings("SELECT DATE_FORMAT(next_due_at, '%Y-%m-%dT%H:%i') FROM report_schedule").get(0);
    }

    @Test
    void atItsTimeAReportIsRunOnceForTheHalfYearOfThatDay() {
        daily("Объём");
        scene.clock.set("2026-07-17T05:59:59Z");
        assertEquals(0, scene.look());
        scene.clock.set("2026-07-17T06:00:00Z");
        assertEquals(1, scene.look());
        assertEquals(0, scene.look());

        assertEquals(List.of("2026-07-17T06:00"), runs());
        assertEquals("2026-07-18T06:00", next());
        assertEquals(List.of("half-year-volume CSV ru {\"halfYear\":\"2026-H1\"} system"),
                scene.strings("SELECT CONCAT_WS(' ', report, format, language, parameters, requested_by) FROM report_run"));
        assertEquals(1, scene.count("job WHERE kind = 'REPORT'"));
    }

    /** Two instances look at the same time, again and again, while days pass; every due time is run once and nobody waits for the other. */
    @Test
    void twoInstancesMakeOneRunOfEachDueTime() throws Exception {
        int schedules = 4;
        int days = 25;
        for (int i = 0; i < schedules; i++) {
            daily("Объём " + i);
        }
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService instances = Executors.newFixedThreadPool(2);
        try {
            for (int day = 0; day < days; day++) {
                scene.clock.pass(Duration.ofDays(1));
                Callable<Integer> instance = () -> {
                    together.await(30, TimeUnit.SECONDS);
                    return scene.look();
                };
                int taken = 0;
                for (Future<Integer> each : List.of(instances.submit(instance), instances.submit(instance))) {
                    taken += each.get(60, TimeUnit.SECONDS);
                }
                assertTrue(taken <= schedules, "day " + day + ": " + taken);
                scene.look();
            }
        } finally {
            instances.shutdownNow();
        }
        assertEquals(schedules * days, scene.count("report_run"));
        assertEquals(schedules * days, scene.count("(SELECT DISTINCT schedule_id, due_at FROM report_run) r"));
        assertEquals(schedules * days, scene.count("job WHERE kind = 'REPORT'"));
        assertEquals(List.of(), missed());
    }

    @Test
    void whatAnotherInstanceHoldsIsPassedBy() throws Exception {
        long held = key(daily("Один"));
        daily("Два");
        scene.clock.pass(Duration.ofDays(1));
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            boolean[] passed = new boolean[1];
            scene.inTransaction(() -> {
                assertTrue(scene.dueTimes.take(held));
                try {
                    passed[0] = !other.submit(() -> scene.inTransaction(() -> scene.dueTimes.take(held))).get(5, TimeUnit.SECONDS);
                    return other.submit(scene::look).get(5, TimeUnit.SECONDS);
                } catch (Exception e) {
                    throw new IllegalStateException("the other instance waited", e);
                }
            });
            assertTrue(passed[0]);
        } finally {
            other.shutdownNow();
        }
        assertEquals(2, scene.count("report_run"));
    }

    /** The connection is cut after everything was written and before it was committed, as when an instance is killed. */
    @Test
    void anInstanceThatIsKilledInBetweenLeavesNothingAndTheNextTakesIt() {
        long key = key(daily("Объём"));
        scene.clock.pass(Duration.ofDays(1));
        assertThrows(RuntimeException.class, () -> scene.book.useTransaction(h -> {
            assertTrue(scene.dueTimes.take(key));
            assertEquals(1, h.createQuery("SELECT COUNT(*) FROM report_run").mapTo(Integer.class).one());
            long connection = h.createQuery("SELECT CONNECTION_ID()").mapTo(Long.class).one();
            try (org.jdbi.v3.core.Handle killer = both.book().open()) {
                killer.execute("KILL " + connection);
            }
            h.execute("SELECT 1");
        }));
        assertEquals(0, scene.count("report_run") + scene.count("report_schedule_due") + scene.count("job"));
        assertEquals(1, scene.look());
        assertEquals(List.of("2026-07-17T06:00"), runs());
    }

    @Test
    void afterDaysWithoutLookingTheNewestIsRunAndTheOthersAreNoted() {
        String id = daily("Объём");
        scene.clock.set("2026-07-20T15:00:00Z");
        assertEquals(1, scene.look());

        assertEquals(List.of("2026-07-20T06:00"), runs());
        assertEquals(List.of("2026-07-17T06:00", "2026-07-18T06:00", "2026-07-19T06:00"), missed());
        assertEquals("2026-07-21T06:00", next());

        scene.inBook("UPDATE report_run SET state = 'RUNNING'", "UPDATE report_run SET state = 'FAILED', problem_code = 'X', finished_at = '2026-07-20'",
                "UPDATE report_schedule_due SET state = 'FAILED' WHERE state = 'RUNNING'");
        DueView early = scene.history(id).get(3);
        scene.inTransaction(() -> {
            scene.runs.runAgain(id, early.id());
            return null;
        });
        assertEquals(List.of("2026-07-17T06:00", "2026-07-20T06:00"), runs());
        assertEquals(LocalDate.parse("2026-07-17"), scene.history(id).get(3).when().day());
        assertEquals("finance", scene.strings("SELECT requested_by FROM report_run ORDER BY due_at LIMIT 1").get(0));
    }

    /** Somebody sets the clock a year ahead and back again: the year is not lost, and what was run meanwhile is not run twice. */
    @Test
    void aClockThatRanAheadLosesNothing() {
        daily("Объём");
        scene.clock.set("2027-07-17T07:00:00Z");
        scene.look();
        assertEquals(List.of("2027-07-17T06:00"), runs());
        assertEquals(365, missed().size());

        scene.clock.set("2026-07-16T09:05:00Z");
        scene.look();
        assertEquals(List.of(), missed());
        assertEquals("2026-07-17T06:00", next());
        scene.clock.set("2026-07-17T06:00:00Z");
        assertEquals(1, scene.look());
        assertEquals(List.of("2026-07-17T06:00", "2027-07-17T06:00"), runs());
    }

    @Test
    void aClockThatIsPutBackASecondRunsNothingTwice() {
        daily("Объём");
        scene.clock.set("2026-07-17T06:00:01Z");
        scene.look();
        scene.clock.set("2026-07-17T05:59:59Z");
        scene.look();
        assertEquals("2026-07-17T06:00", next());
        scene.clock.set("2026-07-17T06:00:00Z");
        scene.look();
        assertEquals(List.of("2026-07-17T06:00"), runs());
        assertEquals("2026-07-18T06:00", next());
    }

    /** As when the row was restored or written twice: the due time itself is what there is one of. */
    @Test
    void aDueTimeThatComesAgainIsNotRunAgain() {
        daily("Объём");
        scene.clock.set("2026-07-17T06:00:00Z");
        scene.look();
        scene.inBook("UPDATE report_schedule SET next_due_at = '2026-07-17 06:00:00'");
        assertEquals(1, scene.look());
        assertEquals(List.of("2026-07-17T06:00"), runs());
        assertEquals("2026-07-18T06:00", next());
    }

    @Test
    void whatFallsIntoAPauseIsNotMadeUpFor() {
        String id = daily("Объём");
        scene.inTransaction(() -> {
            scene.schedules.pause(id);
            return null;
        });
        scene.clock.set("2026-07-19T07:00:00Z");
        assertEquals(0, scene.look());
        assertNull(scene.schedules.get(id).nextDueAt());
        scene.inTransaction(() -> {
            scene.schedules.resume(id);
            return null;
        });
        assertEquals(0, scene.look());
        assertEquals(Instant.parse("2026-07-20T06:00:00Z"), scene.schedules.get(id).nextDueAt());
        assertEquals(0, scene.count("report_schedule_due"));
    }

    @Test
    void theLastDayIsTheLast() {
        scene.create(ScheduleScenario.volume(new CalendarRule(DayPattern.daily(), LocalTime.of(9, 0), new Term(null, LocalDate.parse("2026-07-18"))), ADDRESS));
        for (int day = 0; day < 5; day++) {
            scene.clock.pass(Duration.ofDays(1));
            scene.look();
        }
        assertEquals(List.of("2026-07-17T06:00", "2026-07-18T06:00"), runs());
        assertEquals(1, scene.count("report_schedule WHERE next_due_at IS NULL AND state = 'ACTIVE'"));
    }

    @Test
    void oneThatCannotBeTakenKeepsNoOtherWaiting() {
        daily("Сломанное");
        scene.inBook("UPDATE report_schedule SET parameters = '[]'");
        daily("Целое");
        scene.clock.pass(Duration.ofDays(1));
        scene.beans.get(ScheduleWatch.class).look();
        assertEquals(1, scene.count("report_run"));
    }

    @Test
    void aPersonRunsItNowButNotTwiceAtOnce() throws Exception {
        String id = daily("Объём");
        ExecutorService people = Executors.newFixedThreadPool(2);
        CyclicBarrier together = new CyclicBarrier(2);
        int refused = 0;
        try {
            Callable<Boolean> person = () -> {
                together.await(30, TimeUnit.SECONDS);
                try {
                    scene.inTransaction(() -> {
                        scene.runs.runNow(id);
                        return null;
                    });
                    return true;
                } catch (Conflict e) {
                    assertEquals("SCHEDULE_UNDER_WAY", e.code());
                    return false;
                }
            };
            List<Future<Boolean>> both = new ArrayList<>(List.of(people.submit(person), people.submit(person)));
            for (Future<Boolean> each : both) {
                refused += each.get(60, TimeUnit.SECONDS) ? 0 : 1;
            }
        } finally {
            people.shutdownNow();
        }
        assertEquals(1, refused);
        assertEquals(1, scene.count("report_run"));
        DueView due = scene.history(id).get(0);
        assertFalse(due.byCalendar());
        assertEquals("finance", due.when().by());
        assertEquals("2026-07-17T06:00", next(), "the calendar goes on as it did");
    }
}
