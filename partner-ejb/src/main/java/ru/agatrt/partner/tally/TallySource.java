package ru.agatrt.partner.tally;

import java.util.HashMap;
import java.util.Map;

/**
 * Where the rows of a {@link TallyTable} lie on one side. In every SQL text {@code t} stands for a version; it has {@code recorded_at}
 * and {@code superseded_at}.
 *
 * @param id  SQL of the id that a version has in the book
 * @param sql SQL of columns that do not lie in {@code t} under their own names; also of {@link #PARTNER}, {@link #HALF_YEAR} and,
 *            where a copy repeats what it derives from the moments, {@link #CONSISTENT}
 */
public record TallySource(String from, String id, Map<String, String> sql) {

    /** Key of the company, 0 for none. */
    public static final String PARTNER = "partner";

    /** Such as {@code 2026-H1}, empty for none. */
    public static final String HALF_YEAR = "half_year";

    /** {@code yes} while what a copy derives from a row's own moments is right. */
    public static final String CONSISTENT = "is_current";

    public TallySource {
        sql = Map.copyOf(sql);
    }

    /**
     * A table with the book's own columns.
     *
     * @param prefix before the names of tables: empty in the book
     */
    public static TallySource rows(TallyTable table, String prefix) {
        Map<String, String> sql = new HashMap<>();
        sql.put(PARTNER, table.partner() == null ? "0" : "t." + table.partner());
        sql.put(HALF_YEAR, table.day() == null ? "''" : halfYear("t." + table.day()));
        String from = prefix + table.table() + " t";
        if (table == TallyTable.PARTNER) {
            from += " LEFT JOIN " + prefix + "partner o ON o.id = t.partner_id";
            sql.put("code", "COALESCE(o.code, '')");
        } else if (table == TallyTable.PRODUCT) {
            from += " LEFT JOIN " + prefix + "product o ON o.id = t.product_id";
            sql.put("code", "COALESCE(o.code, '')");
        }
        if (table == TallyTable.PUBLISHED_FINDING) {
            from = neverSuperseded(prefix + table.table()) + " t";
            // The half-year reviewed, not that of the day on which it was.
            sql.put(HALF_YEAR, "t.half_year");
        }
        return new TallySource(from, "t.id", sql);
    }

    /** Rows that were recorded once and hold since. */
    public static String neverSuperseded(String table) {
        return "(SELECT f.*, TIMESTAMP'9999-12-31 23:59:59.999999' AS superseded_at FROM " + table + " f)";
    }

    /** SQL of the half-year of a day. */
    public static String halfYear(String day) {
        return "CONCAT(YEAR(" + day + "), IF(MONTH(" + day + ") <= 6, '-H1', '-H2'))";
    }

    String of(String column) {
        return sql.getOrDefault(column, CONSISTENT.equals(column) ? "'yes'" : "t." + column);
    }
}
