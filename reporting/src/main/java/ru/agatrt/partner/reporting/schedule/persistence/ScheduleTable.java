package ru.agatrt.partner.reporting.schedule.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import ru.agatrt.partner.reporting.catalogue.ReportFormat;
import ru.agatrt.partner.reporting.schedule.CalendarRule;
import ru.agatrt.partner.reporting.schedule.DayPattern;
import ru.agatrt.partner.reporting.schedule.Frequency;
import ru.agatrt.partner.reporting.schedule.ReportWanted;
import ru.agatrt.partner.reporting.schedule.ScheduleSettings;
import ru.agatrt.partner.reporting.schedule.ScheduleState;
import ru.agatrt.partner.reporting.schedule.ScheduleView;

/** Schedules as rows. */
public final class ScheduleTable {

    private static final String COLUMNS = """
            name, report, format, language, parameters, recipients, frequency, weekdays, month_no, day_no, at_time, first_day, last_day""";

    private final Jdbi book;

    public ScheduleTable(Jdbi book) {
        this.book = book;
    }

    /**
     * A schedule with what only its keeper needs.
     *
     * @param lookedAt when due times were last taken or set
     */
    public record Row(long id, ScheduleView view, Instant lookedAt) {
    }

    /** Those that are not archived first, then by name. */
    public List<Row> all() {
        return book.withHandle(h -> h.createQuery("SELECT * FROM report_schedule ORDER BY state = 'ARCHIVED', name, id").map((rs, c) -> row(rs)).list());
    }

    public int unarchived() {
        return book.withHandle(h -> h.createQuery("SELECT COUNT(*) FROM report_schedule WHERE state <> 'ARCHIVED'").mapTo(Integer.class).one());
    }

    public Optional<Row> find(String id) {
        return book.withHandle(h -> h.createQuery("SELECT * FROM report_schedule WHERE public_id = :id").bind("id", id).map((rs, c) -> row(rs)).findOne());
    }

    public Optional<Row> find(long key) {
        return book.withHandle(h -> h.createQuery("SELECT * FROM report_schedule WHERE id = :key").bind("key", key).map((rs, c) -> row(rs)).findOne());
    }

    /** Waits for whoever holds it; held until the transaction ends. */
    public Optional<Row> lock(String id) {
        return book.withHandle(h -> h.createQuery("SELECT * FROM report_schedule WHERE public_id = :id FOR UPDATE").bind("id", id)
                .map((rs, c) -> row(rs)).findOne());
    }

    /** Empty also when another holds it. By its key alone, so that no gap between rows is locked. */
    public Optional<Row> lockIfFree(long key) {
        return book.withHandle(h -> h.createQuery("SELECT * FROM report_schedule WHERE id = :key FOR UPDATE SKIP LOCKED").bind("key", key)
                .map((rs, c) -> row(rs)).findOne());
    }

    /** Keys of those to be looked at: a due time has come, or the clock is behind the last look. Looks without locking. */
    public List<Long> toBeLookedAt(Instant now) {
        return book.withHandle(h -> h.createQuery("""
                        SELECT id FROM report_schedule WHERE state = 'ACTIVE' AND (next_due_at <= :now OR looked_at > :now) ORDER BY next_due_at, id""")
                .bind("now", now).mapTo(Long.class).list());
    }

    public void insert(String id, ScheduleSettings settings, Instant next, String by, Instant now) {
        book.useHandle(h -> bound(h.createUpdate("INSERT INTO report_schedule (public_id, " + COLUMNS + """
                        , next_due_at, looked_at, created_by, created_at, changed_by, changed_at)
                        VALUES (:id, :name, :report, :format, :language, :parameters, :recipients, :frequency, :weekdays, :month, :day, :at, :first, :last,
                                :next, :now, :by, :now, :by, :now)"""), settings)
                .bind("id", id).bind("next", next).bind("by", by).bind("now", now).execute());
    }

