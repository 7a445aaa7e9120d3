package ru.agatrt.partner.intake.engine;

import java.sql.SQLException;
import java.util.List;

/** Puts understood rows into the staging table. */
interface StageWriter extends AutoCloseable {

    /** @param values of one row, in the order of {@link StageSql#stagedColumns} */
    void add(List<Object> values) throws SQLException;

    /** Writes what is still held back. */
    void flush() throws SQLException;

    @Override
    void close() throws SQLException;
}
