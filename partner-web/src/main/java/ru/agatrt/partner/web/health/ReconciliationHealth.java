package ru.agatrt.partner.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import ru.agatrt.partner.reporting.reconciliation.ReconciliationState;
import ru.agatrt.partner.reporting.reconciliation.ReconciliationView;
import ru.agatrt.partner.reporting.reconciliation.Reconciliations;

/**
 * Tells what the newest comparison of warehouse and book found. Always up, since everything but reports works without the warehouse;
 * {@code alarm} says that somebody has to look: they differ, it could not be found out, or it has not been for two hours.
 */
@Readiness
@ApplicationScoped
public class ReconciliationHealth implements HealthCheck {

    private static final Duration OLD = Duration.ofHours(2);

    @Inject
    private Reconciliations reconciliations;
    @Inject
    private Clock clock;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("reconciliation").up();
        try {
            Optional<ReconciliationView> last = reconciliations.last();
            answer.withData("alarm", last.filter(this::alarming).isPresent());
            answer.withData("state", last.map(v -> v.state().name()).orElse("NONE"));
            last.flatMap(ReconciliationView::comparedUpTo).ifPresent(moment -> answer.withData("comparedUpTo", moment.toString()));
            last.ifPresent(v -> answer.withData("rowsCompared", v.rowsCompared()).withData("remaining", v.remaining()));
        } catch (RuntimeException e) {
            // The book does not answer; its own check says so.
            answer.withData("alarm", false).withData("state", "UNKNOWN");
        }
        return answer.build();
    }

    private boolean alarming(ReconciliationView last) {
        Instant finished = last.finishedAt().orElse(last.requestedAt());
        return last.state() != ReconciliationState.EQUAL || Duration.between(finished, clock.instant()).compareTo(OLD) > 0;
    }
}
