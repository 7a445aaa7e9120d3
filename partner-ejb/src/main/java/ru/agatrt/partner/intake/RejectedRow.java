package ru.agatrt.partner.intake;

import java.util.List;

/**
 * A refused row, with every reason and the cells as sent.
 *
 * @param cells in the order of the file's header; fewer or more than it when the row itself was ragged
 */
public record RejectedRow(long line, List<ImportErrorView> reasons, List<String> cells) {
}
