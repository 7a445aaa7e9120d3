package ru.agatrt.partner.kernel;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Direction of cooperation (§2.1–2.3). Two directions of one {@linkplain #track() track} exclude each other.
 */
public enum Direction {
    /** Retail and corporate sales. */
    RETAIL,
    /** Wholesale through an own dealer network; a distributor does not work with end customers. */
    WHOLESALE,
    /** Project cooperation; may stand beside retail. */
    PROJECT;

    /** {@code SALES} or {@code PROJECT}: a partner holds at most one status of a track at any date. */
    public String track() {
        return this == PROJECT ? "PROJECT" : "SALES";
    }

    /** Reads {@code RETAIL+PROJECT} as the book keeps it; {@code null} and empty text name none. */
    public static Set<Direction> set(String text) {
        return text == null || text.isEmpty() ? Set.of() : Arrays.stream(text.split("\\+")).map(Direction::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Direction.class)));
    }
}
