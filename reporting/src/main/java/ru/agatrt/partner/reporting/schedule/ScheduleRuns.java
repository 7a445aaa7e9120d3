package ru.agatrt.partner.reporting.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.document.DocumentArchive;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.AuditTrail;
import ru.agatrt.partner.outbox.LetterRow;
import ru.agatrt.partner.outbox.Letters;
import ru.agatrt.partner.reporting.schedule.persistence.DueTable;
import ru.agatrt.partner.reporting.schedule.persistence.ScheduleTable;

/** What schedules have made, and making it now. */
@Stateless
@RolesAllowed({Role.FINANCE, Role.DIRECTOR})
public class ScheduleRuns {

    @Inject
    private Jdbi book;
    @Inject
    private Callers callers;
    @Inject
    private DueTimes dueTimes;
    @Inject
    private DocumentArchive archive;
    @Inject
    private Letters letters;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /**
     * The newest first.
     *
     * @throws NotFound {@code SCHEDULE_NOT_FOUND}
     */
    public Page<DueView> history(String id, PageRequest page) {
        long schedule = new ScheduleTable(book).find(id).orElseThrow(() -> ReportSchedules.notFound(id)).id();
        DueTable dues = new DueTable(book);
        List<DueTable.Row> rows = dues.of(schedule, page);
        Map<Long, List<String>> carried = dues.letters(rows.stream().map(DueTable.Row::id).toList());
        Map<String, LetterRow> found = letters.of(carried.values().stream().flatMap(List::stream).toList()).stream()
                .collect(Collectors.toMap(LetterRow::id, Function.identity()));
        return new Page<>(rows.stream().map(row -> view(row, carried.getOrDefault(row.id(), List.of()), found)).toList(), dues.count(schedule));
    }

    /**
     * Makes and sends the report of today, also of a schedule that is paused.
     *
     * @throws Conflict {@code SCHEDULE_UNDER_WAY} while one is being made, {@code SCHEDULE_ARCHIVED}
     */
    @RolesAllowed(Role.FINANCE)
    public void runNow(String id) {
        ScheduleTable.Row schedule = ReportSchedules.open(new ScheduleTable(book), id);
        begin(schedule, LocalDate.now(clock));
    }

    /**
     * Makes and sends the report of a due time that was missed, or came to nothing, for the day it was of.
     *
     * @param due id of the due time
     * @throws NotFound {@code SCHEDULE_DUE_NOT_FOUND}
     * @throws Conflict {@code SCHEDULE_UNDER_WAY}, {@code SCHEDULE_ARCHIVED}, {@code SCHEDULE_DUE_DONE} for one that needs no repetition
     */
    @RolesAllowed(Role.FINANCE)
    public void runAgain(String id, String due) {
        ScheduleTable.Row schedule = ReportSchedules.open(new ScheduleTable(book), id);
        DueTable dues = new DueTable(book);
        DueTable.Row row = dues.lock(due).filter(each -> each.schedule() == schedule.id())
                .orElseThrow(() -> new NotFound("SCHEDULE_DUE_NOT_FOUND", "id", String.valueOf(due)));
        if (!row.progress().state().repeatable()) {
            throw new Conflict("SCHEDULE_DUE_DONE");
        }
        if (row.progress().state() == DueState.MISSED) {
            requireIdle(dues, schedule);
            String login = callers.current().login();
            dues.revive(row, login, clock.instant());
            submit(schedule, dues.find(due).orElseThrow(), login);
        } else {
            begin(schedule, row.when().day());
        }
    }

    private void begin(ScheduleTable.Row schedule, LocalDate day) {
        DueTable dues = new DueTable(book);
        requireIdle(dues, schedule);
        String login = callers.current().login();
        // As exactly as the database keeps it: it names the run.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        DueTable.Row due = dues.note(schedule.id(), new DueView.When(now, day, DueCause.PERSON, login, null), DueState.RUNNING, now)
                .orElseThrow(() -> new Conflict("SCHEDULE_UNDER_WAY"));
        submit(schedule, due, login);
    }

    private static void requireIdle(DueTable dues, ScheduleTable.Row schedule) {
        if (dues.anyUnderWay(schedule.id())) {
            throw new Conflict("SCHEDULE_UNDER_WAY");
        }
    }

    private void submit(ScheduleTable.Row schedule, DueTable.Row due, String login) {
        dueTimes.submit(schedule.view(), due);
        audit.record(login, "REPORT_SCHEDULE_RUN", "REPORT_SCHEDULE", schedule.view().id(), Map.of("due", due.publicId()));
    }

    private DueView view(DueTable.Row row, List<String> carried, Map<String, LetterRow> found) {
        List<LetterRow> own = new ArrayList<>();
        carried.forEach(letter -> {
            if (found.containsKey(letter)) {
                own.add(found.get(letter));
            }
        });
        DueTable.Progress progress = row.progress();
        return new DueView(row.publicId(), row.when(), progress.state(), progress.problem(),
                new DueView.Result(progress.asked() == null ? null : progress.asked().run(), archive.find(progress.document()).orElse(null), own));
    }
}
