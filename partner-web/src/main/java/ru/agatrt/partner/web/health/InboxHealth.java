package ru.agatrt.partner.web.health;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import ru.agatrt.partner.web.inbox.InboxWatch;

/** Tells how the watched folder is doing. Always up: without the folder everything else works. */
@Readiness
@ApplicationScoped
public class InboxHealth implements HealthCheck {

    @EJB
    private InboxWatch watch;

    @Override
    public HealthCheckResponse call() {
        InboxWatch.State state = watch.state();
        return HealthCheckResponse.named("inbox").up().withData("problem", state.problem()).withData("waiting", state.waiting()).build();
    }
}
