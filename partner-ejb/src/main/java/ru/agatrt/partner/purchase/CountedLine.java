package ru.agatrt.partner.purchase;

import java.math.BigDecimal;

/**
 * What a line adds to its half-year's volume.
 *
 * @param id     of the version
 * @param key    source, document and line
 * @param counts roubles, returns negative
 */
public record CountedLine(long id, String key, LineBucket bucket, BigDecimal counts) {
}
