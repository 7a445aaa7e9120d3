package ru.agatrt.partner.reporting.run.persistence;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import ru.agatrt.partner.kernel.ArgsJson;
import ru.agatrt.partner.reporting.catalogue.ReportRequest;
import ru.agatrt.partner.reporting.export.MakingStage;
import ru.agatrt.partner.reporting.run.NewReportRun;
import ru.agatrt.partner.reporting.run.Occasion;
import ru.agatrt.partner.reporting.run.ReportRunView;
import ru.agatrt.partner.reporting.run.RunProblem;

/** Runs as rows. Every change names the state it leads from, so a run ends once, whoever else thinks it is theirs. */
public final class RunTable {

    private final Jdbi book;

    public RunTable(Jdbi book) {
        this.book = book;
    }

    /** @return whether there was none of the same schedule and moment */
    public boolean insert(String id, NewReportRun run, Instant now) {
        ReportRequest request = run.request();
        return book.withHandle(h -> h.createUpdate("""
                        INSERT IGNORE INTO report_run (public_id, report, format, language, parameters, requested_by, requested_at, schedule_id, due_at, state)
                        VALUES (:id, :report, :format, :language, :parameters, :by, :now, :schedule, :due, 'QUEUED')""")
                .bind("id", id).bind("report", request.name()).bind("format", request.format().name())
                .bind("language", language(request)).bind("parameters", parameters(request.parameters())).bind("by", run.requestedBy())
                .bind("now", now).bind("schedule", run.occasion().schedule()).bind("due", run.occasion().dueAt()).execute()) == 1;
    }

    /** Public id of the run of a schedule and a moment; as committed now, whatever the caller's transaction has read before. */
    public String of(Occasion occasion) {
        return book.withHandle(h -> h.createQuery("SELECT public_id FROM report_run WHERE schedule_id = :schedule AND due_at = :due FOR UPDATE")
                .bind("schedule", occasion.schedule()).bind("due", occasion.dueAt()).mapTo(String.class).one());
    }

    public Optional<ReportRunView> find(String id) {
        return new RunQuery(book).find(id);
    }

    /** The run is being made, be it begun again. @return whether it has not ended */
    public boolean begin(String id, Instant now) {
        return change(id, "state = 'RUNNING', started_at = COALESCE(started_at, :now), stage = NULL, done = 0, total = 0,"
                + " problem_code = NULL, problem_args = NULL", "state IN ('QUEUED', 'RUNNING')", u -> u.bind("now", now));
    }

    /** The run waits for something outside. */
    public void waitFor(String id, RunProblem what) {
        change(id, "state = 'QUEUED', started_at = NULL, stage = NULL, done = 0, total = 0, problem_code = :code, problem_args = :args",
                "state IN ('QUEUED', 'RUNNING')", u -> problem(u, what));
    }

    /** Notes how far a run is. @return whether it may go on: nobody has cancelled it, and it has not ended */
    public boolean progress(String id, MakingStage stage, long done, long total) {
        return change(id, "stage = :stage, done = :done, total = :total", "state = 'RUNNING' AND cancel_requested_at IS NULL",
                u -> u.bind("stage", stage.name()).bind("done", done).bind("total", total));
    }

    /** @return whether the run had not ended before */
    public boolean done(String id, String document, Instant now) {
        return change(id, "state = 'DONE', document = :document, sha256 = (SELECT sha256 FROM document WHERE public_id = :document), finished_at = :now",
                "state = 'RUNNING'", u -> u.bind("document", document).bind("now", now));
    }

    /** @return whether the run had not ended before */
    public boolean failed(String id, RunProblem why, Instant now) {
        return change(id, "state = 'FAILED', problem_code = :code, problem_args = :args, finished_at = :now", "state IN ('QUEUED', 'RUNNING')",
                u -> problem(u, why).bind("now", now));
    }

    /** A run that somebody has asked to stop has stopped. @return whether it had not ended before */
    public boolean cancelled(String id, Instant now) {
        return change(id, "state = 'CANCELLED', problem_code = NULL, problem_args = NULL, finished_at = :now",
                "state IN ('QUEUED', 'RUNNING') AND cancel_requested_at IS NOT NULL", u -> u.bind("now", now));
    }

    /** Asks a run to stop. @return whether it has not ended */
    public boolean cancel(String id, String by, Instant now) {
        return change(id, "cancelled_by = COALESCE(cancelled_by, :by), cancel_requested_at = COALESCE(cancel_requested_at, :now)",
                "state IN ('QUEUED', 'RUNNING')", u -> u.bind("by", by).bind("now", now));
    }

    /** Whether a run is waiting; the row is locked until the transaction ends, so that no worker begins it. */
    public boolean isQueued(String id) {
        return book.withHandle(h -> h.createQuery("SELECT state = 'QUEUED' FROM report_run WHERE public_id = :id FOR UPDATE").bind("id", id)
                .mapTo(Boolean.class).one());
    }

    private interface Binding {
        Update to(Update update);
    }

    private static Update problem(Update update, RunProblem problem) {
        return update.bind("code", problem.code()).bind("args", ArgsJson.write(problem.args()));
    }

    private boolean change(String id, String assignments, String from, Binding values) {
        return book.withHandle(h -> values.to(h.createUpdate("UPDATE report_run SET " + assignments + " WHERE public_id = :id AND " + from))
                .bind("id", id).execute()) > 0;
    }

    private static String language(ReportRequest request) {
        return "en".equals(request.locale().getLanguage()) ? "en" : "ru";
    }

    private static String parameters(Map<String, String> parameters) {
        String json = ArgsJson.write(new LinkedHashMap<>(new TreeMap<>(parameters)));
        return json == null ? "{}" : json;
    }
}
