package ru.agatrt.partner.reporting.pipeline;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import ru.agatrt.partner.reporting.freshness.WarehouseGlance;
import ru.agatrt.partner.reporting.freshness.WarehouseUnavailable;

/**
 * Looks at the pipeline every five seconds, so that probes, measuring points and the status have an answer at once, whatever
 * is down. Knows figures and names of parts, nothing of the rows, so anybody who may ask for the status may read it.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class PipelineWatch {

    private static final Logger LOG = Logger.getLogger(PipelineWatch.class.getName());

    @Inject
    private WarehouseGlance warehouse;

    private final AtomicBoolean looking = new AtomicBoolean();
    private final List<Consumer<PipelineHealth>> listeners = new CopyOnWriteArrayList<>();
    private volatile PipelineHealth last = PipelineHealth.UNREACHABLE;

    /** At most some seconds old. */
    public PipelineHealth last() {
        return last;
    }

    /** Tells each look to somebody as well. */
    public void tell(Consumer<PipelineHealth> listener) {
        listeners.add(listener);
    }

    /** One look; skipped while the one before still waits. */
    @Schedule(hour = "*", minute = "*", second = "2/5", persistent = false)
    public void look() {
        if (!looking.compareAndSet(false, true)) {
            return;
        }
        PipelineHealth before = last;
        try {
            last = warehouse.read(snapshot -> {
                PipelineQuery query = new PipelineQuery(snapshot.connection());
                return PipelineHealth.of(query.read(), query.setAside());
            });
        } catch (WarehouseUnavailable e) {
            last = PipelineHealth.UNREACHABLE;
        } finally {
            looking.set(false);
        }
        if (!last.alarms().equals(before.alarms())) {
            LOG.log(last.alarms().isEmpty() ? Level.INFO : Level.WARNING, "Warehouse pipeline: {0}", last.alarms());
        }
        listeners.forEach(listener -> listener.accept(last));
    }
}
