package ru.agatrt.partner.reporting.reconciliation.rules;

/**
 * A value that differs.
 *
 * @param measure   name of the column or sum; {@code row}: all of it
 * @param book      {@code null}: nothing there
 * @param warehouse {@code null}: nothing there
 */
public record FoundValue(String measure, String book, String warehouse) {

    /** The row as a whole. */
    public static final String ROW = "row";
}
