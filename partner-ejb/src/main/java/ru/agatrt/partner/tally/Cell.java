package ru.agatrt.partner.tally;

/**
 * What sums are made for.
 *
 * @param partner  key in the book, 0 for rows of no company
 * @param halfYear such as {@code 2026-H1}, empty for rows of none
 */
public record Cell(long partner, String halfYear) {
}
