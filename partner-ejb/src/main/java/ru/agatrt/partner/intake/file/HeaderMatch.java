package ru.agatrt.partner.intake.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.fact.FactColumn;
import ru.agatrt.partner.kernel.fact.FactTable;

/**
 * Where in the rows of a file the columns of a table are. The order of the header is free and so is the case of its
 * letters; nameless columns at its end, which spreadsheets leave behind, may only hold blanks.
 */
public final class HeaderMatch {

    private static final int ABSENT = -1;

    private final int[] positions;
    private final int named;

    private HeaderMatch(int[] positions, int named) {
        this.positions = positions;
        this.named = named;
    }

    /** @throws InvalidInput {@code COLUMNS_UNKNOWN}, {@code COLUMNS_TWICE} or {@code COLUMNS_MISSING}, each naming them */
    public static HeaderMatch of(List<String> header, FactTable table) {
        int named = header.size();
        while (named > 0 && header.get(named - 1).isBlank()) {
            named--;
        }
        List<String> names = header.subList(0, named).stream().map(n -> n.toLowerCase(Locale.ROOT)).toList();
        List<String> unknown = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < named; i++) {
            if (table.column(names.get(i)).isEmpty()) {
                unknown.add(header.get(i).isBlank() ? "№ " + (i + 1) : shorten(header.get(i)));
            } else if (!seen.add(names.get(i))) {
                twice.add(names.get(i));
            }
        }
        refuse("COLUMNS_UNKNOWN", unknown, table);
        refuse("COLUMNS_TWICE", twice, table);
        refuse("COLUMNS_MISSING", table.columns().stream().filter(FactColumn::isMandatory).map(FactColumn::name)
                .filter(n -> !seen.contains(n)).toList(), table);
        return new HeaderMatch(table.columns().stream().mapToInt(c -> names.indexOf(c.name())).toArray(), named);
    }

    /** Text of the table's n-th column in a row without blanks around it; empty when the file lacks the column. */
    public String cell(List<String> fields, int column) {
        int at = positions[column];
        return at == ABSENT ? "" : Blanks.strip(fields.get(at));
    }

    /** Whether a row has a cell for each named column and nothing beyond. */
    public boolean fits(List<String> fields) {
        if (fields.size() < named) {
            return false;
        }
        for (int i = named; i < fields.size(); i++) {
            if (!Blanks.areAll(fields.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Number of named columns. */
    public int width() {
        return named;
    }

    private static void refuse(String code, List<String> columns, FactTable table) {
        if (!columns.isEmpty()) {
            throw new InvalidInput(code, "columns", String.join(", ", columns), "count", columns.size(),
                    "known", String.join(", ", table.columns().stream().map(FactColumn::name).toList()));
        }
    }

    static String shorten(String name) {
        return name.length() <= 60 ? name : name.substring(0, 59) + "…";
    }
}
