package ru.agatrt.partner.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import ru.agatrt.partner.reporting.freshness.PipelineStatus;
import ru.agatrt.partner.reporting.freshness.WarehouseFreshness;
import ru.agatrt.partner.reporting.freshness.WarehouseStatus;
import ru.agatrt.partner.reporting.pipeline.PipelineHealth;
import ru.agatrt.partner.reporting.pipeline.PipelineWatch;

/** How the warehouse and what fills it are doing. */
@Path("/warehouse")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WarehouseResource {

    @Inject
    private WarehouseStatus status;

    @EJB
    private PipelineWatch watch;

    /**
     * State of the pipeline.
     *
     * @param freshness {@code null} when the warehouse is out of reach or was never filled
     * @param setAside  records that staging did not take and nobody has settled; the freshness is without them
     * @param alarms    what an operator has to look at: {@code WAREHOUSE_UNREACHABLE}, {@code RECORDS_SET_ASIDE},
     *                  {@code CONNECTOR_FAILED}, {@code TRANSFORM_FAILING}, {@code SUPERVISOR_SILENT}; seen seconds ago at most
     * @param connect   {@code UP}, {@code UNREACHABLE} or {@code NOT_CONFIGURED}
     */
    public record StatusJson(FreshnessJson freshness, long setAside, List<String> alarms, String connect, List<ConnectorJson> connectors) {
    }

    /** The book is seen in the warehouse up to {@code seenAt}, which is {@code secondsBehind} ago. */
    public record FreshnessJson(Instant seenAt, long secondsBehind) {

        static FreshnessJson of(WarehouseFreshness.Freshness freshness) {
            return new FreshnessJson(freshness.seenAt(), freshness.secondsBehind());
        }
    }

    /** A connector with its tasks, in Connect's words. */
    public record ConnectorJson(String name, String kind, String state, List<TaskJson> tasks) {

        static ConnectorJson of(PipelineStatus.Connector connector) {
            return new ConnectorJson(connector.name(), connector.kind(), connector.state(), connector.tasks().stream()
                    .map(task -> new TaskJson(task.id(), task.state(), task.error().orElse(null))).toList());
        }
    }

    /** A task; {@code error} only for one that failed. */
    public record TaskJson(int id, String state, String error) {
    }

    @GET
    @Path("status")
    public StatusJson status() {
        PipelineStatus now = status.now();
        PipelineHealth health = watch.last();
        return new StatusJson(now.freshness().map(FreshnessJson::of).orElse(null), health.setAside(),
                health.alarms().stream().map(Enum::name).toList(), now.connect().name(),
                now.connectors().stream().map(ConnectorJson::of).toList());
    }
}
