package ru.agatrt.partner.web.health;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import ru.agatrt.partner.outbox.OutboxFigures;
import ru.agatrt.partner.outbox.OutboxWatch;

/** Tells how letters leave. Always up: without a mail server they wait, and everything else works. */
@Readiness
@ApplicationScoped
public class MailHealth implements HealthCheck {

    @EJB
    private OutboxWatch watch;

    @Override
    public HealthCheckResponse call() {
        try {
            OutboxFigures figures = watch.figures();
            String problem = !watch.isSetUp() ? "no mail server is set up" : figures.isServerAway() ? "the mail server is out of reach" : "";
            return HealthCheckResponse.named("mail").up().withData("problem", problem).withData("waiting", figures.waiting())
                    .withData("failed", figures.failed()).build();
        } catch (RuntimeException outOfReach) {
            // That the book is away is told by its own check.
            return HealthCheckResponse.named("mail").up().withData("problem", "unknown").build();
        }
    }
}
