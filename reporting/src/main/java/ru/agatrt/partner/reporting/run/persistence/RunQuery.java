package ru.agatrt.partner.reporting.run.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.ArgsJson;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.reporting.catalogue.ReportFormat;
import ru.agatrt.partner.reporting.catalogue.ReportRequest;
import ru.agatrt.partner.reporting.export.MakingStage;
import ru.agatrt.partner.reporting.run.Occasion;
import ru.agatrt.partner.reporting.run.ReportRunView;
import ru.agatrt.partner.reporting.run.ReportRunView.Asked;
import ru.agatrt.partner.reporting.run.ReportRunView.Progress;
import ru.agatrt.partner.reporting.run.ReportRunView.Result;
import ru.agatrt.partner.reporting.run.RunProblem;
import ru.agatrt.partner.reporting.run.RunState;

/** Runs to look at. */
public final class RunQuery {

    private static final String SELECT = "SELECT r.*, d.file_name, d.size FROM report_run r LEFT JOIN document d ON d.public_id = r.document ";

    /** Whose runs a person sees: the own ones, and what schedules have made. */
    private static final String SEEN = "(r.requested_by = :login OR r.schedule_id IS NOT NULL) AND (:report IS NULL OR r.report = :report)";

    private final Jdbi book;

    public RunQuery(Jdbi book) {
        this.book = book;
    }

    public Optional<ReportRunView> find(String id) {
        return book.withHandle(h -> h.createQuery(SELECT + "WHERE r.public_id = :id").bind("id", id).map((rs, c) -> view(rs)).findOne());
    }

    /**
     * What a person sees, the newest first.
     *
     * @param report name of one report; {@code null}: of all
     */
    public Page<ReportRunView> seenBy(String login, String report, PageRequest page) {
        return book.withHandle(h -> {
            List<ReportRunView> rows = h.createQuery(SELECT + "WHERE " + SEEN + " ORDER BY r.id DESC LIMIT :limit OFFSET :offset")
                    .bind("login", login).bind("report", report).bind("limit", page.limit()).bind("offset", page.offset())
                    .map((rs, c) -> view(rs)).list();
            long total = h.createQuery("SELECT COUNT(*) FROM report_run r WHERE " + SEEN).bind("login", login).bind("report", report)
                    .mapTo(Long.class).one();
            return new Page<>(rows, total);
        });
    }

    /** How many a person has asked for that have not ended. */
    public int unfinished(String login) {
        return book.withHandle(h -> h.createQuery("""
                        SELECT COUNT(*) FROM report_run WHERE requested_by = :login AND schedule_id IS NULL AND state IN ('QUEUED', 'RUNNING')""")
                .bind("login", login).mapTo(Integer.class).one());
    }

    private static ReportRunView view(ResultSet rs) throws SQLException {
        RunState state = RunState.valueOf(rs.getString("state"));
        String stage = rs.getString("stage");
        String code = rs.getString("problem_code");
        Long schedule = rs.getObject("schedule_id", Long.class);
        return new ReportRunView(rs.getString("public_id"), request(rs),
                new Asked(rs.getString("requested_by"), moment(rs, "requested_at"), new Occasion(schedule, moment(rs, "due_at"))), state,
                new Progress(stage == null ? null : MakingStage.valueOf(stage), rs.getLong("done"), rs.getLong("total"), moment(rs, "started_at"),
                        moment(rs, "finished_at"), !state.ended() && rs.getObject("cancel_requested_at") != null),
                state == RunState.DONE ? new Result(rs.getString("file_name"), rs.getLong("size"), rs.getString("sha256")) : null,
                code == null ? null : new RunProblem(code, ArgsJson.read(rs.getString("problem_args"))));
    }

    private static ReportRequest request(ResultSet rs) throws SQLException {
        Map<String, String> parameters = new LinkedHashMap<>();
        ArgsJson.read(rs.getString("parameters")).forEach((name, value) -> parameters.put(name, String.valueOf(value)));
        return new ReportRequest(rs.getString("report"), ReportFormat.valueOf(rs.getString("format")), parameters,
                Locale.forLanguageTag(rs.getString("language")));
    }

    private static Instant moment(ResultSet rs, String column) throws SQLException {
        LocalDateTime moment = rs.getObject(column, LocalDateTime.class);
        return moment == null ? null : moment.toInstant(ZoneOffset.UTC);
    }
}
