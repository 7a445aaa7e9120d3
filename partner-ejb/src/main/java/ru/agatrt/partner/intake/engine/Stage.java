package ru.agatrt.partner.intake.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import ru.agatrt.partner.kernel.fact.FactColumn;
import ru.agatrt.partner.kernel.fact.Reference;
import ru.agatrt.partner.kernel.fact.StagedRow;

/**
 * Writes understood rows into the staging table, many with one statement. Not by JDBC's batches: behind the wrappers of a
 * server's pool the driver sends those row by row, which took seven times as long.
 */
final class Stage implements AutoCloseable {

    private static final int ROWS_A_STATEMENT = 50;

    private final Connection book;
    private final StageSql sql;
    private final List<FactColumn> columns;
    private final ReferenceCache references;
    private final SeenKeys seen;
    private final PreparedStatement insert;
    private final List<Object> pending = new ArrayList<>();
    private int pendingRows;
    private boolean suspects;

    Stage(Connection book, StageSql sql, boolean indexed) throws SQLException {
        Sql.update(book, sql.createStage(indexed));
        this.book = book;
        this.sql = sql;
        columns = sql.table().columns();
        references = new ReferenceCache(book);
        seen = new SeenKeys(columns);
        insert = book.prepareStatement(sql.insertStage(ROWS_A_STATEMENT));
    }

    void add(int line, StagedRow row) throws SQLException {
        boolean suspect = seen.isSuspect(row);
        suspects |= suspect;
        pending.add(line);
        pending.add(suspect);
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.at(i);
            Reference target = columns.get(i).reference().orElse(null);
            pending.add(value);
            if (target != null) {
                pending.add(value == null ? null : references.id(target, (String) value));
            }
        }
        if (++pendingRows == ROWS_A_STATEMENT) {
            write(insert);
        }
    }

    /** Whether any row may repeat the key of an earlier one. */
    boolean hasSuspects() {
        return suspects;
    }

    void flush() throws SQLException {
        if (pendingRows > 0) {
            try (PreparedStatement rest = book.prepareStatement(sql.insertStage(pendingRows))) {
                write(rest);
            }
        }
    }

    private void write(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < pending.size(); i++) {
            statement.setObject(i + 1, pending.get(i));
        }
        statement.executeUpdate();
        pending.clear();
        pendingRows = 0;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
