package ru.agatrt.partner.kernel.fact;

import java.util.Optional;

/**
 * One column of a file and where its value is stored.
 *
 * @param name     name in the header of the file, lower case
 * @param column   SQL column of the table; of a reference, the column of the id
 * @param type     how the text becomes a value
 * @param presence whether the header must have it and whether a cell may be empty
 * @param fallback value of an empty cell; {@code null}: SQL NULL
 */
public record FactColumn(String name, String column, ColumnType type, Presence presence, Object fallback) {

    /** What may be missing. */
    public enum Presence {
        /** Part of the key; may only be empty when there is a fallback. */
        KEY,
        REQUIRED,
        OPTIONAL
    }

    public static FactColumn key(String name, ColumnType type) {
        return new FactColumn(name, name, type, Presence.KEY, null);
    }

    public static FactColumn required(String name, ColumnType type) {
        return new FactColumn(name, name, type, Presence.REQUIRED, null);
    }

    public static FactColumn optional(String name, ColumnType type) {
        return new FactColumn(name, name, type, Presence.OPTIONAL, null);
    }

    /** The same column of the file, stored under another name. */
    public FactColumn storedAs(String sqlColumn) {
        return new FactColumn(name, sqlColumn, type, presence, fallback);
    }

    /** The same column with a value for empty cells. */
    public FactColumn orElse(Object value) {
        return new FactColumn(name, column, type, presence, value);
    }

    public boolean isKey() {
        return presence == Presence.KEY;
    }

    /** Whether the header must have the column and every cell a value. */
    public boolean isMandatory() {
        return presence != Presence.OPTIONAL && fallback == null;
    }

    /** What the cell refers to, when it holds a code or a name of something in another table. */
    public Optional<Reference> reference() {
        return type.reference();
    }
}
