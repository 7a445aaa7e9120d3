package ru.agatrt.partner.kernel;

import java.util.List;
import java.util.Optional;

/** Partner status (§2.1.1–2.3), in rising order within a direction. */
public enum StatusCode {
    NONE(null),
    AUTHORIZED(Direction.RETAIL),
    SILVER(Direction.RETAIL),
    GOLD(Direction.RETAIL),
    DISTRIBUTOR(Direction.WHOLESALE),
    PROJECT(Direction.PROJECT);

    private static final List<StatusCode> HELD = List.of(AUTHORIZED, SILVER, GOLD, DISTRIBUTOR, PROJECT);

    private final Direction direction;

    StatusCode(Direction direction) {
        this.direction = direction;
    }

    /** The direction the status belongs to; empty for {@link #NONE}. */
    public Optional<Direction> direction() {
        return Optional.ofNullable(direction);
    }

    /** Every status that can be assigned, in the order of the program's tables. */
    public static List<StatusCode> assignable() {
        return HELD;
    }
}
