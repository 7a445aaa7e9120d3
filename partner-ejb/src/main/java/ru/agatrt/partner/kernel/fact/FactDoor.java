package ru.agatrt.partner.kernel.fact;

import java.util.List;

/**
 * The door through which rows of one kind of file come into the book of record. A feature publishes one bean for each
 * kind; whoever brings rows (a file, the demo data, a test) comes through it, so the checks are the same for all.
 */
public interface FactDoor {

    /** Name of the kind in addresses, e.g. {@code purchases}. */
    String kind();

    /** Where the rows go and what the columns of the file are. */
    FactTable table();

    /**
     * Checks that reach across the columns of one row. Each value was already parsed by its column's type; a value that
     * was not understood is absent and already reported.
     */
    default void check(StagedRow row, Problems problems) {
        // most kinds need no more than their columns' types
    }

    /** Checks that look at other rows of the file or at the book. */
    default List<SetCheck> setChecks() {
        return List.of();
    }
}
