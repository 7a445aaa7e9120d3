package ru.agatrt.partner.reporting.schedule.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.reporting.run.Occasion;
import ru.agatrt.partner.reporting.schedule.DueCause;
import ru.agatrt.partner.reporting.schedule.DueState;
import ru.agatrt.partner.reporting.schedule.DueView;

/** Due times of schedules as rows. A change names the state it leads from, so what ended once has ended. */
public final class DueTable {

    private final Jdbi book;

    public DueTable(Jdbi book) {
        this.book = book;
    }

    /**
     * A due time with what only its keeper needs.
     *
     * @param schedule key
     */
    public record Row(long id, String publicId, long schedule, DueView.When when, Progress progress) {

        public Occasion occasion() {
            return new Occasion(schedule, when.dueAt());
        }
    }

    /**
     * How far it is.
     *
     * @param takenAt  since when it is noted
     * @param asked    {@code null} before it was asked for
     * @param document public id; {@code null} before there is one
     * @param problem  code; {@code null} unless it failed
     */
    public record Progress(DueState state, Instant takenAt, Asked asked, String document, String problem) {
    }

    /**
     * What was asked for.
     *
     * @param run        public id
     * @param parameters as they were on the day
     */
    public record Asked(String run, Map<String, String> parameters) {
    }

    /**
     * Notes a due time.
     *
     * @param state {@code MISSED} or {@code RUNNING}
     * @return empty when it was noted before, by whomever
     */
    public Optional<Row> note(long schedule, DueView.When when, DueState state, Instant now) {
        String id = UUID.randomUUID().toString();
        int written = book.withHandle(h -> h.createUpdate("""
                        INSERT IGNORE INTO report_schedule_due (public_id, schedule_id, due_at, due_day, cause, asked_by, state, taken_at, ended_at)
                        VALUES (:id, :schedule, :due, :day, :cause, :by, :state, :now, IF(:state = 'MISSED', :now, NULL))""")
                .bind("id", id).bind("schedule", schedule).bind("due", when.dueAt()).bind("day", when.day()).bind("cause", when.cause().name())
                .bind("by", when.by()).bind("state", state.name()).bind("now", now).execute());
        return written == 1 ? find(id) : Optional.empty();
    }

    /** What a clock that ran ahead has noted as missed. */
    public void forgetMissedAfter(long schedule, Instant now) {
        book.useHandle(h -> h.createUpdate("DELETE FROM report_schedule_due WHERE schedule_id = :schedule AND state = 'MISSED' AND due_at > :now")
                .bind("schedule", schedule).bind("now", now).execute());
    }

    public Optional<Row> find(String id) {
        return one("SELECT * FROM report_schedule_due WHERE public_id = :id", q -> q.bind("id", id));
    }

    /** Held until the transaction ends. */
    public Optional<Row> lock(String id) {
        return one("SELECT * FROM report_schedule_due WHERE public_id = :id FOR UPDATE", q -> q.bind("id", id));
    }

    /** Held until the transaction ends. */
    public Optional<Row> lock(Occasion occasion) {
        return one("SELECT * FROM report_schedule_due WHERE schedule_id = :schedule AND due_at = :due FOR UPDATE",
                q -> q.bind("schedule", occasion.schedule()).bind("due", occasion.dueAt()));
    }

    public boolean anyUnderWay(long schedule) {
        return book.withHandle(h -> h.createQuery(
                        "SELECT EXISTS (SELECT 1 FROM report_schedule_due WHERE schedule_id = :schedule AND state = 'RUNNING')")
                .bind("schedule", schedule).mapTo(Boolean.class).one());
    }

    /** The newest first. */
    public List<Row> of(long schedule, PageRequest page) {
        return book.withHandle(h -> h.createQuery("SELECT * FROM report_schedule_due WHERE schedule_id = :schedule ORDER BY due_at DESC LIMIT :limit OFFSET :offset")
                .bind("schedule", schedule).bind("limit", page.limit()).bind("offset", page.offset()).map((rs, c) -> row(rs)).list());
    }

