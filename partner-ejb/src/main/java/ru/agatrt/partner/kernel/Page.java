package ru.agatrt.partner.kernel;

import java.util.List;

/** One page of a list and the number of all rows that match. */
public record Page<T>(List<T> items, long total) {

    public Page {
        items = List.copyOf(items);
    }
}
