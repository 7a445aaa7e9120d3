package ru.agatrt.partner.tally;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One version, every value as the server writes it.
 *
 * @param values in the order of {@link #names}; {@code null} where there is none
 */
public record TallyRow(long id, Cell cell, List<String> values) {

    public TallyRow {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** What the values are; {@code superseded_at} is empty for what was not superseded at the moment. */
    public static List<String> names(TallyTable table) {
        return TallySql.names(table);
    }

    /** By what people know the row. */
    public String key(TallyTable table) {
        return String.join(" / ", values.subList(0, table.key().size()));
    }
}
