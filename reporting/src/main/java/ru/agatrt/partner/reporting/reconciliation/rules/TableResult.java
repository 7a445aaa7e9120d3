package ru.agatrt.partner.reporting.reconciliation.rules;

import java.util.List;
import ru.agatrt.partner.tally.CellTally;

/**
 * What comparing one table came to.
 *
 * @param table       captured table, or the derived one
 * @param book        all of it in the book
 * @param warehouse   all of it in the warehouse
 * @param checked     whether the checksums of both mean something
 * @param found       what differs, the first rows of it
 * @param differences how many rows or values differ in all
 * @param moving      how many values kept changing and are neither equal nor different
 */
public record TableResult(String table, CellTally book, CellTally warehouse, boolean checked, List<FoundRow> found, long differences, long moving) {

    public TableResult {
        found = List.copyOf(found);
    }
}
