package ru.agatrt.partner.intake.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.agatrt.partner.kernel.fact.FactTable;
import ru.agatrt.partner.kernel.fact.FactTable.Kept;

/** One open version a key: rows that differ from it supersede it, others change nothing. */
final class KeyedMerge implements Merge {

    private final StageSql sql;

    KeyedMerge(StageSql sql) {
        this.sql = sql;
    }

    @Override
    public Counts apply(Connection book, Arrival arrival) throws SQLException {
        String table = sql.table().name();
        long changed = Sql.update(book, "CREATE TEMPORARY TABLE import_change (file_line INT NOT NULL PRIMARY KEY, current_id BIGINT)"
                + " SELECT s.file_line, c.id AS current_id FROM import_stage s LEFT JOIN " + table + " c ON " + sql.sameKey("c", "s")
                + " AND c.superseded_at = " + FactTable.OPEN + " WHERE s.outcome = " + StageSql.GOOD
                + " AND (c.id IS NULL OR NOT (" + sql.sameContent("c", "s") + "))");
        if (changed == 0) {
            return new Counts(0, 0);
        }
        // First close, then add: the unique key allows one open version.
        long corrected = Sql.update(book, "UPDATE " + table + " c JOIN import_change x ON x.current_id = c.id SET c.superseded_at = ?",
                arrival.recordedAt());
        List<Kept> kept = sql.table().kept();
        Sql.update(book, "INSERT INTO " + table + " (" + sql.columns("") + joined(kept, Kept::column) + ", import_id, recorded_at) SELECT "
                + sql.columns("s.") + joined(kept, Kept::sql) + ", ?, ? FROM import_change x JOIN import_stage s ON s.file_line = x.file_line"
                + (kept.isEmpty() ? "" : " LEFT JOIN " + table + " c ON c.id = x.current_id")
                + " ORDER BY x.file_line", arrival.importId(), arrival.recordedAt());
        return new Counts(changed - corrected, corrected);
    }

    private static String joined(List<Kept> kept, Function<Kept, String> part) {
        return kept.stream().map(k -> ", " + part.apply(k)).collect(Collectors.joining());
    }
}
