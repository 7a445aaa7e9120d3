package ru.agatrt.partner.intake.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;

/**
 * Gives out the moment from which facts are known. One row, locked until the commit: who gets a later moment commits
 * later, so "as known at" never finds afterwards what it did not find before.
 */
final class KnowledgeClock {

    /** Large files are written under the lock one after the other; waiting for one is no failure. */
    private static final int PATIENCE_SECONDS = 600;

    private KnowledgeClock() {
    }

    /** Takes the lock and a moment later than all given out before; UTC, microseconds. */
    static LocalDateTime advance(Connection book) throws SQLException {
        // In two steps, since UTC_TIMESTAMP is the start of its statement and the first may wait for the lock.
        Sql.number(book, "SET STATEMENT innodb_lock_wait_timeout = " + PATIENCE_SECONDS
                + " FOR SELECT id FROM knowledge_clock WHERE id = 1 FOR UPDATE");
        Sql.update(book, "UPDATE knowledge_clock SET last_at = GREATEST(UTC_TIMESTAMP(6), last_at + INTERVAL 1 MICROSECOND) WHERE id = 1");
        try (PreparedStatement statement = book.prepareStatement("SELECT last_at FROM knowledge_clock WHERE id = 1");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getObject(1, LocalDateTime.class);
        }
    }
}