    /** @param next first due time by the new calendar; {@code null} for one that does not run */
    public void change(Row row, ScheduleSettings settings, Instant next, String by, Instant now) {
        book.useHandle(h -> bound(h.createUpdate("""
                        UPDATE report_schedule SET name = :name, report = :report, format = :format, language = :language, parameters = :parameters,
                          recipients = :recipients, frequency = :frequency, weekdays = :weekdays, month_no = :month, day_no = :day, at_time = :at,
                          first_day = :first, last_day = :last, next_due_at = :next, looked_at = :now, changed_by = :by, changed_at = :now,
                          version = version + 1 WHERE id = :key"""), settings)
                .bind("key", row.id()).bind("next", next).bind("by", by).bind("now", now).execute());
    }

    public void state(Row row, ScheduleState state, Instant next, String by, Instant now) {
        book.useHandle(h -> h.createUpdate("""
                        UPDATE report_schedule SET state = :state, next_due_at = :next, looked_at = :now, changed_by = :by, changed_at = :now,
                          version = version + 1 WHERE id = :key""")
                .bind("key", row.id()).bind("state", state.name()).bind("next", next).bind("by", by).bind("now", now).execute());
    }

    /** Due times up to now have been taken. */
    public void taken(Row row, Instant next, Instant now) {
        book.useHandle(h -> h.createUpdate("UPDATE report_schedule SET next_due_at = :next, looked_at = :now WHERE id = :key")
                .bind("key", row.id()).bind("next", next).bind("now", now).execute());
    }

    private static <S extends SqlStatement<S>> S bound(S statement, ScheduleSettings settings) {
        ReportWanted wanted = settings.wanted();
        DayPattern days = settings.rule().days();
        String weekdays = days.weekdays().stream().map(Enum::name).collect(Collectors.joining(","));
        return statement.bind("name", settings.name()).bind("report", wanted.report()).bind("format", wanted.format().name())
                .bind("language", wanted.language()).bind("parameters", SettingsJson.object(wanted.parameters()))
                .bind("recipients", SettingsJson.array(settings.recipients())).bind("frequency", days.frequency().name())
                .bind("weekdays", weekdays.isEmpty() ? null : weekdays).bind("month", days.month() == 0 ? null : days.month())
                .bind("day", days.day() == 0 ? null : days.day()).bind("at", settings.rule().at()).bind("first", settings.rule().term().first())
                .bind("last", settings.rule().term().last());
    }

    private static Row row(ResultSet rs) throws SQLException {
        ReportWanted wanted = new ReportWanted(rs.getString("report"), ReportFormat.valueOf(rs.getString("format")), rs.getString("language"),
                SettingsJson.object(rs.getString("parameters")));
        ScheduleSettings settings = new ScheduleSettings(rs.getString("name"), wanted, rule(rs), SettingsJson.array(rs.getString("recipients")));
        ScheduleView view = new ScheduleView(rs.getString("public_id"), settings, ScheduleState.valueOf(rs.getString("state")), moment(rs, "next_due_at"),
                new ScheduleView.Authors(rs.getString("created_by"), moment(rs, "created_at"), rs.getString("changed_by"), moment(rs, "changed_at"),
                        rs.getLong("version")));
        return new Row(rs.getLong("id"), view, moment(rs, "looked_at"));
    }

    private static CalendarRule rule(ResultSet rs) throws SQLException {
        String written = rs.getString("weekdays");
        Set<DayOfWeek> weekdays = written == null ? EnumSet.noneOf(DayOfWeek.class)
                : Arrays.stream(written.split(",")).map(DayOfWeek::valueOf).collect(Collectors.toSet());
        return new CalendarRule(new DayPattern(Frequency.valueOf(rs.getString("frequency")), weekdays, rs.getInt("month_no"), rs.getInt("day_no")),
                rs.getObject("at_time", LocalTime.class),
                new CalendarRule.Term(rs.getObject("first_day", LocalDate.class), rs.getObject("last_day", LocalDate.class)));
    }

    private static Instant moment(ResultSet rs, String column) throws SQLException {
        LocalDateTime moment = rs.getObject(column, LocalDateTime.class);
        return moment == null ? null : moment.toInstant(ZoneOffset.UTC);
    }
}
