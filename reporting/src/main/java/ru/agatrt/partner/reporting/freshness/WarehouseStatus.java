package ru.agatrt.partner.reporting.freshness;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.reporting.freshness.PipelineStatus.Connect;
import ru.agatrt.partner.reporting.freshness.PipelineStatus.Connector;

/** How the warehouse and what fills it are doing. Answers whatever is down: that is when it is asked. */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.ADMIN})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WarehouseStatus {

    @Inject
    private WarehouseFreshness freshness;

    @Inject
    private ConnectStatus connect;

    public PipelineStatus now() {
        if (!connect.configured()) {
            return new PipelineStatus(freshness.now(), Connect.NOT_CONFIGURED, List.of());
        }
        Optional<List<Connector>> connectors = connect.connectors();
        return new PipelineStatus(freshness.now(), connectors.isPresent() ? Connect.UP : Connect.UNREACHABLE,
                connectors.orElse(List.of()));
    }
}
