package ru.agatrt.partner.intake.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.agatrt.partner.kernel.fact.FactColumn;
import ru.agatrt.partner.kernel.fact.Reference;
import ru.agatrt.partner.kernel.fact.StagedRow;

/** The staging table of one import: what is known of a row when it has been understood. */
final class Stage implements AutoCloseable {

    private final List<FactColumn> columns;
    private final ReferenceCache references;
    private final SeenKeys seen;
    private final StageWriter writer;
    private final List<Object> values = new ArrayList<>();
    private boolean suspects;

    Stage(Connection book, StageSql sql, boolean indexed) throws SQLException {
        Sql.update(book, sql.createStage(indexed));
        columns = sql.table().columns();
        references = new ReferenceCache(book);
        seen = new SeenKeys(columns);
        Optional<StageWriter> fastest = LoadedRows.over(book, sql);
        writer = fastest.isPresent() ? fastest.get() : new InsertedRows(book, sql);
    }

    void add(int line, StagedRow row) throws SQLException {
        boolean suspect = seen.isSuspect(row);
        suspects |= suspect;
        values.clear();
        values.add(line);
        values.add(suspect);
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.at(i);
            Reference target = columns.get(i).reference().orElse(null);
            values.add(value);
            if (target != null) {
                values.add(value == null ? null : references.id(target, (String) value));
            }
        }
        writer.add(values);
    }

    /** Whether any row may repeat the key of an earlier one. */
    boolean hasSuspects() {
        return suspects;
    }

    void flush() throws SQLException {
        writer.flush();
    }

    @Override
    public void close() throws SQLException {
        writer.close();
    }
}
