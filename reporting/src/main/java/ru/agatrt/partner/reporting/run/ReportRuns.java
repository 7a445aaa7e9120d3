package ru.agatrt.partner.reporting.run;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.CallerScope;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.document.ArchivedDocument;
import ru.agatrt.partner.document.DocumentArchive;
import ru.agatrt.partner.document.DocumentWay;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.Forbidden;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.reporting.catalogue.ReportRequest;
import ru.agatrt.partner.reporting.catalogue.Reports;
import ru.agatrt.partner.reporting.run.persistence.RunQuery;
import ru.agatrt.partner.reporting.run.persistence.RunTable;

/**
 * Reports in the background as staff see them: everybody the own ones and those of schedules, which finance answers for; nobody those
 * that somebody else asked for.
 */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE})
public class ReportRuns {

    /** Reports of a person that may wait at once; who needs more of them has mistaken a click. */
    static final int MOST_UNFINISHED = 10;

    @Inject
    private Jdbi book;
    @Inject
    private Callers callers;
    @Inject
    private Reports reports;
    @Inject
    private ReportRunQueue queue;
    @Inject
    private RunEnds ends;
    @Inject
    private DocumentArchive archive;
    @Inject
    private Clock clock;

    /** A document with its bytes, which nobody may change. */
    public record Opened(ArchivedDocument document, byte[] content) {
    }

    /**
     * Puts a report into the background, once everything that it would be refused for has been looked at.
     *
     * @return public id
     * @throws ru.agatrt.partner.kernel.BusinessException as {@link Reports#check}
     * @throws Conflict {@code REPORT_RUNS_MANY} when the caller's others have not ended
     */
    public String begin(ReportRequest request) {
        String login = callers.current().login();
        ReportRequest checked = reports.check(request);
        if (new RunQuery(book).unfinished(login) >= MOST_UNFINISHED) {
            throw new Conflict("REPORT_RUNS_MANY", "most", MOST_UNFINISHED);
        }
        return queue.submit(new NewReportRun(checked, login, Occasion.ON_DEMAND));
    }

    /** The same again, with what is known now. @return public id of the new run */
    public String again(String id) {
        return begin(get(id).request());
    }

    /**
     * What the caller sees, the newest first.
     *
     * @param report name of one report; {@code null}: of all
     */
    public Page<ReportRunView> list(String report, PageRequest page) {
        return new RunQuery(book).seenBy(callers.current().login(), report, page);
    }

    /** @throws NotFound {@code REPORT_RUN_NOT_FOUND} for none, and for what somebody else asked for */
    public ReportRunView get(String id) {
        CallerScope caller = callers.current();
        return new RunQuery(book).find(id).filter(run -> run.asked().occasion().scheduled() || run.asked().by().equals(caller.login()))
                .orElseThrow(() -> new NotFound("REPORT_RUN_NOT_FOUND", "id", id));
    }

    /** Whether the caller may stop a run: the own ones, and those of schedules as finance. */
    public boolean mayCancel(ReportRunView run) {
        CallerScope caller = callers.current();
        return !run.state().ended() && !run.progress().stopping()
                && (run.asked().occasion().scheduled() ? caller.hasRole(Role.FINANCE) : run.asked().by().equals(caller.login()));
    }

    /**
     * Stops a run: at once while it waits, else with the next page. One that has ended meanwhile stays as it is.
     *
     * @return as it stands now
     * @throws NotFound  as {@link #get}
     * @throws Forbidden {@code REPORT_RUN_NOT_YOURS} for a schedule's that only finance may stop
     */
    public ReportRunView cancel(String id) {
        ReportRunView run = get(id);
        String login = callers.current().login();
        if (run.asked().occasion().scheduled() && !callers.current().hasRole(Role.FINANCE)) {
            throw new Forbidden("REPORT_RUN_NOT_YOURS", "id", id);
        }
        RunTable runs = new RunTable(book);
        boolean waiting = runs.isQueued(id);
        if (runs.cancel(id, login, clock.instant()) && waiting) {
            ends.cancelled(run);
        }
        return get(id);
    }

    /**
     * The document of a run as it was kept; each handing out is noted.
     *
     * @throws NotFound as {@link #get}, and {@code REPORT_RUN_NO_DOCUMENT} when there is none
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Opened open(String id, DocumentWay way) {
        ReportRunView run = get(id);
        ArchivedDocument document = archive.find(run.id()).filter(d -> run.state() == RunState.DONE)
                .orElseThrow(() -> new NotFound("REPORT_RUN_NO_DOCUMENT", "id", id));
        return new Opened(document, archive.handOut(document, way, callers.current().login()));
    }
}
