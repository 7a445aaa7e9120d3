package ru.agatrt.partner.kernel.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a file after its cells were understood, asked by the names of the file's columns. Reused from row to row.
 */
public final class StagedRow {

    private final Map<String, Integer> index = new HashMap<>();
    private final Object[] values;

    public StagedRow(FactTable table) {
        for (FactColumn column : table.columns()) {
            index.put(column.name(), index.size());
        }
        values = new Object[index.size()];
    }

    /** Empty when the cell was empty or not understood. */
    public Optional<String> text(String column) {
        return value(column, String.class);
    }

    public Optional<LocalDate> date(String column) {
        return value(column, LocalDate.class);
    }

    public Optional<BigDecimal> number(String column) {
        return value(column, BigDecimal.class);
    }

    /** Whether the cell had a value that was understood. */
    public boolean isGiven(String column) {
        return value(column, Object.class).isPresent();
    }

    /** @throws IllegalArgumentException for a column the table does not have, which is a mistake in a door */
    private <T> Optional<T> value(String column, Class<T> type) {
        Integer at = index.get(column);
        if (at == null) {
            throw new IllegalArgumentException("no column " + column);
        }
        return Optional.ofNullable(type.cast(values[at]));
    }

    /** Value of the n-th column of the table. */
    public Object at(int position) {
        return values[position];
    }

    public void set(int position, Object value) {
        values[position] = value;
    }
}
