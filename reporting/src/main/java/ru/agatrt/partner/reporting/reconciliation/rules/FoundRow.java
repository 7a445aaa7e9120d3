package ru.agatrt.partner.reporting.reconciliation.rules;

import java.util.List;
import ru.agatrt.partner.reporting.reconciliation.DifferenceKind;
import ru.agatrt.partner.tally.Cell;

/**
 * A row, or a sum, that is not the same on both sides.
 *
 * @param table  captured table, or the derived one
 * @param id     of the version in the book; 0 where no row is to blame
 * @param key    by what people know it; {@code null} for sums
 * @param values what differs, at least one
 */
public record FoundRow(DifferenceKind kind, String table, Cell cell, long id, String key, List<FoundValue> values) {

    public FoundRow {
        values = List.copyOf(values);
    }
}
