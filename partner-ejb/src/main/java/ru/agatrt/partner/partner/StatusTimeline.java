package ru.agatrt.partner.partner;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.status.StatusVersion;
import ru.agatrt.partner.status.SuspensionVersion;

/**
 * What a company held and holds, as known at a moment, with what was known of it before.
 *
 * @param today       the business day statuses are held on "now"
 * @param assignments the newest first
 * @param suspensions the newest first
 */
public record StatusTimeline(Instant knownAt, LocalDate today, List<Entry<StatusVersion>> assignments, List<Entry<SuspensionVersion>> suspensions) {

    public StatusTimeline {
        assignments = List.copyOf(assignments);
        suspensions = List.copyOf(suspensions);
    }

    /**
     * The versions of one thing.
     *
     * @param shown   the one known at the moment, or the last one that was
     * @param gone    whether nothing of it is known any more: it was withdrawn
     * @param earlier versions before it, the newest first
     */
    public record Entry<V>(V shown, boolean gone, List<V> earlier) {

        public Entry {
            earlier = List.copyOf(earlier);
        }
    }

    /** @param versions of each key the newest first */
    static StatusTimeline of(Instant knownAt, LocalDate today, List<StatusVersion> versions, List<SuspensionVersion> suspensions) {
        return new StatusTimeline(knownAt, today,
                entries(versions, v -> v.held().direction() + " " + v.held().from(), v -> v.source().until() != null).stream()
                        .sorted(Comparator.comparing((Entry<StatusVersion> e) -> e.shown().held().from()).reversed()).toList(),
                entries(suspensions, v -> v.suspension().direction() + " " + v.suspension().period().from(), v -> v.source().until() != null).stream()
                        .sorted(Comparator.comparing((Entry<SuspensionVersion> e) -> e.shown().suspension().period().from()).reversed()).toList());
    }

    private static <V> List<Entry<V>> entries(List<V> versions, Function<V, String> key, Function<V, Boolean> superseded) {
        Map<String, List<V>> byKey = new LinkedHashMap<>();
        versions.forEach(v -> byKey.computeIfAbsent(key.apply(v), k -> new ArrayList<>()).add(v));
        return byKey.values().stream().map(all -> new Entry<>(all.get(0), superseded.apply(all.get(0)), all.subList(1, all.size()))).toList();
    }

    /** Directions in which anything was ever assigned, in the order of the program. */
    public List<Direction> directions() {
        return Stream.of(Direction.values()).filter(d -> assignments.stream().anyMatch(e -> e.shown().held().direction() == d)).toList();
    }

    public List<Entry<StatusVersion>> in(Direction direction) {
        return assignments.stream().filter(e -> e.shown().held().direction() == direction).toList();
    }

    /** Whether the status is held on the day and suspended then. */
    public boolean suspends(Entry<StatusVersion> entry) {
        return holds(entry) && suspensions.stream().filter(s -> !s.gone())
                .anyMatch(s -> s.shown().suspension().covers(entry.shown().held().direction(), today));
    }

    /** Whether the assignment is known and held on the day. */
    public boolean holds(Entry<StatusVersion> entry) {
        return !entry.gone() && entry.shown().held().heldOn(today);
    }
}
