package ru.agatrt.partner.intake.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;

/** Makes the good staged rows the open versions of their keys. */
interface Merge {

    Counts apply(Connection book, Arrival arrival) throws SQLException;

    /**
     * @param importId   import that brings the rows
     * @param recordedAt moment of the knowledge clock, whose lock the connection holds
     * @param complete   whether no row of the file was rejected
     */
    record Arrival(long importId, LocalDateTime recordedAt, boolean complete) {
    }

    /** How many rows were new and how many changed what was known. */
    record Counts(long created, long corrected) {
    }
}
