package ru.agatrt.partner.reporting.reconciliation.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ru.agatrt.partner.reporting.reconciliation.DifferenceKind;
import ru.agatrt.partner.tally.TallyRow;
import ru.agatrt.partner.tally.TallyTable;

/** Names what differs between the rows of two sides. */
public final class RowComparison {

    private final TallyTable table;
    private final List<String> names;
    private final Set<String> judgedElsewhere;

    /**
     * @param judgedElsewhere columns in which nothing in the warehouse says "not known yet": whether that is so is seen in the sums
     *                        derived from them
     */
    public RowComparison(TallyTable table, Set<String> judgedElsewhere) {
        this.table = table;
        this.names = TallyRow.names(table);
        this.judgedElsewhere = Set.copyOf(judgedElsewhere);
    }

    /** By id; rows that are the same are absent. */
    public List<FoundRow> compare(Map<Long, TallyRow> book, Map<Long, TallyRow> warehouse) {
        Set<Long> ids = new TreeSet<>(book.keySet());
        ids.addAll(warehouse.keySet());
        List<FoundRow> found = new ArrayList<>();
        for (Long id : ids) {
            compare(book.get(id), warehouse.get(id)).ifPresent(found::add);
        }
        return found;
    }

    private Optional<FoundRow> compare(TallyRow book, TallyRow warehouse) {
        if (warehouse == null) {
            return Optional.of(row(DifferenceKind.MISSING, book, List.of(new FoundValue(FoundValue.ROW, content(book), null))));
        }
        if (book == null) {
            return Optional.of(row(DifferenceKind.EXTRA, warehouse, List.of(new FoundValue(FoundValue.ROW, null, content(warehouse)))));
        }
        List<FoundValue> values = values(book, warehouse);
        return values.isEmpty() ? Optional.empty() : Optional.of(row(DifferenceKind.OTHER, book, values));
    }

    private List<FoundValue> values(TallyRow book, TallyRow warehouse) {
        List<FoundValue> values = new ArrayList<>();
        if (book.cell().partner() != warehouse.cell().partner()) {
            values.add(new FoundValue("partner", String.valueOf(book.cell().partner()), String.valueOf(warehouse.cell().partner())));
        }
        if (!book.cell().halfYear().equals(warehouse.cell().halfYear())) {
            values.add(new FoundValue("half_year", book.cell().halfYear(), warehouse.cell().halfYear()));
        }
        for (int i = 0; i < names.size(); i++) {
            String right = book.values().get(i);
            String copied = warehouse.values().get(i);
            if (!Objects.equals(right, copied) && !(copied == null && judgedElsewhere.contains(names.get(i)))) {
                values.add(new FoundValue(names.get(i), right, copied));
            }
        }
        return values;
    }

    private FoundRow row(DifferenceKind kind, TallyRow row, List<FoundValue> values) {
        return new FoundRow(kind, table.table(), row.cell(), row.id(), row.key(table), values);
    }

    /** The amount where there is one, since that is what is missed; else what follows the key. */
    private String content(TallyRow row) {
        int place = table.amount() == null ? table.key().size() : names.indexOf(table.amount());
        return row.values().get(place);
    }
}
