package ru.agatrt.partner.reporting.reconciliation;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * One table of a comparison.
 *
 * @param table             captured table, or the derived one
 * @param rowsBook          versions recorded up to the common point, superseded ones too
 * @param sumBook           roubles of those known at it; empty where nothing is added up
 * @param checksumBook      over the content of all of them, hexadecimal; empty for derived tables, which are compared value by value
 * @param differences       how many rows or values differ
 */
public record ReconciliationTable(String table, long rowsBook, long rowsWarehouse, Optional<BigDecimal> sumBook, Optional<BigDecimal> sumWarehouse,
                                  Optional<String> checksumBook, Optional<String> checksumWarehouse, long differences, Outcome outcome,
                                  Duration took) {

    /** What a table came to. */
    public enum Outcome {
        EQUAL,
        DIFFERENT,
        /** Kept changing however often it was looked at: neither equal nor different. */
        MOVING
    }
}
