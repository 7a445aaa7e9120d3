package ru.agatrt.partner.web.health;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import ru.agatrt.partner.reporting.pipeline.PipelineHealth;
import ru.agatrt.partner.reporting.pipeline.PipelineWatch;

/**
 * Tells how the supply of the warehouse is doing. Always up: without the warehouse everything but its reports works, and a
 * balancer that took the application away would only make it worse. What to be woken for is in {@code alarms}.
 */
@Readiness
@ApplicationScoped
public class WarehouseHealth implements HealthCheck {

    @EJB
    private PipelineWatch watch;

    @Inject
    private Clock clock;

    @Override
    public HealthCheckResponse call() {
        PipelineHealth health = watch.last();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("warehouse").up()
                .withData("alarms", health.alarms().stream().map(Enum::name).collect(Collectors.joining(",")))
                .withData("setAside", health.setAside())
                .withData("failedConnectors", String.join(",", health.failedConnectors()))
                .withData("failingTransform", health.failingTransform().orElse(""));
        health.secondsBehind(clock.instant()).ifPresent(seconds -> answer.withData("secondsBehind", seconds));
        return answer.build();
    }
}
