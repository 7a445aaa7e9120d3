package ru.agatrt.partner.purchase;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Sums of all lines a filter leaves, roubles, returns taken off.
 *
 * @param amount   as in the documents
 * @param byBucket what the lines are worth towards the volume; buckets without a line are absent
 * @param returned what returns took off, positive
 */
public record PurchaseTotals(long lines, BigDecimal amount, BigDecimal returned, Map<LineBucket, BigDecimal> byBucket) {

    public PurchaseTotals {
        byBucket = Map.copyOf(byBucket);
    }
}
