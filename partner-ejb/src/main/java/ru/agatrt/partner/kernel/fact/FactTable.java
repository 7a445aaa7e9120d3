package ru.agatrt.partner.kernel.fact;

import java.util.List;
import java.util.Optional;

/**
 * A table of insert-only versions and the columns a file fills in it. Every such table also has {@code import_id},
 * {@code recorded_at} and {@code superseded_at}; the open version of a key is the one not superseded.
 *
 * @param name     SQL name of the table
 * @param columns  columns of the file, in the order in which the formats page lists them
 * @param order    how the versions of the table relate to each other
 * @param picture  of {@link Order#PICTURE}: SQL columns of the key that name one picture, the last being its day
 * @param kept     of {@link Order#KEYED}: columns that no file fills and a new version keeps
 */
public record FactTable(String name, List<FactColumn> columns, Order order, List<String> picture, List<Kept> kept) {

    /**
     * A column that people fill and files must not lose.
     *
     * @param column SQL column of the table
     * @param sql    its value in a version that a file brings, over {@code s}, the staged row, and {@code c}, the version
     *               it supersedes, all NULL where the key is new
     */
    public record Kept(String column, String sql) {

        /** As it was in the version before. */
        public static Kept asBefore(String column) {
            return new Kept(column, "c." + column);
        }
    }

    /** How versions relate. */
    public enum Order {
        /** One open version a key. */
        KEYED,
        /**
         * The versions of one key follow each other on a time line: the table has {@code valid_from} (last column of the
         * key) and {@code valid_to}, kept equal to the next version's first day.
         */
        TIMELINE,
        /**
         * A file is the full picture of what it names on a day: rows of that picture that it no longer has are
         * withdrawn. A table {@code <name>_picture} notes for each picture whether it came without rejected rows.
         */
        PICTURE
    }

    /** SQL literal of {@code superseded_at} of an open version. */
    public static final String OPEN = "'9999-12-31 23:59:59.999999'";

    public FactTable {
        columns = List.copyOf(columns);
        picture = List.copyOf(picture);
        kept = List.copyOf(kept);
    }

    public static FactTable of(String name, FactColumn... columns) {
        return new FactTable(name, List.of(columns), Order.KEYED, List.of(), List.of());
    }

    /** The same table with dated versions that follow each other without gaps. */
    public FactTable asTimeline() {
        return new FactTable(name, columns, Order.TIMELINE, List.of(), List.of());
    }

    /** The same table as full pictures, each named by these SQL columns, the last being its day. */
    public FactTable asPictureOf(String... sqlColumns) {
        return new FactTable(name, columns, Order.PICTURE, List.of(sqlColumns), List.of());
    }

    /** The same keyed table with columns that every version a file brings keeps. */
    public FactTable keeping(Kept... columnsOfPeople) {
        return new FactTable(name, columns, order, picture, List.of(columnsOfPeople));
    }

    public boolean timeline() {
        return order == Order.TIMELINE;
    }

    /** Columns that together say which fact a row is about. */
    public List<FactColumn> key() {
        return columns.stream().filter(FactColumn::isKey).toList();
    }

    /** Columns whose difference makes a row a correction. */
    public List<FactColumn> content() {
        return columns.stream().filter(c -> !c.isKey()).toList();
    }

    public Optional<FactColumn> column(String nameInFile) {
        return columns.stream().filter(c -> c.name().equals(nameInFile)).findFirst();
    }
}
