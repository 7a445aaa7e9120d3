package ru.agatrt.partner.reporting.reconciliation;

import java.util.List;

/**
 * What a comparison found, table by table.
 *
 * @param tables      of the last pass
 * @param differences of the last pass: what is left; the first thousand
 * @param foundTables of the first pass where there was a repair; empty otherwise
 * @param found       what the first pass found where there was a repair: the first thousand; empty otherwise
 */
public record ReconciliationDetails(List<ReconciliationTable> tables, List<ReconciliationDifference> differences,
                                    List<ReconciliationTable> foundTables, List<ReconciliationDifference> found) {

    public ReconciliationDetails {
        tables = List.copyOf(tables);
        differences = List.copyOf(differences);
        foundTables = List.copyOf(foundTables);
        found = List.copyOf(found);
    }
}
