package ru.agatrt.partner.web.schedule;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.omnifaces.util.Faces;
import ru.agatrt.partner.outbox.LetterState;
import ru.agatrt.partner.reporting.schedule.DueState;
import ru.agatrt.partner.reporting.schedule.DueView;
import ru.agatrt.partner.reporting.schedule.ReportSchedules;
import ru.agatrt.partner.reporting.schedule.ScheduleRuns;
import ru.agatrt.partner.reporting.schedule.ScheduleState;
import ru.agatrt.partner.reporting.schedule.ScheduleView;
import ru.agatrt.partner.web.support.Acted;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.ListPage;

/** {@code /console/report-schedules} and one of them: its calendar, what became of each due time, running it now. */
@Named("schedulesPage")
@RequestScoped
public class SchedulesPage {

    static final String HERE = "/console/report-schedules";
    static final int FORESEEN = 5;

    @EJB
    private ReportSchedules schedules;
    @EJB
    private ScheduleRuns runs;
    @Inject
    private AddressParameters parameters;
    @Inject
    private ScheduleWords words;
    @Inject
    private Acted acted;

    private List<ReportSchedules.Listed> all;
    private ScheduleView schedule;
    private ListPage<DueView> history;

    /** Those that are not archived, and the others when the address asks for them. */
    public List<ReportSchedules.Listed> getShown() {
        return getAll().stream().filter(each -> each.schedule().isArchived() == isArchive()).toList();
    }

    private List<ReportSchedules.Listed> getAll() {
        if (all == null) {
            all = schedules.all();
        }
        return all;
    }

    public boolean isArchive() {
        return parameters.text("archived") != null;
    }

    public long getArchived() {
        return getAll().stream().filter(each -> each.schedule().isArchived()).count();
    }

    public long getActive() {
        return count(ScheduleState.ACTIVE);
    }

    public long getPaused() {
        return count(ScheduleState.PAUSED);
    }

    private long count(ScheduleState state) {
        return getAll().stream().filter(each -> each.schedule().state() == state).count();
    }

    /** The schedule the address names. */
    public ScheduleView getSchedule() {
        if (schedule == null) {
            schedule = schedules.get(parameters.required("id"));
        }
        return schedule;
    }

    /** The next due times; none while it does not run. */
    public List<ScheduleWords.Coming> getComing() {
        return getSchedule().state() != ScheduleState.ACTIVE ? List.of()
                : words.coming(schedules.preview(getSchedule().settings().rule(), FORESEEN), getSchedule().settings().wanted());
    }

    public ListPage<DueView> getHistory() {
        if (history == null) {
            history = parameters.list(HERE + "/" + getSchedule().id()).read(page -> runs.history(getSchedule().id(), page));
        }
        return history;
    }

    /** Whether something of what is shown changes by itself. */
    public boolean isUnderWay() {
        return getHistory().items().stream().anyMatch(due -> due.state() == DueState.RUNNING
                || due.result().letters().stream().anyMatch(letter -> letter.state() == LetterState.SENDING
                || letter.state() == LetterState.QUEUED && letter.tries().number() == 0));
    }

    /** Whether the warehouse is compared with the book before the report is made. */
    public boolean isProvenFirst() {
        return schedules.provenFirst(getSchedule().settings().wanted().report());
    }

    public boolean isRunning() {
        return getHistory().items().stream().anyMatch(due -> due.state() == DueState.RUNNING);
    }

    /** How many letters of a due time have left. */
    public long sent(DueView due) {
        return due.result().letters().stream().filter(letter -> letter.state() == LetterState.SENT).count();
    }

    /** How many letters of a due time will not arrive unless somebody does something. */
    public long refused(DueView due) {
        return due.result().letters().stream().filter(letter -> letter.state() == LetterState.FAILED).count();
    }

    public void runNow() throws IOException {
        act("schedules.done.run", runs::runNow);
    }

    /**
     * Runs the due time whose button was pressed. The history is exchanged while something is being made, so its buttons belong to the form
     * outside of it, and the page is told here that the form came back.
     */
    public void perform() throws IOException {
        String due = parameters.text("again");
        if (Faces.isPostback() && due != null) {
            act("schedules.done.run", id -> runs.runAgain(id, due));
        }
    }

    public void pause() throws IOException {
        act("schedules.done.paused", schedules::pause);
    }

    public void resume() throws IOException {
        act("schedules.done.resumed", schedules::resume);
    }

    /** Deletes the schedule; its history stays among the deleted ones. */
    public void archive() throws IOException {
        String id = parameters.required("id");
        acted.attempt(HERE, () -> {
            schedules.archive(id);
            return acted.say("schedules.done.archived");
        });
    }

    private void act(String done, Consumer<String> act) throws IOException {
        String id = parameters.required("id");
        acted.attempt(HERE + "/" + id, () -> {
            act.accept(id);
            return acted.say(done);
        });
    }
}
