package ru.agatrt.partner.etl.transform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ru.agatrt.partner.etl.Sql;

/** Every row of every dimension and fact, each column of it, in the order of keys. */
record WarehouseContent(Map<String, List<String>> rows) {

    private static final int SHOWN = 6;

    static List<String> tables(Connection owner) throws SQLException {
        return Sql.rows(owner, "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' "
                + "AND (table_name LIKE 'dim\\_%' OR table_name LIKE 'fact\\_%') ORDER BY table_name");
    }

    static WarehouseContent of(Connection owner) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : tables(owner)) {
            String key = String.join(", ", Sql.rows(owner, "SELECT column_name FROM information_schema.key_column_usage WHERE table_schema = DATABASE() "
                    + "AND constraint_name = 'PRIMARY' AND table_name = '" + table + "' ORDER BY ordinal_position"));
            rows.put(table, Sql.rows(owner, "SELECT * FROM " + table + " ORDER BY " + key));
        }
        return new WarehouseContent(rows);
    }

    /** SHA-256 over all of it. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            rows.forEach((table, lines) -> {
                digest.update(table.getBytes(StandardCharsets.UTF_8));
                lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first rows that only one of the two has. */
    String difference(WarehouseContent other) {
        List<String> found = new ArrayList<>();
        rows.forEach((table, lines) -> {
            List<String> here = new ArrayList<>(lines);
            List<String> there = new ArrayList<>(other.rows.get(table));
            here.removeAll(other.rows.get(table));
            there.removeAll(lines);
            here.stream().limit(SHOWN).forEach(line -> found.add("- " + table + ": " + line));
            there.stream().limit(SHOWN).forEach(line -> found.add("+ " + table + ": " + line));
        });
        return String.join("\n", found);
    }

    /** Empties what is derived; the calendar stays. */
    static void clear(Connection owner) throws SQLException {
        for (String table : tables(owner)) {
            if (!table.equals("dim_date") && !table.equals("dim_half_year")) {
                Sql.run(owner, "DELETE FROM " + table);
            }
        }
        Sql.run(owner, "UPDATE dim_half_year SET edition_id = NULL, edition_code = NULL", "DELETE FROM stg_change");
    }
}
