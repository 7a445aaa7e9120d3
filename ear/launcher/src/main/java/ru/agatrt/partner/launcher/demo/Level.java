package ru.agatrt.partner.launcher.demo;

/** A status of the program (§ 2.1) as the files write it, and its direction. */
enum Level {
    NONE(null),
    AUTHORIZED("RETAIL"),
    SILVER("RETAIL"),
    GOLD("RETAIL"),
    DISTRIBUTOR("WHOLESALE"),
    PROJECT("PROJECT");

    private final String direction;

    Level(String direction) {
        this.direction = direction;
    }

    /** Direction of cooperation; {@code null} for {@link #NONE}. */
    String direction() {
        return direction;
    }

    /** Silver and whatever demands more: certified people are required. */
    boolean needsSpecialists() {
        return this != NONE && this != AUTHORIZED;
    }
}
