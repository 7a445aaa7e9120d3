package ru.agatrt.partner.web.warehouse;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.omnifaces.util.Faces;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.reporting.reconciliation.Reconciliations;
import ru.agatrt.partner.reporting.warehouse.OrderKind;
import ru.agatrt.partner.reporting.warehouse.WarehouseOrders;
import ru.agatrt.partner.web.support.Acted;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.CurrentCaller;

/** What an administrator asks of the supply: written down as an order, done by the supervisor, seen in the list of orders. */
@Named("warehouseActs")
@RequestScoped
public class WarehouseActs {

    @EJB
    private WarehouseOrders orders;
    @EJB
    private Reconciliations reconciliations;
    @Inject
    private AddressParameters parameters;
    @Inject
    private CurrentCaller caller;
    @Inject
    private Acted acted;

    /**
     * Does what a button of the page says: begins a comparison, or orders what stands in its value, {@code KIND/target}. Buttons lie in a part of the page that is
     * exchanged every few seconds and belong to one form outside of it; so the page is told here that the form came back.
     */
    public void perform() throws IOException {
        String order = parameters.text("order");
        if (Faces.isPostback() && parameters.text("reconcile") != null) {
            reconcile();
        } else if (Faces.isPostback() && order != null) {
            order(order);
        }
    }

    private void order(String order) throws IOException {
        String back = "off".equals(parameters.text("refresh")) ? WarehousePage.HERE + "?refresh=off" : WarehousePage.HERE;
        acted.attempt(back, () -> {
            Asked asked = Asked.of(order, parameters.text("target"));
            orders.order(asked.kind(), asked.target(), List.of(), caller.getLogin());
            return acted.say("warehouse.ordered." + asked.kind(), "target", asked.target());
        });
    }

    /** Begins a comparison of book and warehouse; one that is under way is the one asked for. */
    private void reconcile() throws IOException {
        acted.attempt(WarehousePage.HERE, () -> {
            reconciliations.start();
            return acted.say("reconciliation.begun");
        });
    }

    /** What a button asks for. */
    record Asked(OrderKind kind, String target) {

        /**
         * @param order  {@code KIND/target}, or {@code KIND/} where the form names the target
         * @param chosen target of the form; {@code null} without
         */
        static Asked of(String order, String chosen) {
            int slash = order.indexOf('/');
            String name = slash < 0 ? order : order.substring(0, slash);
            String target = slash < 0 || slash == order.length() - 1 ? chosen : order.substring(slash + 1);
            OrderKind kind = Arrays.stream(OrderKind.values()).filter(each -> each.name().equals(name)).findFirst().orElse(null);
            if (kind == null || target == null) {
                throw new InvalidInput("WAREHOUSE_ORDER_INVALID", "kind", name, "target", target == null ? "" : target);
            }
            return new Asked(kind, target);
        }
    }
}
