package ru.agatrt.partner.reporting.reconciliation.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import ru.agatrt.partner.reporting.reconciliation.DifferenceKind;
import ru.agatrt.partner.tally.Cell;
import ru.agatrt.partner.tally.CellTally;
import ru.agatrt.partner.tally.Ledger;
import ru.agatrt.partner.tally.Span;
import ru.agatrt.partner.tally.TallyTable;

/**
 * Holds one table of versions against its copy, as both were at a moment of knowledge: tallies of each company and half-year, in
 * spans of ids so that each side is read once, in the order in which it lies; rows only where tallies part.
 */
public final class TableComparison {

    /** Rows that are named; of more it is said how many companies and half-years they are of. */
    public static final int MOST_ROWS = 10_000;

    private static final long SPAN = 500_000;
    /** Ids may have gaps: never so many statements that asking takes longer than reading. */
    private static final long MOST_SPANS = 400;
    private static final int CELLS_AT_ONCE = 200;

    private final TallyTable table;
    private final Ledger book;
    private final Ledger warehouse;
    private final RowComparison rows;
    private final Executor threads;

    private final Map<Cell, Long> known = new HashMap<>();
    private final List<FoundRow> found = new ArrayList<>();
    private CellTally inBook = CellTally.NONE;
    private CellTally inWarehouse = CellTally.NONE;
    private long differences;

    /**
     * @param judgedElsewhere see {@link RowComparison}
     * @param threads         reads the warehouse while the caller's thread reads the book
     */
    public TableComparison(TallyTable table, Ledger book, Ledger warehouse, Set<String> judgedElsewhere, Executor threads) {
        this.table = table;
        this.book = book;
        this.warehouse = warehouse;
        this.rows = new RowComparison(table, judgedElsewhere);
        this.threads = threads;
    }

    /** @param progress takes the rows of the book that a span had */
    public TableResult compare(Instant moment, LongConsumer progress) {
        long last = Math.max(book.lastId(table), warehouse.lastId(table));
        long size = Math.max(SPAN, last / MOST_SPANS);
        for (long after = 0; after < last; after += size) {
            progress.accept(compare(new Span(moment, after, Math.min(last, after + size))));
        }
        return new TableResult(table.table(), inBook, inWarehouse, true, found, differences, 0);
    }

    /** Rows of the book known at the moment, by company and half-year; after {@link #compare}. */
    public Map<Cell, Long> known() {
        return Map.copyOf(known);
    }

    private long compare(Span span) {
        CompletableFuture<Map<Cell, CellTally>> copied = CompletableFuture.supplyAsync(() -> warehouse.cells(table, span), threads);
        Map<Cell, CellTally> right = book.cells(table, span);
        Map<Cell, CellTally> copy = copied.join();
        CellTally before = inBook;
        inBook = total(inBook, right);
        inWarehouse = total(inWarehouse, copy);
        right.forEach((cell, tally) -> known.merge(cell, tally.known(), Long::sum));
        List<Cell> parted = parted(right, copy);
        for (int i = 0; i < parted.size(); i += CELLS_AT_ONCE) {
            look(span, parted.subList(i, Math.min(parted.size(), i + CELLS_AT_ONCE)), right, copy);
        }
        return inBook.rows() - before.rows();
    }

    private static CellTally total(CellTally sum, Map<Cell, CellTally> cells) {
        CellTally total = sum;
        for (CellTally each : cells.values()) {
            total = total.plus(each);
        }
        return total;
    }

    private static List<Cell> parted(Map<Cell, CellTally> right, Map<Cell, CellTally> copy) {
        Set<Cell> cells = new HashSet<>(right.keySet());
        cells.addAll(copy.keySet());
        return cells.stream().filter(c -> !right.getOrDefault(c, CellTally.NONE).sameAs(copy.getOrDefault(c, CellTally.NONE)))
                .sorted(Comparator.comparing(Cell::halfYear).thenComparing(Cell::partner)).toList();
    }

    private void look(Span span, List<Cell> cells, Map<Cell, CellTally> right, Map<Cell, CellTally> copy) {
        if (found.size() >= MOST_ROWS) {
            differences += cells.size();
            cells.forEach(cell -> found.add(sum(cell, right.getOrDefault(cell, CellTally.NONE), copy.getOrDefault(cell, CellTally.NONE))));
            return;
        }
        List<FoundRow> more = rows.compare(book.rows(table, span, cells), warehouse.rows(table, span, cells));
        differences += more.size();
        found.addAll(more);
    }

    private FoundRow sum(Cell cell, CellTally right, CellTally copy) {
        return new FoundRow(DifferenceKind.SUM, table.table(), cell, 0, null,
                List.of(new FoundValue("rows", String.valueOf(right.rows()), String.valueOf(copy.rows()))));
    }
}
