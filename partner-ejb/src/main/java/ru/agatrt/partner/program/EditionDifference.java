package ru.agatrt.partner.program;

/**
 * A cell that says something else in another edition.
 *
 * @param before {@code null} when there was no such cell
 * @param after  {@code null} when there is none any more
 */
public record EditionDifference(CellKey key, CellValue before, CellValue after) {
}
