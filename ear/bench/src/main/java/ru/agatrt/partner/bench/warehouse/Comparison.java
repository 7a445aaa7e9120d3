package ru.agatrt.partner.bench.warehouse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Book and warehouse side by side: of every partner and half-year the number of line versions, of open ones, the sum of what open ones
 * count for, and a checksum over the versions; and the kept sums of half-years. Shares nothing with the application's own reconciliation.
 */
final class Comparison {

    private static final String CHECKSUM = "SUM(CRC32(CONCAT_WS('/', %s, source, document_no, line_no, document_type, shipped_on, quantity, amount,"
            + " recorded_at, superseded_at)))";
    private static final String OPEN = "superseded_at = '9999-12-31 23:59:59.999999'";
    private static final String SIGNED = "SUM(CASE WHEN " + OPEN + " THEN IF(document_type = 'RETURN', -amount, amount) ELSE 0 END)";

    /** Without lines from distributors a line counts with its amount, so the book's own sums are what the facts must have. */
    private static final String BOOK = "SELECT partner_id, CONCAT(YEAR(shipped_on), IF(MONTH(shipped_on) <= 6, '-H1', '-H2')) AS half_year, COUNT(*),"
            + " SUM(" + OPEN + "), " + SIGNED + ", " + CHECKSUM.formatted("id") + " FROM purchase_line GROUP BY partner_id, half_year";
    private static final String FACTS = "SELECT partner_key, half_year, COUNT(*), SUM(is_current), SUM(IF(is_current, signed_amount, 0)), "
            + CHECKSUM.formatted("purchase_line_id") + " FROM (SELECT f.*, d.day AS shipped_on FROM fact_purchase_line f JOIN dim_date d USING (date_key)) f"
            + " GROUP BY partner_key, half_year";
    private static final String VOLUMES = "SELECT partner_key, half_year, line_count, countable + undecided_project + excluded_project + not_own + service"
            + " + unclassified FROM fact_half_year_volume WHERE line_count > 0";

    private Comparison() {
    }

    /** What differs, at most ten sentences; empty when all is equal. */
    static List<String> differences(Connection book, Connection warehouse) throws SQLException {
        Map<String, String> inBook = read(book, BOOK);
        Map<String, String> inFacts = read(warehouse, FACTS);
        List<String> differences = new ArrayList<>(differences(inBook, inFacts));
        Map<String, String> open = new TreeMap<>();
        inBook.forEach((key, values) -> {
            String[] words = values.split(" ");
            if (!words[1].equals("0")) {
                open.put(key, words[1] + " " + words[2]);
            }
        });
        differences(open, read(warehouse, VOLUMES)).forEach(difference -> differences.add("sums of " + difference));
        return differences.subList(0, Math.min(10, differences.size()));
    }

    /** Keys whose values are not the same, with both. */
    static List<String> differences(Map<String, String> expected, Map<String, String> found) {
        List<String> differences = new ArrayList<>();
        expected.forEach((key, values) -> {
            if (!values.equals(found.get(key))) {
                differences.add(key + ": " + values + " in the book, " + found.get(key) + " in the warehouse");
            }
        });
        found.keySet().stream().filter(key -> !expected.containsKey(key)).forEach(key -> differences.add(key + ": only in the warehouse"));
        return differences;
    }

    private static Map<String, String> read(Connection connection, String query) throws SQLException {
        Map<String, String> values = new TreeMap<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> words = new ArrayList<>();
                for (int column = 3; column <= columns; column++) {
                    words.add(rows.getString(column));
                }
                values.put(rows.getString(1) + " " + rows.getString(2), String.join(" ", words));
            }
        }
        return values;
    }
}
