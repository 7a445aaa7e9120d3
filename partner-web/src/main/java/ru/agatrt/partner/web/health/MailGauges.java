package ru.agatrt.partner.web.health;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import ru.agatrt.partner.outbox.OutboxWatch;

/** The outbox in {@code /metrics}: letters that wait, age of the oldest of them in seconds, letters nobody got. */
@ApplicationScoped
public class MailGauges {

    @EJB
    private OutboxWatch watch;
    @Inject
    private Clock clock;
    @Inject
    private MetricRegistry registry;

    void register(@Observes @Initialized(ApplicationScoped.class) Object started) {
        registry.gauge(metadata("mail_waiting", "Letters that are to be sent", MetricUnits.NONE), this, gauges -> gauges.watch.figures().waiting());
        registry.gauge(metadata("mail_oldest_age_seconds", "Age of the oldest letter that is to be sent", MetricUnits.SECONDS), this,
                gauges -> gauges.watch.figures().oldestAge(gauges.clock.instant()).toSeconds());
        registry.gauge(metadata("mail_failed", "Letters that nobody got", MetricUnits.NONE), this, gauges -> gauges.watch.figures().failed());
    }

    private static Metadata metadata(String name, String description, String unit) {
        return Metadata.builder().withName(name).withDescription(description).withUnit(unit).build();
    }
}
