package ru.agatrt.partner.web.health;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;
import ru.agatrt.partner.reporting.pipeline.PipelineHealth;
import ru.agatrt.partner.reporting.pipeline.PipelineWatch;

/** Figures of the warehouse's supply for {@code /metrics}: freshness, lag, records set aside, what stands still. */
@ApplicationScoped
public class WarehouseMetrics {

    /** A figure that is not known, as monitoring understands it. */
    private static final double UNKNOWN = Double.NaN;
    private static final Metadata TABLE_LAG = metadata("warehouse_table_lag_records", "Records of a table's topic not in staging yet");

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    @Inject
    private MetricRegistry registry;

    @EJB
    private PipelineWatch watch;

    @Inject
    private Clock clock;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        gauge("warehouse_reachable", "1 while the warehouse answers", health -> health.reachable() ? 1 : 0);
        gauge("warehouse_seconds_behind", "Seconds the facts are behind the book",
                health -> health.secondsBehind(clock.instant()).map(Long::doubleValue).orElse(UNKNOWN));
        gauge("warehouse_records_set_aside", "Records that staging did not take and nobody has settled",
                PipelineHealth::setAside);
        gauge("warehouse_connectors_failed", "Connectors that stand still", health -> health.failedConnectors().size());
        gauge("warehouse_transform_failing", "1 while changes cannot be derived",
                health -> health.failingTransform().isPresent() ? 1 : 0);
        gauge("warehouse_supervisor_silent", "1 while nobody looks after the pipeline",
                health -> health.supervisorSilent() ? 1 : 0);
        gauge("warehouse_lag_records", "Records of all topics not in staging yet",
                health -> health.waiting().values().stream().mapToLong(Long::longValue).sum());
        watch.tell(this::knowTables);
    }

    // Tables are known only when the pipeline has told of them.
    private void knowTables(PipelineHealth health) {
        for (String table : health.waiting().keySet()) {
            if (known.add(table)) {
                registry.gauge(TABLE_LAG, () -> watch.last().waiting().getOrDefault(table, 0L), new Tag("table", table));
            }
        }
    }

    private interface Figure {
        Number of(PipelineHealth health);
    }

    private void gauge(String name, String description, Figure figure) {
        registry.gauge(metadata(name, description), () -> figure.of(watch.last()));
    }

    private static Metadata metadata(String name, String description) {
        return Metadata.builder().withName(name).withDescription(description).withUnit(MetricUnits.NONE).build();
    }
}
