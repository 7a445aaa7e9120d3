package ru.agatrt.partner.intake.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Many rows with one statement, for servers that take no {@code LOAD DATA LOCAL}. Not by JDBC's batches: behind the wrappers
 * of a server's pool the driver sends those row by row, which took seven times as long.
 */
final class InsertedRows implements StageWriter {

    private static final int ROWS_A_STATEMENT = 50;

    private final Connection book;
    private final StageSql sql;
    private final PreparedStatement insert;
    private final List<Object> pending = new ArrayList<>();
    private int pendingRows;

    InsertedRows(Connection book, StageSql sql) throws SQLException {
        this.book = book;
        this.sql = sql;
        insert = book.prepareStatement(sql.insertStage(ROWS_A_STATEMENT));
    }

    @Override
    public void add(List<Object> values) throws SQLException {
        pending.addAll(values);
        if (++pendingRows == ROWS_A_STATEMENT) {
            write(insert);
        }
    }

    @Override
    public void flush() throws SQLException {
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
