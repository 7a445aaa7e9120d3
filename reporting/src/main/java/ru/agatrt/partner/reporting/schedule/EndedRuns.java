package ru.agatrt.partner.reporting.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import ru.agatrt.partner.reporting.run.ReportRunEnded;

/** Hears of runs that end, within the transaction that ends them. */
@ApplicationScoped
public class EndedRuns {

    @Inject
    private ScheduledDelivery delivery;

    void ended(@Observes ReportRunEnded run) {
        if (run.occasion().scheduled()) {
            delivery.ended(run);
        }
    }
}
