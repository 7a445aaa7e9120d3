package ru.agatrt.partner.reporting.reconciliation.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Compares values that may change while they are looked at. The book is read, then the warehouse once it has what the book had, then
 * the book again where the two part: only what the book says the same both times, and the warehouse differently in between, is a
 * difference. What moved is looked at again, a few times; what goes on moving is called neither equal nor different.
 */
public final class MovingComparison {

    private static final int TRIES = 5;

    private MovingComparison() {
    }

    /**
     * What was found.
     *
     * @param keys      compared
     * @param different values of keys that differ
     * @param moving    keys that kept changing
     */
    public record Outcome<K>(Set<K> keys, Map<K, List<FoundValue>> different, Set<K> moving) {
    }

    /** @param order in which keys are told */
    public static <K> Outcome<K> compare(Sides<K> sides, java.util.Comparator<K> order) {
        Map<K, List<String>> book = sides.book();
        sides.reach();
        Map<K, List<String>> copy = sides.warehouse();
        Set<K> keys = new HashSet<>(book.keySet());
        keys.addAll(copy.keySet());
        Map<K, List<FoundValue>> different = new TreeMap<>(order);
        Set<K> moving = parted(keys, book, copy, sides.absent());
        for (int i = 1; !moving.isEmpty(); i++) {
            Map<K, List<String>> again = sides.book(moving);
            Set<K> moved = parted(moving, book, again, sides.absent());
            for (K key : moving) {
                if (!moved.contains(key)) {
                    different.put(key, values(sides, again.get(key), copy.get(key)));
                }
            }
            moving = moved;
            if (moving.isEmpty() || i == TRIES) {
                break;
            }
            book = again;
            sides.reach();
            copy = sides.warehouse(moving);
            moving = parted(moving, book, copy, sides.absent());
        }
        return new Outcome<>(keys, different, moving);
    }

    private static <K> Set<K> parted(Collection<K> keys, Map<K, List<String>> one, Map<K, List<String>> other, List<String> absent) {
        Set<K> parted = new HashSet<>();
        for (K key : keys) {
            if (!one.getOrDefault(key, absent).equals(other.getOrDefault(key, absent))) {
                parted.add(key);
            }
        }
        return parted;
    }

    private static <K> List<FoundValue> values(Sides<K> sides, List<String> book, List<String> copy) {
        List<FoundValue> values = new ArrayList<>();
        boolean both = book != null && copy != null || !sides.absent().isEmpty();
        if (!both) {
            return List.of(new FoundValue(FoundValue.ROW, book == null ? null : shown(book), copy == null ? null : shown(copy)));
        }
        List<String> right = book == null ? sides.absent() : book;
        List<String> copied = copy == null ? sides.absent() : copy;
        for (int i = 0; i < sides.names().size(); i++) {
            if (!Objects.equals(right.get(i), copied.get(i))) {
                values.add(new FoundValue(sides.names().get(i), right.get(i), copied.get(i)));
            }
        }
        return values;
    }

    private static String shown(List<String> values) {
        return String.join(" / ", values.stream().map(v -> v == null ? "–" : v).toList());
    }
}
