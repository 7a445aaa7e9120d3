package ru.agatrt.partner.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import ru.agatrt.partner.kernel.port.KnowledgeClock;

/** The application is ready when the book answers; without it nothing works, without anything else the rest does. */
@Readiness
@ApplicationScoped
public class BookReadiness implements HealthCheck {

    @Inject
    private KnowledgeClock knowledge;

    @Override
    public HealthCheckResponse call() {
        try {
            return HealthCheckResponse.named("book").up()
                    .withData("knownAt", knowledge.now().moment().toString()).build();
        } catch (RuntimeException outOfReach) {
            return HealthCheckResponse.named("book").down().build();
        }
    }
}
