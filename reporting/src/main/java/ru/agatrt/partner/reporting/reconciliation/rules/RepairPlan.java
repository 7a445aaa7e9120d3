package ru.agatrt.partner.reporting.reconciliation.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import ru.agatrt.partner.reporting.reconciliation.DifferenceKind;
import ru.agatrt.partner.reporting.warehouse.OrderKind;
import ru.agatrt.partner.reporting.warehouse.WarehouseOrders;

/**
 * What mends what was found. A row that staging does not have as the book does is sent again; one that only its fact has wrong is
 * derived again. Tables of editions, and more rows than can be named, are sent as a whole. Sums that are wrong over right lines, and
 * what is still wrong after a first repair, are made anew with all facts. A record set aside is for people to look at.
 */
public final class RepairPlan {

    private static final String ALL = "ALL";

    private final int pass;
    private final Map<String, ? extends Collection<Long>> stagedRight;
    private final Map<String, String> captured;

    /**
     * @param pass        1 for what was found first
     * @param stagedRight ids by table that lie in staging as the book has them
     * @param captured    table of the book behind one of the warehouse that bears another name
     */
    public RepairPlan(int pass, Map<String, ? extends Collection<Long>> stagedRight, Map<String, String> captured) {
        this.pass = pass;
        this.stagedRight = Map.copyOf(stagedRight);
        this.captured = Map.copyOf(captured);
    }

    /** An order. */
    public record Step(OrderKind kind, String target, List<Long> ids) {

        public Step {
            ids = List.copyOf(ids);
        }
    }

    /** In the order in which they are to be carried out. */
    public List<Step> steps(List<TableResult> results) {
        Map<String, Set<Long>> sent = new LinkedHashMap<>();
        Map<String, Set<Long>> derived = new LinkedHashMap<>();
        Set<String> whole = new TreeSet<>();
        boolean sums = false;
        for (TableResult result : results) {
            for (FoundRow row : result.found()) {
                String table = captured.getOrDefault(row.table(), row.table());
                if (row.kind() == DifferenceKind.SETASIDE) {
                    continue;
                }
                if (row.kind() == DifferenceKind.SUM && !row.table().startsWith("fact_")) {
                    whole.add(table);
                } else if (row.kind() == DifferenceKind.SUM) {
                    sums = true;
                } else if (row.id() == 0) {
                    whole.add(table);
                } else if (derivedOnly(result, row)) {
                    derived.computeIfAbsent(table, t -> new TreeSet<>()).add(row.id());
                } else {
                    sent.computeIfAbsent(table, t -> new TreeSet<>()).add(row.id());
                }
            }
        }
        return steps(sent, derived, whole, sums);
    }

    /** A fact over a right row of staging, or a dimension or bucket: these follow from rows that were compared on their own. */
    private boolean derivedOnly(TableResult result, FoundRow row) {
        Collection<Long> right = stagedRight.get(row.table());
        boolean dimension = row.table().startsWith("dim_") || !result.table().equals(row.table());
        return dimension || right != null && right.contains(row.id());
    }

    private List<Step> steps(Map<String, Set<Long>> sent, Map<String, Set<Long>> derived, Set<String> whole, boolean sums) {
        List<Step> steps = new ArrayList<>();
        whole.forEach(table -> steps.add(new Step(OrderKind.RESNAPSHOT, table, List.of())));
        sent.forEach((table, ids) -> {
            if (!whole.contains(table)) {
                steps.addAll(named(OrderKind.RESEND, table, ids));
            }
        });
        // What is sent again is derived when it arrives.
        sent.forEach((table, ids) -> derived.getOrDefault(table, new TreeSet<>()).removeAll(ids));
        derived.values().removeIf(Set::isEmpty);
        boolean named = !steps.isEmpty() || !derived.isEmpty();
        if (sums && !named || pass > 1 && (sums || named)) {
            steps.add(new Step(OrderKind.DERIVE, ALL, List.of()));
        } else {
            derived.forEach((table, ids) -> steps.addAll(named(OrderKind.DERIVE, table, ids)));
        }
        return steps;
    }

    private static List<Step> named(OrderKind kind, String table, Set<Long> ids) {
        List<Long> all = List.copyOf(new ArrayList<>(ids));
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < all.size(); i += WarehouseOrders.MOST_ROWS) {
            steps.add(new Step(kind, table, all.subList(i, Math.min(all.size(), i + WarehouseOrders.MOST_ROWS))));
        }
        return steps;
    }
}
