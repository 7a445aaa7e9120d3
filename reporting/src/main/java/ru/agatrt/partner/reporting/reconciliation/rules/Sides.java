package ru.agatrt.partner.reporting.reconciliation.rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Two sides of values that follow from many rows and are only there as they are now.
 *
 * @param <K> what a value is of
 */
public interface Sides<K> {

    /** Names of the values of each key, in their order. */
    List<String> names();

    /** The book as it is now. Keys that are absent have no values. */
    Map<K, List<String>> book();

    /** {@link #book} of some keys. */
    Map<K, List<String>> book(Collection<K> keys);

    /** Returns once the warehouse has everything that the book had committed before the call. */
    void reach();

    /** The warehouse as it is now. */
    Map<K, List<String>> warehouse();

    /** {@link #warehouse} of some keys. */
    Map<K, List<String>> warehouse(Collection<K> keys);

    /** What stands for an absent key. */
    List<String> absent();
}
