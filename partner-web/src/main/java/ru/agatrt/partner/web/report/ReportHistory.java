package ru.agatrt.partner.web.report;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import ru.agatrt.partner.kernel.BusinessException;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.reporting.export.MakingStage;
import ru.agatrt.partner.reporting.run.ReportRunView;
import ru.agatrt.partner.reporting.run.ReportRuns;
import ru.agatrt.partner.reporting.run.RunState;
import ru.agatrt.partner.web.support.Acted;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.Formats;
import ru.agatrt.partner.web.support.Language;
import ru.agatrt.partner.web.support.ListPage;
import ru.agatrt.partner.web.support.Messages;
import ru.agatrt.partner.web.support.ReaderLanguage;
import ru.agatrt.partner.web.support.Say;

/** Reports that were made in the background, and those that are: read from the book, so the page may be closed meanwhile. */
@Named("reportHistory")
@RequestScoped
public class ReportHistory {

    private static final String HERE = "/console/reports";

    @EJB
    private ReportRuns runs;
    @Inject
    private AddressParameters parameters;
    @Inject
    private ReportsPage reports;
    @Inject
    private ReaderLanguage reader;
    @Inject
    private Say say;
    @Inject
    private Acted acted;
    @Inject
    private Clock clock;

    private ListPage<ReportRunView> list;

    /**
     * Does what a button of the list says. The list is exchanged while something is being made, and its buttons belong to one form outside
     * of it; so the page is told here that the form came back.
     */
    public void perform() throws IOException {
        String cancel = parameters.text("cancel");
        String again = parameters.text("again");
        if (Faces.isPostback() && cancel != null) {
            acted.attempt(HERE + "#runs", () -> {
                ReportRunView run = runs.cancel(cancel);
                return acted.say("reports.cancel." + (run.state() == RunState.DONE ? "late" : run.state() == RunState.CANCELLED ? "done" : "asked"),
                        "report", title(run));
            });
        } else if (Faces.isPostback() && again != null) {
            acted.attempt(HERE + "#runs", () -> {
                ReportRunView run = runs.get(runs.again(again));
                return acted.say("reports.begun", "report", title(run));
            });
        }
    }

    public ListPage<ReportRunView> getList() {
        if (list == null) {
            list = parameters.list(HERE, "report").read(page -> runs.list(parameters.text("report"), page));
        }
        return list;
    }

    /** Whether something is being made, or waits: then the list is looked at again and again. */
    public boolean isActive() {
        return getList().items().stream().anyMatch(run -> !run.state().ended());
    }

    public boolean isAnyKept() {
        return getList().items().stream().anyMatch(run -> run.result() != null);
    }

    public String title(ReportRunView run) {
        return reports.title(run.request().name());
    }

    /** What it was asked with, in words. */
    public String asked(ReportRunView run) {
        List<String> parts = new ArrayList<>();
        Map<String, String> asked = run.request().parameters();
        asked.forEach((name, value) -> parts.add(switch (name) {
            case "halfYear" -> halfYear(value);
            case "asOf" -> say.text("reports.asked.day", "day", day(value));
            case "supplement" -> say.text("reports.asked.supplement", "number", value);
            default -> value;
        }));
        parts.add(run.request().format().name());
        if (Language.of(run.request().locale()) != reader.getLanguage()) {
            parts.add(say.text("archive.language." + Language.of(run.request().locale()).code()));
        }
        return String.join(" · ", parts);
    }

    private String halfYear(String value) {
        try {
            return say.halfYear(HalfYear.parse(value));
        } catch (BusinessException notOne) {
            return value;
        }
    }

    private String day(String value) {
        try {
            return Formats.date(LocalDate.parse(value));
        } catch (DateTimeException notOne) {
            return value;
        }
    }

    /** How far it is, in words. */
    public String progress(ReportRunView run) {
        ReportRunView.Progress progress = run.progress();
        if (progress.stopping()) {
            return say.text("reports.progress.stopping");
        }
        if (run.problem() != null) {
            return problem(run);
        }
        if (run.state() == RunState.QUEUED) {
            return say.text("reports.progress.queued");
        }
        if (progress.stage() == null) {
            return say.text("reports.progress.reading");
        }
        String what = progress.stage() == MakingStage.PAGES ? "pages" : "rows";
        return progress.total() > 0 ? say.text("reports.progress." + what, "done", progress.done(), "total", progress.total())
                : say.text("reports.progress.counted", "done", progress.done());
    }

    /** Why it failed, or what it waits for. */
    public String problem(ReportRunView run) {
        if (run.problem() == null) {
            return "";
        }
        String own = "reports.problem." + run.problem().code();
        return Messages.text(reader.getLocale(), Messages.has(reader.getLocale(), own) ? own : run.problem().code(), run.problem().args());
    }

    /** How long it took, or takes so far; empty unless it was begun. */
    public String lasted(ReportRunView run) {
        Duration lasted = run.lasted(clock.instant());
        if (lasted == null) {
            return "";
        }
        long seconds = Math.max(0, lasted.toSeconds());
        return seconds < 60 ? say.text("reports.seconds", "seconds", seconds)
                : say.text("reports.minutes", "minutes", seconds / 60, "seconds", seconds % 60);
    }

    public boolean mayCancel(ReportRunView run) {
        return runs.mayCancel(run);
    }
}
