package ru.agatrt.partner.web.document;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ru.agatrt.partner.job.JobProgress;
import ru.agatrt.partner.reporting.archive.Statements;

/** How far the statements of a published list are, on the page of its review. */
@Named("statementProgress")
@RequestScoped
public class StatementProgress {

    /** Within this time the job has begun, unless the warehouse is away. */
    private static final Duration SOON = Duration.ofHours(1);

    @EJB
    private Statements statements;
    @Inject
    private Clock clock;

    private String list;
    private JobProgress progress;

    public JobProgress of(String number) {
        if (progress == null || !number.equals(list)) {
            list = number;
            progress = statements.progress(number);
        }
        return progress;
    }

    /**
     * Whether some companies still wait. Of lists published long ago, before statements were made for all, nothing is under way.
     *
     * @param number {@code null}: there is no list
     */
    public boolean isUnderWay(String number, Instant publishedAt) {
        boolean lately = publishedAt != null && publishedAt.isAfter(clock.instant().minus(SOON));
        return number != null && of(number).done() < of(number).total() && (lately || of(number).done() > 0);
    }
}
