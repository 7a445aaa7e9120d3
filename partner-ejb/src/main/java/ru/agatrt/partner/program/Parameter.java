package ru.agatrt.partner.program;

import java.util.Map;

/**
 * A number or a day of the program that stands in no table.
 *
 * @param value a whole number, or a day of every year as {@code 01-31}
 */
public record Parameter(String name, String value, String clause) implements CellValue {

    @Override
    public CellKey key() {
        return new CellKey(EditionTable.PARAMETER, name, "");
    }

    @Override
    public Map<String, String> fields() {
        return CellValue.fields("value", value, "clause", clause);
    }
}
