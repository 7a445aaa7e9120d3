package ru.agatrt.partner.reporting.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.account.StaffContacts;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.AuditTrail;
import ru.agatrt.partner.reporting.catalogue.ReportMaker;
import ru.agatrt.partner.reporting.schedule.persistence.DueTable;
import ru.agatrt.partner.reporting.schedule.persistence.ScheduleTable;

/** Schedules of reports. Finance writes them, the director may look. */
@Stateless
@RolesAllowed({Role.FINANCE, Role.DIRECTOR})
public class ReportSchedules {

    /** Schedules that are not archived. */
    static final int MOST = 200;

    private static final String KIND = "REPORT_SCHEDULE";

    @Inject
    private Jdbi book;
    @Inject
    private Callers callers;
    @Inject
    private ScheduleCheck check;
    @Inject
    private ReportReaders readers;
    @Inject
    private ReportMaker maker;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /**
     * A schedule in the list.
     *
     * @param last what became of its newest due time; {@code null} when there was none
     */
    public record Listed(ScheduleView schedule, DueState last, Instant lastAt) {
    }

    /** Those that are not archived first, then by name. */
    public List<Listed> all() {
        Map<Long, DueTable.Row> newest = new DueTable(book).newest();
        return new ScheduleTable(book).all().stream().map(row -> {
            DueTable.Row last = newest.get(row.id());
            return last == null ? new Listed(row.view(), null, null) : new Listed(row.view(), last.progress().state(), last.when().dueAt());
        }).toList();
    }

    /** @throws NotFound {@code SCHEDULE_NOT_FOUND} */
    public ScheduleView get(String id) {
        return new ScheduleTable(book).find(id).orElseThrow(() -> notFound(id)).view();
    }

    /** The next due times by a calendar, {@code most} at most. */
    public List<Instant> preview(CalendarRule rule, int most) {
        return rule.next(clock.instant(), most);
    }

    /** Whom of the staff letters with a report can reach, by name. */
    public List<StaffContacts.Person> readers(String report) {
        return readers.of(report);
    }

    /** Whether the warehouse is compared with the book before a report is made. */
    public boolean provenFirst(String report) {
        return maker.readsWarehouse(report);
    }

    /**
     * Begins a schedule.
     *
     * @return its id
     * @throws InvalidInput what cannot be done; {@code SCHEDULE_NEVER} for a calendar without a time to come
     * @throws Conflict     {@code SCHEDULES_TOO_MANY}
     */
    @RolesAllowed(Role.FINANCE)
    public String create(NewSchedule wanted) {
        ScheduleTable schedules = new ScheduleTable(book);
        if (schedules.unarchived() >= MOST) {
            throw new Conflict("SCHEDULES_TOO_MANY", "most", MOST);
        }
        ScheduleSettings settings = check.settings(wanted);
        Instant now = clock.instant();
        String id = UUID.randomUUID().toString();
        String login = callers.current().login();
        schedules.insert(id, settings, first(settings, now), login, now);
        audit.record(login, "REPORT_SCHEDULE_CREATED", KIND, id, details(settings));
        return id;
    }

    /**
     * Changes a schedule; its report stays the one it was made for.
     *
     * @param version that the person saw
     * @throws Conflict     {@code SCHEDULE_CHANGED} when another has changed it since, {@code SCHEDULE_ARCHIVED}
     * @throws InvalidInput as {@link #create} does
     */
    @RolesAllowed(Role.FINANCE)
    public void change(String id, long version, NewSchedule wanted) {
        ScheduleTable schedules = new ScheduleTable(book);
        ScheduleTable.Row row = open(schedules, id);
        ScheduleView before = row.view();
        if (before.authors().version() != version) {
            throw new Conflict("SCHEDULE_CHANGED");
        }
        ScheduleSettings settings = check.settings(wanted);
        if (!settings.wanted().report().equals(before.settings().wanted().report())) {
            throw new Conflict("SCHEDULE_REPORT");
        }
        Instant now = clock.instant();
        Instant next = first(settings, now);
        schedules.change(row, settings, before.state() == ScheduleState.ACTIVE ? next : null, callers.current().login(), now);
        audit.record(callers.current().login(), "REPORT_SCHEDULE_CHANGED", KIND, id, details(settings));
    }

    /** Nothing is made until it is resumed; what is under way goes on. */
    @RolesAllowed(Role.FINANCE)
    public void pause(String id) {
        ScheduleTable.Row row = open(new ScheduleTable(book), id);
        become(row, ScheduleState.PAUSED, null, "REPORT_SCHEDULE_PAUSED");
    }

    /** The calendar goes on from now; what would have been due meanwhile is not made up for. */
    @RolesAllowed(Role.FINANCE)
    public void resume(String id) {
        ScheduleTable.Row row = open(new ScheduleTable(book), id);
        if (row.view().state() == ScheduleState.PAUSED) {
            become(row, ScheduleState.ACTIVE, row.view().settings().rule().nextAfter(clock.instant()).orElse(null), "REPORT_SCHEDULE_RESUMED");
        }
    }

    /** It is over for good; its history stays. What waits to be made is not made. */
    @RolesAllowed(Role.FINANCE)
    public void archive(String id) {
        ScheduleTable.Row row = open(new ScheduleTable(book), id);
        become(row, ScheduleState.ARCHIVED, null, "REPORT_SCHEDULE_ARCHIVED");
    }

    private void become(ScheduleTable.Row row, ScheduleState state, Instant next, String act) {
        if (row.view().state() != state) {
            new ScheduleTable(book).state(row, state, next, callers.current().login(), clock.instant());
            audit.record(callers.current().login(), act, KIND, row.view().id(), Map.of());
        }
    }

    /** Held until the transaction ends, so that acts upon one schedule follow each other. */
    static ScheduleTable.Row open(ScheduleTable schedules, String id) {
        ScheduleTable.Row row = schedules.lock(id).orElseThrow(() -> notFound(id));
        if (row.view().isArchived()) {
            throw new Conflict("SCHEDULE_ARCHIVED");
        }
        return row;
    }

    static NotFound notFound(String id) {
        return new NotFound("SCHEDULE_NOT_FOUND", "id", String.valueOf(id));
    }

    private static Instant first(ScheduleSettings settings, Instant now) {
        return settings.rule().nextAfter(now).orElseThrow(() -> new InvalidInput("SCHEDULE_NEVER"));
    }

    /** Without names and addresses of people. */
    private static Map<String, Object> details(ScheduleSettings settings) {
        return Map.of("report", settings.wanted().report(), "format", settings.wanted().format().name(), "parameters", settings.wanted().parameters().toString(),
                "frequency", settings.rule().days().frequency().name(), "at", settings.rule().at().toString(), "recipients", settings.recipients().size());
    }
}
