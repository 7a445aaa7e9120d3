package ru.agatrt.partner.program;

import java.util.List;

/**
 * An edition as its editor sees it.
 *
 * @param base        what it is compared with: for a draft the edition in force today, otherwise the one before it;
 *                    {@code null} for the first
 * @param baseTables  {@code null} without a base
 * @param differences cells that say something else than in the base, in the order of the tables
 * @param remarks     what is missing or contradicts itself, blocking ones first
 */
public record EditionDetails(EditionCard card, EditionTables tables, EditionSummary base, EditionTables baseTables,
                             List<EditionDifference> differences, List<EditionRemark> remarks) {
}
