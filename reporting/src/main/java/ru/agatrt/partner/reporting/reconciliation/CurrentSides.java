package ru.agatrt.partner.reporting.reconciliation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.agatrt.partner.reporting.reconciliation.persistence.WarehouseSums;
import ru.agatrt.partner.reporting.reconciliation.rules.Sides;
import ru.agatrt.partner.tally.BookTallies;
import ru.agatrt.partner.tally.CurrentTable;

/** What holds now: companies, statuses, articles and editions; small enough to be read as a whole. */
final class CurrentSides implements Sides<String> {

    private final CurrentTable table;
    private final BookTallies book;
    private final WarehouseSums warehouse;
    private final Runnable reach;

    CurrentSides(CurrentTable table, BookTallies book, WarehouseSums warehouse, Runnable reach) {
        this.table = table;
        this.book = book;
        this.warehouse = warehouse;
        this.reach = reach;
    }

    @Override
    public List<String> names() {
        return table.names();
    }

    /** A row is there or it is not. */
    @Override
    public List<String> absent() {
        return List.of();
    }

    @Override
    public Map<String, List<String>> book() {
        return book.current(table);
    }

    @Override
    public Map<String, List<String>> book(Collection<String> keys) {
        return some(book(), keys);
    }

    @Override
    public void reach() {
        reach.run();
    }

    @Override
    public Map<String, List<String>> warehouse() {
        return warehouse.current(table);
    }

    @Override
    public Map<String, List<String>> warehouse(Collection<String> keys) {
        return some(warehouse(), keys);
    }

    private static Map<String, List<String>> some(Map<String, List<String>> rows, Collection<String> keys) {
        rows.keySet().retainAll(Set.copyOf(keys));
        return rows;
    }
}
