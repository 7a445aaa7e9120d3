package ru.agatrt.partner.web.program;

import java.util.List;

/**
 * A row of a table of an edition.
 *
 * @param name     in the reader's words
 * @param readings codes of the readings about the whole row
 */
public record MatrixRow(String name, List<String> readings, List<MatrixCell> cells) {
}
