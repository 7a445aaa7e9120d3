package ru.agatrt.partner.tally;

import java.util.Collection;
import java.util.Map;

/** One of the two sides of a comparison. */
public interface Ledger {

    /** Greatest id of a version; 0 when there is none. */
    long lastId(TallyTable table);

    /** Tallies of a span; cells without a row are absent. */
    Map<Cell, CellTally> cells(TallyTable table, Span span);

    /** Rows of some cells of a span, by id. */
    Map<Long, TallyRow> rows(TallyTable table, Span span, Collection<Cell> cells);
}
