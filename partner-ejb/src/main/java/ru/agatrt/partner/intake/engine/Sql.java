package ru.agatrt.partner.intake.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One-line calls of JDBC. */
final class Sql {

    private Sql() {
    }

    /** @return rows changed */
    static long update(Connection book, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(book, sql, parameters)) {
            return statement.executeLargeUpdate();
        }
    }

    /** First column of the first row as a number; 0 when there is none. */
    static long number(Connection book, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(book, sql, parameters); ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    static PreparedStatement prepare(Connection book, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = book.prepareStatement(sql);
        try {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }
}
