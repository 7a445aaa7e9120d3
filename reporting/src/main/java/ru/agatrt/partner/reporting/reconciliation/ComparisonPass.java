package ru.agatrt.partner.reporting.reconciliation;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.purchase.CountedLine;
import ru.agatrt.partner.reporting.reconciliation.persistence.WarehouseSums;
import ru.agatrt.partner.reporting.reconciliation.persistence.WarehouseSums.SetAside;
import ru.agatrt.partner.reporting.reconciliation.persistence.WarehouseSums.SummedLine;
import ru.agatrt.partner.reporting.reconciliation.persistence.WarehouseTallies;
import ru.agatrt.partner.reporting.reconciliation.rules.FoundRow;
import ru.agatrt.partner.reporting.reconciliation.rules.FoundValue;
import ru.agatrt.partner.reporting.reconciliation.rules.MovingComparison;
import ru.agatrt.partner.reporting.reconciliation.rules.MovingComparison.Outcome;
import ru.agatrt.partner.reporting.reconciliation.rules.ReadAhead;
import ru.agatrt.partner.reporting.reconciliation.rules.TableComparison;
import ru.agatrt.partner.reporting.reconciliation.rules.TableResult;
import ru.agatrt.partner.tally.BookTallies;
import ru.agatrt.partner.tally.Cell;
import ru.agatrt.partner.tally.CellTally;
import ru.agatrt.partner.tally.CurrentTable;
import ru.agatrt.partner.tally.TallyTable;

/**
 * Everything that is compared, once: versions as known at the common point; then what is derived from them and what holds now, at a
 * point of its own, since these exist only as they are; then what the pipeline has set aside.
 */
@ApplicationScoped
public class ComparisonPass {

    /** Sum of a half-year; the table of the warehouse that holds it. */
    static final String VOLUMES = "fact_half_year_volume";
    static final String SET_ASIDE = "etl_reject";

    /** Sums of which the lines are looked at; of more it is enough to know the sums. */
    private static final int MOST_CELLS = 200;
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*(\\d{1,18})");

    @Inject
    private BookTallies book;
    @Inject
    private WarehouseTallies warehouse;
    @Inject
    private WarehouseSums sums;
    @Inject
    private WarehouseReach reach;
    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ExecutorService threads;

    /** A table and how long it took. */
    record Timed(TableResult result, Duration took) {
    }

    /**
     * @param known    moment that the warehouse is known to have reached
     * @param progress takes how many rows have been compared since it was told last
     */
    List<Timed> compare(Instant known, LongConsumer progress) {
        List<Timed> results = new ArrayList<>();
        Map<Cell, Long> lines = new HashMap<>();
        for (TallyTable table : TallyTable.values()) {
            TableComparison comparison = new TableComparison(table, book, warehouse, WarehouseTallies.JUDGED_ELSEWHERE, threads);
            results.add(timed(() -> comparison.compare(known, progress)));
            if (table == TallyTable.PURCHASE_LINE) {
                comparison.known().forEach((cell, count) -> lines.merge(cell, count, Long::sum));
            }
        }
        results.addAll(present(lines));
        List<SetAside> records = sums.setAside();
        if (!records.isEmpty()) {
            results.add(new Timed(setAside(records), Duration.ZERO));
        }
        return results;
    }

    private List<Timed> present(Map<Cell, Long> lines) {
        long begun = System.nanoTime();
        Map<CurrentTable, ReadAhead<String>> current = new LinkedHashMap<>();
        for (CurrentTable table : CurrentTable.values()) {
            current.put(table, new ReadAhead<>(new CurrentSides(table, book, sums, reach::now)));
        }
        ReadAhead<Cell> volumes = new ReadAhead<>(new VolumeSides(book, sums, lines, reach::now));
        reach.now();
        Duration ahead = Duration.ofNanos(System.nanoTime() - begun);
        List<Timed> results = new ArrayList<>();
        Timed volume = timed(() -> volumes(volumes));
        results.add(new Timed(volume.result(), volume.took().plus(ahead)));
        current.forEach((table, sides) -> results.add(timed(() -> current(table, sides))));
        return results;
    }

