package ru.agatrt.partner.etl.poison;

import java.util.Optional;

/** A record that cannot become a row of staging, and why. */
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String column;

    /** @param column which value is wrong, or null when the record as a whole is */
    Unreadable(String column, String reason) {
        super(reason);
        this.column = column;
    }

    /** The column whose value is wrong; empty when the record as a whole is. */
    public Optional<String> column() {
        return Optional.ofNullable(column);
    }
}
