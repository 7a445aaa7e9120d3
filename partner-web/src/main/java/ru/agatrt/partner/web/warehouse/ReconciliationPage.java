package ru.agatrt.partner.web.warehouse;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.omnifaces.util.Faces;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.reporting.reconciliation.ReconciliationDetails;
import ru.agatrt.partner.reporting.reconciliation.ReconciliationDifference;
import ru.agatrt.partner.reporting.reconciliation.ReconciliationTable;
import ru.agatrt.partner.reporting.reconciliation.ReconciliationView;
import ru.agatrt.partner.reporting.reconciliation.Reconciliations;
import ru.agatrt.partner.reporting.warehouse.OrderKind;
import ru.agatrt.partner.reporting.warehouse.WarehouseOrders;
import ru.agatrt.partner.web.support.Acted;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.CurrentCaller;
import ru.agatrt.partner.web.support.ListPage;
import ru.agatrt.partner.web.support.Names;
import ru.agatrt.partner.web.support.Say;

/** {@code /console/warehouse/reconciliations/{id}}: what was compared, what proves it, and which rows differ. */
@Named("reconciliationPage")
@RequestScoped
public class ReconciliationPage {

    static final String ABOVE = WarehousePage.HERE + "/reconciliations/";

    @EJB
    private Reconciliations reconciliations;
    @EJB
    private WarehouseOrders orders;
    @Inject
    private AddressParameters parameters;
    @Inject
    private CurrentCaller caller;
    @Inject
    private Acted acted;
    @Inject
    private Names names;
    @Inject
    private Say say;

    private ReconciliationView view;
    private ReconciliationDetails details;

    /** @throws NotFound when there is no such comparison */
    public void load() {
        if (view == null) {
            UUID id = id(parameters.required("id"));
            view = reconciliations.find(id).orElseThrow(() -> new NotFound("RECONCILIATION_NOT_FOUND", "id", id.toString()));
            details = reconciliations.details(id);
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("RECONCILIATION_NOT_FOUND", "id", text);
        }
    }

    public ReconciliationView getView() {
        load();
        return view;
    }

    public Verdict getVerdict() {
        return new Verdict(getView());
    }

    public List<ReconciliationTable> getTables() {
        load();
        return details.tables();
    }

    /** What differs still, page by page; where nothing does, what a repair has mended. */
    public ListPage<ReconciliationDifference> getList() {
        load();
        List<ReconciliationDifference> all = isRepaired() ? details.found() : details.differences();
        return parameters.list(ABOVE + view.id()).read(asked -> new Page<>(
                all.subList(Math.min(asked.offset(), all.size()), Math.min(asked.offset() + asked.limit(), all.size())), all.size()));
    }

    /** Everything found has been mended, and compared again. */
    public boolean isRepaired() {
        return getView().repaired();
    }

    /** Differences there are beyond those that are kept. */
    public boolean isCut() {
        return getList().total() < (isRepaired() ? view.found() : view.remaining());
    }

    /** Name of who asked for it. */
    public String getWho() {
        String login = getView().requestedBy();
        return login.equals(Callers.SYSTEM_LOGIN) ? say.text("warehouse.order.SYSTEM") : names.of(login);
    }

    /** How long the table took to compare. */
    public Text took(ReconciliationTable table) {
        return Lag.of(table.took());
    }

    /** Rows that an administrator may have sent again. */
    public int getSendable() {
        load();
        return caller.isAdministrator() && !isRepaired() ? Resend.of(details.differences()).values().stream().mapToInt(List::size).sum() : 0;
    }

    /** Has them sent again, table by table. */
    public void resend() throws IOException {
        load();
        Map<String, List<Long>> rows = Resend.of(details.differences());
        acted.attempt(WarehousePage.HERE + "#orders", () -> {
            rows.forEach((table, ids) -> orders.order(OrderKind.RESEND, table, ids, caller.getLogin()));
            return acted.say("reconciliation.resent", "rows", rows.values().stream().mapToInt(List::size).sum());
        });
    }

    /** Compares anew and goes to where that is told. */
    public void again() throws IOException {
        Faces.redirect(ABOVE + reconciliations.start());
    }
}
