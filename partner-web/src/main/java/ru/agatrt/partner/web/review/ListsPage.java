package ru.agatrt.partner.web.review;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.review.StatusListView;
import ru.agatrt.partner.review.StatusLists;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.ListPage;

/**
 * Published lists, the same for staff ({@code /console/lists}) and for anyone ({@code /lists}). Without a number in the address
 * the current main list is meant.
 */
@Named("listsPage")
@RequestScoped
public class ListsPage {

    @EJB
    private StatusLists lists;
    @Inject
    private AddressParameters parameters;

    private List<StatusListView> all;
    private StatusListView shown;
    private ListPage<StatusListView.Line> lines;
    private Map<StatusCode, Integer> counts;

    /** Companies with the same status in the same direction. */
    public record Group(Direction direction, StatusCode status, List<StatusListView.Line> lines) {
    }

    /** Reads the list of the address, or the current one. @throws ru.agatrt.partner.kernel.NotFound when there is no such list */
    public void load(String path) {
        if (lines != null) {
            return;
        }
        String number = parameters.text("no");
        shown = number != null ? lists.head(number) : current();
        if (shown != null) {
            counts = lists.counts(shown.number());
            lines = parameters.list(number == null ? path : path + "/" + number, "text", "direction", "status")
                    .read(page -> lists.lines(shown.number(), filter(), page));
        }
    }

    private StatusLists.Filter filter() {
        return new StatusLists.Filter(parameters.text("text"), parameters.constant("direction", Direction.class),
                parameters.constant("status", StatusCode.class));
    }

    /** Newest first. */
    public List<StatusListView> getAll() {
        if (all == null) {
            all = lists.all();
        }
        return all;
    }

    /** The newest main list; {@code null} while there is none. */
    public StatusListView getCurrent() {
        return current();
    }

    private StatusListView current() {
        return getAll().stream().filter(l -> l.number().equals(l.halfYear().toString())).findFirst().orElse(null);
    }

    /** {@code null} while no list is published. */
    public StatusListView getShown() {
        return shown;
    }

    public boolean isSupplement(StatusListView list) {
        return !list.number().equals(list.halfYear().toString());
    }

    public ListPage<StatusListView.Line> getLines() {
        return lines;
    }

    public List<Group> getGroups() {
        record Key(Direction direction, StatusCode status) {
        }

        return lines.items().stream().collect(Collectors.groupingBy(l -> new Key(l.direction(), l.status()), LinkedHashMap::new, Collectors.toList()))
                .entrySet().stream().map(e -> new Group(e.getKey().direction(), e.getKey().status(), e.getValue())).toList();
    }

    public int count(StatusCode status) {
        return counts.getOrDefault(status, 0);
    }

    /** Statuses a list may name. */
    public List<StatusCode> getStatuses() {
        return Stream.of(StatusCode.GOLD, StatusCode.SILVER, StatusCode.DISTRIBUTOR, StatusCode.PROJECT).toList();
    }

    public Direction[] getDirections() {
        return Direction.values();
    }
}
