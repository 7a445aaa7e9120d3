package ru.agatrt.partner.program.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.agatrt.partner.program.CellKey;
import ru.agatrt.partner.program.CellValue;
import ru.agatrt.partner.program.EditionDifference;
import ru.agatrt.partner.program.EditionTable;
import ru.agatrt.partner.program.EditionTables;

/** What two editions say differently, cell by cell; what they are called does not count. */
public final class EditionDifferences {

    private EditionDifferences() {
    }

    /** In the order of the tables. */
    public static List<EditionDifference> between(EditionTables before, EditionTables after) {
        Map<CellKey, CellValue> old = before.cells();
        Map<CellKey, CellValue> now = after.cells();
        Set<CellKey> keys = new LinkedHashSet<>(now.keySet());
        keys.addAll(old.keySet());
        List<EditionDifference> differences = new ArrayList<>();
        for (CellKey key : keys) {
            CellValue was = old.get(key);
            CellValue is = now.get(key);
            boolean same = is == null ? was == null : is.saysTheSameAs(was);
            if (!same && key.table() != EditionTable.TITLE) {
                differences.add(new EditionDifference(key, was, is));
            }
        }
        differences.sort((a, b) -> a.key().table().compareTo(b.key().table()));
        return differences;
    }
}
