package ru.agatrt.partner.reporting.run;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.reporting.run.persistence.RunTable;

/** Ends runs, each once, and tells it within the same transaction. */
@Stateless
@PermitAll
public class RunEnds {

    @Inject
    private Jdbi book;
    @Inject
    private Event<ReportRunEnded> ended;
    @Inject
    private Clock clock;

    /** @param document id of what is kept already */
    public void done(ReportRunView run, String document) {
        if (new RunTable(book).done(run.id(), document, clock.instant())) {
            tell(run, RunState.DONE, document, null);
        }
    }

    public void failed(ReportRunView run, RunProblem why) {
        if (new RunTable(book).failed(run.id(), why, clock.instant())) {
            tell(run, RunState.FAILED, null, why.code());
        }
    }

    /** A run that somebody asked to stop has stopped. */
    public void cancelled(ReportRunView run) {
        if (new RunTable(book).cancelled(run.id(), clock.instant())) {
            tell(run, RunState.CANCELLED, null, null);
        }
    }

    private void tell(ReportRunView run, RunState state, String document, String problem) {
        ended.fire(new ReportRunEnded(run.id(), state, document, run.asked().occasion(), problem));
    }
}