    public long count(long schedule) {
        return book.withHandle(h -> h.createQuery("SELECT COUNT(*) FROM report_schedule_due WHERE schedule_id = :schedule").bind("schedule", schedule)
                .mapTo(Long.class).one());
    }

    /** The newest of each schedule that has any, by the schedule's key. */
    public Map<Long, Row> newest() {
        return book.withHandle(h -> h.createQuery("""
                        SELECT d.* FROM report_schedule_due d
                          JOIN (SELECT schedule_id, MAX(due_at) AS due_at FROM report_schedule_due GROUP BY schedule_id) n
                            ON n.schedule_id = d.schedule_id AND n.due_at = d.due_at""")
                .map((rs, c) -> row(rs)).list()).stream().collect(Collectors.toMap(Row::schedule, row -> row));
    }

    /** A missed one is to be run after all. @return whether it was missed */
    public boolean revive(Row row, String by, Instant now) {
        return change(row.id(), "state = 'RUNNING', taken_at = :now, asked_by = :by, ended_at = NULL", "state = 'MISSED'",
                u -> u.bind("by", by).bind("now", now));
    }

    /** Its run is queued. */
    public void asked(Row row, Asked asked) {
        change(row.id(), "run_id = :run, parameters = :parameters", "state = 'RUNNING'",
                u -> u.bind("run", asked.run()).bind("parameters", SettingsJson.object(asked.parameters())));
    }

    /** @return whether it had not ended before */
    public boolean end(Row row, DueState state, String document, String problem, Instant now) {
        return change(row.id(), "state = :state, document_id = :document, problem = :problem, ended_at = :now", "state = 'RUNNING'",
                u -> u.bind("state", state.name()).bind("document", document).bind("problem", problem).bind("now", now));
    }

    public void carried(Row row, List<String> letters) {
        book.useHandle(h -> letters.forEach(letter -> h.createUpdate("INSERT INTO report_schedule_letter (due_id, letter_id) VALUES (:due, :letter)")
                .bind("due", row.id()).bind("letter", letter).execute()));
    }

    /** Letter ids by the key of the due time. */
    public Map<Long, List<String>> letters(List<Long> dues) {
        return dues.isEmpty() ? Map.of() : book.withHandle(h -> h.createQuery("SELECT due_id, letter_id FROM report_schedule_letter WHERE due_id IN (<dues>)")
                .bindList("dues", dues).map((rs, c) -> Map.entry(rs.getLong(1), rs.getString(2))).list()).stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private interface QueryBinding {
        Query to(Query query);
    }

    private interface Binding {
        Update to(Update update);
    }

    private Optional<Row> one(String sql, QueryBinding values) {
        return book.withHandle(h -> values.to(h.createQuery(sql)).map((rs, c) -> row(rs)).findOne());
    }

    private boolean change(long id, String assignments, String from, Binding values) {
        return book.withHandle(h -> values.to(h.createUpdate("UPDATE report_schedule_due SET " + assignments + " WHERE id = :id AND " + from))
                .bind("id", id).execute()) == 1;
    }

    private static Row row(ResultSet rs) throws SQLException {
        return new Row(rs.getLong("id"), rs.getString("public_id"), rs.getLong("schedule_id"),
                new DueView.When(moment(rs, "due_at"), rs.getObject("due_day", LocalDate.class), DueCause.valueOf(rs.getString("cause")),
                        rs.getString("asked_by"), moment(rs, "ended_at")),
                new Progress(DueState.valueOf(rs.getString("state")), moment(rs, "taken_at"), asked(rs), rs.getString("document_id"),
                        rs.getString("problem")));
    }

    private static Asked asked(ResultSet rs) throws SQLException {
        String run = rs.getString("run_id");
        return run == null ? null : new Asked(run, SettingsJson.object(rs.getString("parameters")));
    }

    private static Instant moment(ResultSet rs, String column) throws SQLException {
        LocalDateTime moment = rs.getObject(column, LocalDateTime.class);
        return moment == null ? null : moment.toInstant(ZoneOffset.UTC);
    }
}