    private TableResult volumes(ReadAhead<Cell> sides) {
        Outcome<Cell> outcome = MovingComparison.compare(sides, Comparator.comparing(Cell::halfYear).thenComparing(Cell::partner));
        List<FoundRow> found = new ArrayList<>();
        int looked = 0;
        for (Map.Entry<Cell, List<FoundValue>> each : outcome.different().entrySet()) {
            found.add(new FoundRow(DifferenceKind.SUM, VOLUMES, each.getKey(), 0, null, each.getValue()));
            if (looked++ < MOST_CELLS) {
                found.addAll(lines(each.getKey()));
            }
        }
        return result(VOLUMES, outcome, found);
    }

    /** Lines that add to another sum, or another amount, than by the book's rule. Those that are missing have been named before. */
    private List<FoundRow> lines(Cell cell) {
        Map<Long, SummedLine> summed = sums.lines(cell);
        List<FoundRow> found = new ArrayList<>();
        for (CountedLine line : book.lines(cell.partner(), HalfYear.parse(cell.halfYear()), book.known())) {
            SummedLine copy = summed.get(line.id());
            List<FoundValue> values = new ArrayList<>();
            if (copy != null && !copy.bucket().equals(line.bucket().name())) {
                values.add(new FoundValue("bucket", line.bucket().name(), copy.bucket()));
            }
            if (copy != null && copy.counts().compareTo(line.counts()) != 0) {
                values.add(new FoundValue("signed_amount", line.counts().toPlainString(), copy.counts().toPlainString()));
            }
            if (!values.isEmpty()) {
                found.add(new FoundRow(DifferenceKind.OTHER, TallyTable.PURCHASE_LINE.table(), cell, line.id(), line.key(), values));
            }
        }
        return found;
    }

    private static TableResult current(CurrentTable table, ReadAhead<String> sides) {
        Map<String, List<String>> book = new HashMap<>();
        Outcome<String> outcome = MovingComparison.compare(sides, Comparator.naturalOrder());
        if (!outcome.different().isEmpty()) {
            book.putAll(sides.book(outcome.different().keySet()));
            sides.warehouse(outcome.different().keySet()).forEach(book::putIfAbsent);
        }
        List<FoundRow> found = new ArrayList<>();
        outcome.different().forEach((key, values) -> found.add(row(table, key, values, book.get(key))));
        return result(table.title(), outcome, found);
    }

    private static FoundRow row(CurrentTable table, String key, List<FoundValue> values, List<String> content) {
        boolean whole = values.get(0).measure().equals(FoundValue.ROW);
        DifferenceKind kind = !whole ? DifferenceKind.OTHER : values.get(0).warehouse() == null ? DifferenceKind.MISSING : DifferenceKind.EXTRA;
        return new FoundRow(kind, table.title(), new Cell(content == null ? 0 : table.partner(content), ""),
                key.matches("\\d{1,18}") ? Long.parseLong(key) : 0, content == null ? key : table.label(content), values);
    }

    /** Rows on the side of the warehouse are those of the book less what is missing there, plus what is too many. */
    private static <K> TableResult result(String table, Outcome<K> outcome, List<FoundRow> found) {
        long missing = found.stream().filter(f -> f.kind() == DifferenceKind.MISSING).count();
        long extra = found.stream().filter(f -> f.kind() == DifferenceKind.EXTRA).count();
        long rows = outcome.keys().size();
        return new TableResult(table, new CellTally(rows - extra, rows - extra, null, 0), new CellTally(rows - missing, rows - missing, null, 0), false,
                found, outcome.different().size(), outcome.moving().size());
    }

    private static TableResult setAside(List<SetAside> records) {
        List<FoundRow> found = records.stream().map(r -> {
            Matcher id = ID.matcher(r.key() == null ? "" : r.key());
            return new FoundRow(DifferenceKind.SETASIDE, r.table(), new Cell(0, ""), id.find() ? Long.parseLong(id.group(1)) : 0, "№ " + r.number(),
                    List.of(new FoundValue(r.column() == null ? FoundValue.ROW : r.column(), r.key(), r.reason())));
        }).toList();
        return new TableResult(SET_ASIDE, CellTally.NONE, CellTally.NONE, false, found, found.size(), 0);
    }

    private static Timed timed(Supplier<TableResult> work) {
        long begun = System.nanoTime();
        TableResult result = work.get();
        return new Timed(result, Duration.ofNanos(System.nanoTime() - begun));
    }
}
