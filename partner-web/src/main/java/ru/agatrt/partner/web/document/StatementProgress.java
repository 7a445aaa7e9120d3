package ru.agatrt.partner.web.document;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import ru.agatrt.partner.job.JobProgress;
import ru.agatrt.partner.reporting.archive.Statements;

/** How far the statements of a published list are, on the page of its review. */
@Named("statementProgress")
@RequestScoped
public class StatementProgress {

    @EJB
    private Statements statements;

    private String list;
    private JobProgress progress;

    public JobProgress of(String number) {
        if (progress == null || !number.equals(list)) {
            list = number;
            progress = statements.progress(number);
        }
        return progress;
    }

    public boolean isUnderWay(String number) {
        return number != null && of(number).done() > 0 && of(number).done() < of(number).total();
    }
}
