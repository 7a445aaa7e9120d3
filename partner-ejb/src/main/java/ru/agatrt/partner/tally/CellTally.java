package ru.agatrt.partner.tally;

import java.math.BigDecimal;

/**
 * Counted over versions.
 *
 * @param rows     all recorded up to the moment, superseded ones too
 * @param known    those known at the moment
 * @param amount   roubles of those known; {@code null} where nothing is added up
 * @param checksum over the content of all rows
 */
public record CellTally(long rows, long known, BigDecimal amount, long checksum) {

    public static final CellTally NONE = new CellTally(0, 0, null, 0);

    /** Of both together. */
    public CellTally plus(CellTally other) {
        BigDecimal sum = amount == null ? other.amount : other.amount == null ? amount : amount.add(other.amount);
        return new CellTally(rows + other.rows, known + other.known, sum, checksum ^ other.checksum);
    }

    /** Same content: no sum is left to chance by the checksum alone. */
    public boolean sameAs(CellTally other) {
        boolean sameAmount = amount == null || other.amount == null ? amount == other.amount : amount.compareTo(other.amount) == 0;
        return rows == other.rows && known == other.known && checksum == other.checksum && sameAmount;
    }
}
