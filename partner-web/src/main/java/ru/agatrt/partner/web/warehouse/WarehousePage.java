package ru.agatrt.partner.web.warehouse;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.reporting.pipeline.Pipeline;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture;
import ru.agatrt.partner.reporting.warehouse.OrderView;
import ru.agatrt.partner.reporting.warehouse.WarehouseOrders;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.ListAddress;
import ru.agatrt.partner.web.support.ListPage;
import ru.agatrt.partner.web.support.Names;
import ru.agatrt.partner.web.support.Say;

/**
 * {@code /console/warehouse}: how the data comes from the book to the facts. The part that changes is a page of its own
 * ({@code /console/warehouse/pulse}), which is looked at again every five seconds and keeps no state on the server.
 */
@Named("warehousePage")
@RequestScoped
public class WarehousePage {

    static final String HERE = "/console/warehouse";

    private static final int ORDERS = 10;
    private static final int REJECTS = 500;

    @EJB
    private Pipeline pipeline;
    @EJB
    private WarehouseOrders orders;
    @Inject
    private ProofView proof;
    @Inject
    private AddressParameters parameters;
    @Inject
    private Names names;
    @Inject
    private Say say;

    private boolean loaded;
    private PipelinePicture picture;
    private Flow flow;
    private List<OrderView> latest = List.of();
    private List<SetAside> aside = List.of();
    private ListPage<SetAside> list;
    private List<TableRow> tables;

    /** Reads everything once; without the warehouse there is only that to tell. */
    public void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        Optional<PipelinePicture> now = pipeline.now();
        if (now.isPresent()) {
            picture = now.get();
            flow = new Flow(picture);
            latest = orders.latest(ORDERS);
            aside = orders.rejects(REJECTS).stream().map(SetAside::new).toList();
        }
        list = parameters.list(HERE, "refresh", "settled").read(asked -> page(asked.offset(), asked.limit()));
        if (picture != null && "dismiss".equals(parameters.text("ask"))) {
            getAsked(); // before the page is begun
        }
    }

    private Page<SetAside> page(int offset, int limit) {
        List<SetAside> shown = isSettledToo() ? aside : aside.stream().filter(each -> each.reject().state().missing()).toList();
        return new Page<>(shown.subList(Math.min(offset, shown.size()), Math.min(offset + limit, shown.size())), shown.size());
    }

    /** The warehouse answers. */
    public boolean isReachable() {
        load();
        return picture != null;
    }

    public PipelinePicture getPicture() {
        load();
        return picture;
    }

    public List<FlowBox> getBoxes() {
        return isReachable() ? flow.boxes() : List.of();
    }

    public List<Trouble> getTroubles() {
        return isReachable() ? Troubles.of(picture, flow) : List.of(new Trouble(Text.of("warehouse.trouble.away"), null, null));
    }

    public List<TableRow> getTables() {
        if (tables == null) {
            tables = isReachable() ? TableRow.of(picture, proof.getTables()) : List.of();
        }
        return tables;
    }

    /** Records of all tables that wait to be written. */
    public long getWaiting() {
        return picture.tables().stream().mapToLong(PipelinePicture.Throughput::waiting).sum();
    }

    /** Rows a second into staging, of all tables together. */
    public Number getRate() {
        return Flow.whole(picture.tables().stream().flatMap(table -> table.writtenRate().stream()).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    public Health getBehindHealth() {
        return flow.behind().map(lag -> lag.compareTo(Flow.LATE) > 0 ? Health.LATE : Health.RUNNING).orElse(Health.UNKNOWN);
    }

    /** How far the facts are behind. */
    public Text getBehind() {
        return flow.behind().map(lag -> Text.of("warehouse.behind", "lag", Lag.of(lag))).orElse(Text.of("warehouse.neverFilled"));
    }

    /** When the picture was taken, to the second. */
    public String getAt() {
        return Seconds.moment(picture.at());
    }

    /** Newest first. */
    public List<OrderView> getOrders() {
        load();
        return latest;
    }

    /** Key of what an order asks for. */
    public String title(OrderView order) {
        return "warehouse.order." + order.kind() + (order.target().equals("ALL") ? ".ALL" : "");
    }

    /** How long an order took or has been running; {@code null} while it waits. */
    public Text took(OrderView order) {
        if (order.startedAt().isEmpty()) {
            return null;
        }
        return order.finishedAt().map(end -> Lag.of(Duration.between(order.startedAt().get(), end)))
                .orElseGet(() -> Text.of("warehouse.order.since", "lag", Lag.whole(Duration.between(order.startedAt().get(), picture.at()))));
    }

    /** Name of who asked or decided. */
    public String who(String login) {
        return login.equals(Callers.SYSTEM_LOGIN) ? say.text("warehouse.order.SYSTEM") : names.of(login);
    }

    /** Records set aside; those that are settled only where the address asks for them. */
    public ListPage<SetAside> getList() {
        load();
        return list;
    }

    /** Records the warehouse lacks. */
    public long getMissing() {
        load();
        return aside.stream().filter(each -> each.reject().state().missing()).count();
    }

    /** Records that are settled, of those that are read. */
    public long getSettled() {
        load();
        return aside.size() - getMissing();
    }

    public boolean isSettledToo() {
        return parameters.text("settled") != null;
    }

    /** The page looks at itself again; the address can say that it shall not. */
    public boolean isRefreshing() {
        return !"off".equals(parameters.text("refresh"));
    }

    /** Where the part that changes is read again, as the page stands. */
    public String getPulse() {
        ListAddress address = getList().address();
        String open = parameters.text("table") != null ? address.plus("table", parameters.text("table"))
                : parameters.text("reject") != null ? address.plus("reject", parameters.text("reject")) : address.here();
        return HERE + "/pulse" + open.substring(HERE.length());
    }

    public boolean isOpened(TableRow row) {
        return row.name().equals(parameters.text("table"));
    }

    public boolean isOpenedReject(SetAside each) {
        return String.valueOf(each.reject().number()).equals(parameters.text("reject"));
    }

    /**
     * The record whose dialog is open.
     *
     * @throws NotFound when there is no such record
     */
    public SetAside getAsked() {
        load();
        return aside.stream().filter(this::isOpenedReject).findFirst().orElseThrow(() -> new NotFound("REJECT_UNKNOWN"));
    }
}
