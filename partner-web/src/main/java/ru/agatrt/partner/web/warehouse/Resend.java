package ru.agatrt.partner.web.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ru.agatrt.partner.reporting.reconciliation.DifferenceKind;
import ru.agatrt.partner.reporting.reconciliation.ReconciliationDifference;

/** Which rows of what differs can be sent again: those of the book's own tables that are known by their id. */
final class Resend {

    /** Tables of the warehouse are derived, and kept under names of their own. */
    private static final List<String> OWN = List.of("fact_", "dim_", "etl_");

    private Resend() {
    }

    /** It is a table of the book. */
    static boolean captured(String table) {
        return OWN.stream().noneMatch(table::startsWith);
    }

    /** Ids by table, each once; records set aside are for people to look at. */
    static Map<String, List<Long>> of(List<ReconciliationDifference> differences) {
        Map<String, List<Long>> rows = new TreeMap<>();
        for (ReconciliationDifference each : differences) {
            if (captured(each.table()) && each.rowId().isPresent() && each.kind() != DifferenceKind.SETASIDE) {
                List<Long> ids = rows.computeIfAbsent(each.table(), table -> new ArrayList<>());
                if (!ids.contains(each.rowId().getAsLong())) {
                    ids.add(each.rowId().getAsLong());
                }
            }
        }
        return rows;
    }
}
