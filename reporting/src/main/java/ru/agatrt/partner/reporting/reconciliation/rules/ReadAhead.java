package ru.agatrt.partner.reporting.reconciliation.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Sides of which the book has been read already, so that the way to one common point serves several comparisons: make them all, reach
 * the point once, then compare.
 *
 * @param <K> what a value is of
 */
public final class ReadAhead<K> implements Sides<K> {

    private final Sides<K> sides;
    private Map<K, List<String>> book;
    private boolean reached = true;

    public ReadAhead(Sides<K> sides) {
        this.sides = sides;
        this.book = sides.book();
    }

    @Override
    public Map<K, List<String>> book() {
        Map<K, List<String>> once = book;
        book = null;
        return once == null ? sides.book() : once;
    }

    /** Nothing to do the first time. */
    @Override
    public void reach() {
        if (!reached) {
            sides.reach();
        }
        reached = false;
    }

    @Override
    public List<String> names() {
        return sides.names();
    }

    @Override
    public Map<K, List<String>> book(Collection<K> keys) {
        return sides.book(keys);
    }

    @Override
    public Map<K, List<String>> warehouse() {
        return sides.warehouse();
    }

    @Override
    public Map<K, List<String>> warehouse(Collection<K> keys) {
        return sides.warehouse(keys);
    }

    @Override
    public List<String> absent() {
        return sides.absent();
    }
}
