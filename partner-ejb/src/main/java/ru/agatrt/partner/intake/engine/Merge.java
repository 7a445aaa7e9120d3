package ru.agatrt.partner.intake.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;

/** Makes the good staged rows the open versions of their keys. */
interface Merge {

    /**
     * @param importId   import that brings them
     * @param recordedAt moment of the knowledge clock, whose lock the connection holds
     */
    Counts apply(Connection book, long importId, LocalDateTime recordedAt) throws SQLException;

    /** How many rows were new and how many changed what was known. */
    record Counts(long created, long corrected) {
    }
}
