package ru.agatrt.partner.reporting.reconciliation;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * One value that is not the same on both sides.
 *
 * @param table    captured table, or the derived one
 * @param partner  code of the company; empty for rows of none
 * @param halfYear such as {@code 2026-H1}; empty for rows of none
 * @param measure  column or sum that differs; {@code row}: all of it
 * @param rowId    id of the version in the book, where one row is to blame
 * @param rowKey   by what people know the row, such as document and line
 * @param book     as the server writes it; empty: nothing there
 */
public record ReconciliationDifference(DifferenceKind kind, String table, Optional<String> partner, Optional<String> halfYear, String measure,
                                       OptionalLong rowId, Optional<String> rowKey, Optional<String> book, Optional<String> warehouse) {
}
