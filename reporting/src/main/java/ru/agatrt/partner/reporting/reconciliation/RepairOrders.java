package ru.agatrt.partner.reporting.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ru.agatrt.partner.reporting.reconciliation.persistence.WarehouseTallies;
import ru.agatrt.partner.reporting.reconciliation.rules.RepairPlan;
import ru.agatrt.partner.reporting.reconciliation.rules.RepairPlan.Step;
import ru.agatrt.partner.reporting.reconciliation.rules.TableComparison;
import ru.agatrt.partner.reporting.reconciliation.rules.TableResult;
import ru.agatrt.partner.reporting.warehouse.OrderView;
import ru.agatrt.partner.reporting.warehouse.WarehouseOrders;
import ru.agatrt.partner.tally.BookTallies;
import ru.agatrt.partner.tally.CurrentTable;
import ru.agatrt.partner.tally.TallyRow;
import ru.agatrt.partner.tally.TallyTable;

/** Asks the supervisor of the pipeline to mend exactly what was found. */
@ApplicationScoped
public class RepairOrders {

    private static final int AT_ONCE = 1_000;

    @Inject
    private BookTallies book;
    @Inject
    private WarehouseTallies warehouse;
    @Inject
    private WarehouseOrders orders;

    /** @return names of the orders; empty when nothing that was found can be mended by sending or deriving again */
    List<UUID> order(List<TableResult> results, Instant known, int pass) {
        RepairPlan plan = new RepairPlan(pass, stagedRight(results, known), captured());
        List<UUID> names = new ArrayList<>();
        for (Step step : plan.steps(results)) {
            names.add(orders.orderBySystem(step.kind(), step.target(), step.ids()));
        }
        return names;
    }

    /** Whether nothing more will happen to any of them. */
    boolean settled(List<UUID> names) {
        return names.stream().allMatch(name -> orders.order(name).map(OrderView::state).map(s -> s.settled()).orElse(true));
    }

    /** Of facts that differ: ids of those that lie in staging as the book has them, so that deriving is all that is needed. */
    private Map<String, List<Long>> stagedRight(List<TableResult> results, Instant known) {
        Map<String, List<Long>> right = new HashMap<>();
        for (TableResult result : results) {
            Arrays.stream(TallyTable.values()).filter(t -> t.table().equals(result.table()) && WarehouseTallies.derived(t)).forEach(table -> {
                List<Long> ids = result.found().stream().map(f -> f.id()).filter(id -> id > 0).limit(TableComparison.MOST_ROWS).toList();
                for (int i = 0; i < ids.size(); i += AT_ONCE) {
                    right.computeIfAbsent(table.table(), t -> new ArrayList<>())
                            .addAll(sameInStaging(table, known, ids.subList(i, Math.min(ids.size(), i + AT_ONCE))));
                }
            });
        }
        return right;
    }

    private List<Long> sameInStaging(TallyTable table, Instant known, List<Long> ids) {
        Map<Long, TallyRow> inBook = book.rows(table, known, ids);
        Map<Long, TallyRow> staged = warehouse.staged(table, known, ids);
        return ids.stream().filter(id -> inBook.containsKey(id) ? inBook.get(id).equals(staged.get(id)) : !staged.containsKey(id)).toList();
    }

    private static Map<String, String> captured() {
        Map<String, String> tables = new HashMap<>();
        for (CurrentTable table : CurrentTable.values()) {
            tables.put(table.title(), table.captured());
        }
        return tables;
    }
}
