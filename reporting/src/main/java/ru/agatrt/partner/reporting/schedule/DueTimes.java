package ru.agatrt.partner.reporting.schedule;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.reporting.catalogue.ReportRequest;
import ru.agatrt.partner.reporting.run.NewReportRun;
import ru.agatrt.partner.reporting.run.ReportRunQueue;
import ru.agatrt.partner.reporting.schedule.persistence.DueTable;
import ru.agatrt.partner.reporting.schedule.persistence.ScheduleTable;
import ru.agatrt.partner.reporting.schedule.rules.CatchUp;

/**
 * Takes due times, one schedule and one transaction at a time: the row of the schedule is locked, the due time noted, its run queued and
 * the next one set, all or nothing. Instances that come to the same schedule at once pass it by; one that dies leaves it as it was. That a
 * due time is noted once is seen to by the database.
 */
@Stateless
@PermitAll
public class DueTimes {

    @Inject
    private Jdbi book;
    @Inject
    private ReportRunQueue runs;
    @Inject
    private Clock clock;

    /** Keys of schedules that have something to take; another instance may be at it. */
    public List<Long> waiting() {
        return new ScheduleTable(book).toBeLookedAt(clock.instant());
    }

    /**
     * Takes what has come due of a schedule.
     *
     * @param key of a schedule
     * @return whether there was something and nobody else was at it
     */
    public boolean take(long key) {
        ScheduleTable schedules = new ScheduleTable(book);
        Optional<ScheduleTable.Row> free = schedules.lockIfFree(key).filter(row -> row.view().state() == ScheduleState.ACTIVE);
        if (free.isEmpty()) {
            return false;
        }
        ScheduleTable.Row schedule = free.get();
        CalendarRule rule = schedule.view().settings().rule();
        DueTable dues = new DueTable(book);
        Instant now = clock.instant();
        if (schedule.lookedAt().isAfter(now)) {
            // The clock was set back: what it had run ahead of comes again, and what was run already is known by its due time.
            dues.forgetMissedAfter(key, now);
            schedules.taken(schedule, rule.nextAfter(now).orElse(null), now);
            return true;
        }
        Instant first = schedule.view().nextDueAt();
        if (first == null || first.isAfter(now)) {
            return false;
        }
        CatchUp come = CatchUp.of(rule, first, now);
        come.missed().forEach(missed -> dues.note(key, calendar(missed), DueState.MISSED, now));
        dues.note(key, calendar(come.run()), DueState.RUNNING, now).ifPresent(due -> submit(schedule.view(), due));
        schedules.taken(schedule, come.next().orElse(null), now);
        return true;
    }

    /**
     * Has the report of a due time made, within the caller's transaction. By the calendar it is nobody's, so it goes on when its author has
     * left; one that a person asked for bears the person's name. It is not begun before the warehouse was compared with the book.
     */
    public void submit(ScheduleView schedule, DueTable.Row due) {
        ReportRequest request = schedule.settings().wanted().on(due.when().day());
        String run = runs.submit(new NewReportRun(request, due.when().by(), due.occasion()));
        new DueTable(book).asked(due, new DueTable.Asked(run, request.parameters()));
    }

    private static DueView.When calendar(Instant due) {
        return new DueView.When(due, CalendarRule.day(due), DueCause.CALENDAR, Callers.SYSTEM_LOGIN, null);
    }
}
