package ru.agatrt.partner.intake.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import ru.agatrt.partner.kernel.fact.FactColumn;
import ru.agatrt.partner.kernel.fact.Reference;
import ru.agatrt.partner.kernel.fact.StagedRow;

/** Writes understood rows into the staging table, in batches. */
final class Stage implements AutoCloseable {

    private static final int BATCH = 5_000;

    private final ReferenceCache references;
    private final List<FactColumn> columns;
    private final PreparedStatement insert;
    private final SeenKeys seen;
    private int pending;
    private boolean suspects;

    Stage(Connection book, StageSql sql, boolean indexed) throws SQLException {
        Sql.update(book, sql.createStage(indexed));
        references = new ReferenceCache(book);
        columns = sql.table().columns();
        seen = new SeenKeys(columns);
        insert = book.prepareStatement(sql.insertStage());
    }

    void add(int line, StagedRow row) throws SQLException {
        int parameter = 1;
        boolean suspect = seen.isSuspect(row);
        suspects |= suspect;
        insert.setInt(parameter++, line);
        insert.setBoolean(parameter++, suspect);
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.at(i);
            Reference target = columns.get(i).reference().orElse(null);
            insert.setObject(parameter++, value);
            if (target != null) {
                insert.setObject(parameter++, value == null ? null : references.id(target, (String) value));
            }
        }
        insert.addBatch();
        if (++pending == BATCH) {
            flush();
        }
    }

    /** Whether any row may repeat the key of an earlier one. */
    boolean hasSuspects() {
        return suspects;
    }

    void flush() throws SQLException {
        if (pending > 0) {
            insert.executeBatch();
            pending = 0;
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
