package ru.agatrt.partner.reporting.pipeline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.reporting.freshness.WarehouseGlance;
import ru.agatrt.partner.reporting.freshness.WarehouseUnavailable;

/** How the supply of the warehouse is doing, for who keeps it running. Answers whatever is down: that is when it is asked. */
@Stateless
@RolesAllowed(Role.ADMIN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Pipeline {

    private static final Logger LOG = Logger.getLogger(Pipeline.class.getName());

    @Inject
    private WarehouseGlance warehouse;

    /** Empty when the warehouse does not answer within two seconds. */
    public Optional<PipelinePicture> now() {
        try {
            return Optional.of(warehouse.read(snapshot -> new PipelineQuery(snapshot.connection()).read()));
        } catch (WarehouseUnavailable e) {
            LOG.log(Level.FINE, "The warehouse did not answer", e);
            return Optional.empty();
        }
    }
}
