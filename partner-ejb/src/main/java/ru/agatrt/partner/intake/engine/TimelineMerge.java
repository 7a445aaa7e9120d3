package ru.agatrt.partner.intake.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;
import ru.agatrt.partner.kernel.fact.FactColumn;
import ru.agatrt.partner.kernel.fact.FactTable;

/**
 * Versions on a time line: {@code valid_from} is the last column of the key and its fallback is the day "from always". A row
 * from always stands for all dates: it pushes out dated versions, except those the same file brings. A dated row splits the
 * stretch it falls into. The wanted line is worked out whole, then compared with the open versions; what differs is
 * superseded and written anew, neighbours included, so that each stretch ends where the next begins.
 */
final class TimelineMerge implements Merge {

    private final StageSql sql;
    private final String table;
    private final String subject;
    private final String content;

    TimelineMerge(StageSql sql) {
        this.sql = sql;
        this.table = sql.table().name();
        this.subject = sql.table().key().get(0).column();
        this.content = sql.table().content().stream().map(FactColumn::column).collect(Collectors.joining(", "));
    }

    @Override
    public Counts apply(Connection book, Arrival arrival) throws SQLException {
        Object always = sql.table().key().get(sql.table().key().size() - 1).fallback();
        workOut(book, always);
        compare(book);
        Counts counts = count(book, always);
        Sql.update(book, "UPDATE " + table + " c JOIN import_outdated o ON o.id = c.id SET c.superseded_at = ?", arrival.recordedAt());
        String columns = subject + ", valid_from, valid_to, " + content;
        Sql.update(book, "INSERT INTO " + table + " (" + columns + ", import_id, recorded_at) SELECT " + columns
                + ", ?, ? FROM import_wanted WHERE NOT same_version ORDER BY " + subject + ", valid_from", arrival.importId(), arrival.recordedAt());
        return counts;
    }

    /** {@code import_line}: what is to hold from which day, from the file and from the book. */
    private void workOut(Connection book, Object always) throws SQLException {
        Sql.update(book, "CREATE TEMPORARY TABLE import_line (file_line INT, " + subject + " BIGINT NOT NULL, INDEX (" + subject
                + ", valid_from)) SELECT NULL AS file_line, s." + subject + ", s.valid_from, " + prefixed("s.") + " FROM import_stage s WHERE FALSE");
        Sql.update(book, "INSERT INTO import_line (file_line, " + subject + ", valid_from, " + content + ") SELECT s.file_line, s." + subject
                + ", s.valid_from, " + prefixed("s.") + " FROM import_stage s WHERE s.outcome = " + StageSql.GOOD);
        Sql.update(book, "INSERT INTO import_line (" + subject + ", valid_from, " + content + ") SELECT c." + subject + ", c.valid_from, "
                + prefixed("c.") + " FROM " + table + " c WHERE c.superseded_at = " + FactTable.OPEN
                + " AND EXISTS (SELECT 1 FROM import_stage s WHERE s.outcome = 0 AND s." + subject + " = c." + subject + ")"
                + " AND NOT EXISTS (SELECT 1 FROM import_stage s WHERE s.outcome = 0 AND s." + subject + " = c." + subject
                + " AND s.valid_from IN (c.valid_from, ?))", always);
    }

    /** {@code import_wanted}: the line with the ends of its stretches; {@code import_outdated}: open versions not on it. */
    private void compare(Connection book) throws SQLException {
        Sql.update(book, "CREATE TEMPORARY TABLE import_end SELECT l.*, COALESCE(LEAD(l.valid_from) OVER (PARTITION BY l." + subject
                + " ORDER BY l.valid_from), CAST('9999-12-31' AS DATE)) AS valid_to FROM import_line l");
        Sql.update(book, "CREATE TEMPORARY TABLE import_wanted (INDEX (current_id), INDEX (" + subject + ")) SELECT e.*, c.id AS current_id,"
                + " c.id IS NOT NULL AND " + sql.sameContent("c", "e") + " AS same_content,"
                + " c.id IS NOT NULL AND c.valid_to = e.valid_to AND " + sql.sameContent("c", "e") + " AS same_version"
                + " FROM import_end e LEFT JOIN " + table + " c ON c." + subject + " = e." + subject + " AND c.valid_from = e.valid_from"
                + " AND c.superseded_at = " + FactTable.OPEN);
        Sql.update(book, "CREATE TEMPORARY TABLE import_outdated (id BIGINT NOT NULL PRIMARY KEY, INDEX (" + subject + "))"
                + " SELECT c.id, c." + subject + ", w.current_id IS NULL AS vanished FROM " + table + " c LEFT JOIN import_wanted w"
                + " ON w.current_id = c.id WHERE c.superseded_at = " + FactTable.OPEN + " AND (w.current_id IS NULL OR NOT w.same_version)"
                + " AND EXISTS (SELECT 1 FROM import_line l WHERE l." + subject + " = c." + subject + ")");
    }

    /** A row that only moves the end of a neighbour's stretch leaves the neighbour's own row unchanged. */
    private Counts count(Connection book, Object always) throws SQLException {
        try (PreparedStatement statement = Sql.prepare(book, "SELECT SUM(created), SUM(NOT created AND NOT unchanged) FROM (SELECT"
                + " w.current_id IS NULL AND (w.valid_from <> ? OR NOT EXISTS (SELECT 1 FROM " + table + " c WHERE c." + subject
                + " = w." + subject + " AND c.superseded_at = " + FactTable.OPEN + ")) AS created,"
                + " w.same_content AND (w.valid_from <> ? OR NOT EXISTS (SELECT 1 FROM import_outdated o WHERE o." + subject
                + " = w." + subject + " AND o.vanished)) AS unchanged FROM import_wanted w WHERE w.file_line IS NOT NULL) x", always, always);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Counts(row.getLong(1), row.getLong(2));
        }
    }

    private String prefixed(String alias) {
        return sql.table().content().stream().map(c -> alias + c.column()).collect(Collectors.joining(", "));
    }
}
