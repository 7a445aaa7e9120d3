package ru.agatrt.partner.program;

import java.util.Arrays;
import ru.agatrt.partner.kernel.InvalidInput;

/**
 * One cell of an edition, written {@code REQUIREMENT/PURCHASE_VOLUME/GOLD}.
 *
 * @param row    requirement, product group, benefit, parameter, code of the reading; of a volume rule maker and kind, as
 *               {@code OWN.EQUIPMENT}; empty for the title
 * @param column status, or the decision on the deal; empty where the table has one column
 */
public record CellKey(EditionTable table, String row, String column) {

    /** @throws InvalidInput {@code CELL} when the text is not of this form */
    public static CellKey parse(String text) {
        String[] parts = (text == null ? "" : text).split("/", -1);
        EditionTable table = Arrays.stream(EditionTable.values()).filter(t -> t.name().equals(parts[0])).findFirst().orElse(null);
        if (table == null || parts.length > 3) {
            throw new InvalidInput("CELL", "value", text);
        }
        return new CellKey(table, parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
    }

    @Override
    public String toString() {
        return column.isEmpty() ? row.isEmpty() ? table.name() : table + "/" + row : table + "/" + row + "/" + column;
    }
}
