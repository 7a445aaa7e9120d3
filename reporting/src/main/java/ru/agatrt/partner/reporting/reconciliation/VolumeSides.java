package ru.agatrt.partner.reporting.reconciliation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.purchase.VolumeView;
import ru.agatrt.partner.reporting.reconciliation.persistence.WarehouseSums;
import ru.agatrt.partner.reporting.reconciliation.rules.Sides;
import ru.agatrt.partner.tally.BookTallies;
import ru.agatrt.partner.tally.Cell;

/** Sums of half-years: the book's by its own rule from the lines, the warehouse's as reports print them. */
final class VolumeSides implements Sides<Cell> {

    /** Half-years of the program; before and after it nothing is counted by any edition. */
    private static final Predicate<String> COUNTED = half -> half.matches("20\\d\\d-H[12]");

    private static final List<String> NOTHING = twice(List.of("0.00", "0.00", "0.00", "0.00", "0.00", "0"));

    private final BookTallies book;
    private final WarehouseSums warehouse;
    private final Runnable reach;
    private final Map<Cell, Long> lines;

    /**
     * @param lines number of lines by company and half-year, as counted a moment ago
     * @param reach returns once the warehouse has what the book has now
     */
    VolumeSides(BookTallies book, WarehouseSums warehouse, Map<Cell, Long> lines, Runnable reach) {
        this.book = book;
        this.warehouse = warehouse;
        this.lines = lines;
        this.reach = reach;
    }

    @Override
    public List<String> names() {
        return WarehouseSums.MEASURES;
    }

    @Override
    public List<String> absent() {
        return NOTHING;
    }

    @Override
    public Map<Cell, List<String>> book() {
        Knowledge known = book.known();
        Map<Cell, List<String>> sums = new HashMap<>();
        Set<String> halfYears = lines.keySet().stream().map(Cell::halfYear).filter(COUNTED).collect(Collectors.toCollection(TreeSet::new));
        for (String halfYear : halfYears) {
            Map<Long, VolumeView> volumes = book.volumes(HalfYear.parse(halfYear), known);
            Map<Long, Long> counts = new HashMap<>();
            lines.forEach((cell, count) -> {
                if (cell.halfYear().equals(halfYear)) {
                    counts.put(cell.partner(), count);
                }
            });
            add(sums, halfYear, volumes, counts);
        }
        return sums;
    }

    @Override
    public Map<Cell, List<String>> book(Collection<Cell> keys) {
        Knowledge known = book.known();
        Map<Cell, List<String>> sums = new HashMap<>();
        Map<String, Set<Long>> partners = new TreeMap<>();
        keys.forEach(cell -> partners.computeIfAbsent(cell.halfYear(), h -> new HashSet<>()).add(cell.partner()));
        partners.forEach((text, of) -> {
            if (COUNTED.test(text)) {
                HalfYear halfYear = HalfYear.parse(text);
                add(sums, text, book.volumes(halfYear, known, of), book.lineCounts(halfYear, known, of));
            }
        });
        return sums;
    }

    private static void add(Map<Cell, List<String>> sums, String halfYear, Map<Long, VolumeView> volumes, Map<Long, Long> counts) {
        Set<Long> partners = new HashSet<>(volumes.keySet());
        partners.addAll(counts.keySet());
        for (Long partner : partners) {
            VolumeView v = volumes.getOrDefault(partner, VolumeView.EMPTY);
            sums.put(new Cell(partner, halfYear), twice(List.of(v.countable().toPlainString(), v.undecidedProject().toPlainString(),
                    v.excludedProject().toPlainString(), v.notOwnManufacture().toPlainString(), v.services().toPlainString(),
                    String.valueOf(counts.getOrDefault(partner, 0L)))));
        }
    }

    /** Against the sums that are kept, and against those of the lines. */
    private static List<String> twice(List<String> values) {
        return Stream.concat(values.stream(), values.stream()).toList();
    }

    @Override
    public void reach() {
        reach.run();
    }

    @Override
    public Map<Cell, List<String>> warehouse() {
        Map<Cell, List<String>> sums = warehouse.volumes();
        sums.keySet().removeIf(cell -> !COUNTED.test(cell.halfYear()));
        return sums;
    }

    @Override
    public Map<Cell, List<String>> warehouse(Collection<Cell> keys) {
        Map<Cell, List<String>> sums = warehouse.volumes();
        sums.keySet().retainAll(Set.copyOf(keys));
        return sums;
    }
}
