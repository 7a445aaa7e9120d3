package ru.agatrt.partner.reporting.warehouse;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.reporting.freshness.WarehouseUnavailable;

/**
 * What an administrator, or a job, asks of the pipeline. The application has no way to Kafka or Connect: it writes the order
 * down, and the supervisor carries it out and says when that is proven.
 */
@Stateless
@RolesAllowed(Role.ADMIN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WarehouseOrders {

    /** Rows one order may name; more are asked for in several orders. */
    public static final int MOST_ROWS = 10_000;

    private static final String ALL = "ALL";
    private static final int MOST_LISTED = 500;

    @Resource(lookup = "java:app/jdbc/warehouse")
    private DataSource source;

    /**
     * Asks for something. Asking again while the same is waiting or running gives that order's id; orders that name rows
     * are never merged.
     *
     * @param target as {@link OrderKind} says
     * @param ids    ids of rows in the book, at most {@link #MOST_ROWS}; empty unless the kind takes ids
     * @param login  who asks
     * @return name of the order
     * @throws InvalidInput         {@code WAREHOUSE_ORDER_INVALID} when kind, target and ids do not go together
     * @throws WarehouseUnavailable when the warehouse cannot be reached
     */
    public UUID order(OrderKind kind, String target, Collection<Long> ids, String login) {
        requireSense(kind, target, ids);
        return with(connection -> new OrderTable(connection).ask(kind, target, ids, login));
    }

    /**
     * The same, asked by a job of the application in its own name. Who may start the job is decided where people start it.
     */
    @PermitAll
    public UUID orderBySystem(OrderKind kind, String target, Collection<Long> ids) {
        requireSense(kind, target, ids);
        return with(connection -> new OrderTable(connection).ask(kind, target, ids, Callers.SYSTEM_LOGIN));
    }

    /** An order by its name; jobs ask too how theirs is doing. */
    @PermitAll
    public Optional<OrderView> order(UUID id) {
        return with(connection -> new OrderTable(connection).find(id));
    }

    /** The newest orders first, at most 500. */
    public List<OrderView> latest(int limit) {
        return with(connection -> new OrderTable(connection).latest(bounded(limit)));
    }

    /** Records set aside, those still missing first, then the newest; at most 500. */
    public List<RejectView> rejects(int limit) {
        return with(connection -> new RejectTable(connection).latest(bounded(limit)));
    }

    private static int bounded(int limit) {
        return Math.max(1, Math.min(limit, MOST_LISTED));
    }

    static void requireSense(OrderKind kind, String target, Collection<Long> ids) {
        boolean all = ALL.equals(target);
        boolean right = switch (kind) {
            case RESTART -> ids.isEmpty() && target.matches("[A-Za-z0-9._-]{1,100}");
            case RESNAPSHOT -> ids.isEmpty() && (all || isTable(target));
            case RESEND -> !ids.isEmpty() && isTable(target);
            case DERIVE -> all ? ids.isEmpty() : !ids.isEmpty() && isTable(target);
            case RETRY, DISMISS -> ids.isEmpty() && target.matches("[1-9][0-9]{0,17}");
        };
        if (!right || ids.size() > MOST_ROWS) {
            throw new InvalidInput("WAREHOUSE_ORDER_INVALID", "kind", kind, "target", target);
        }
    }

    private static boolean isTable(String target) {
        return target.matches("[a-z][a-z0-9_]{0,63}");
    }

    /** Something done with a connection to the warehouse. */
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new WarehouseUnavailable(e);
        }
    }
}
