package ru.agatrt.partner.web.scorecard;

/**
 * One row a finding rests on, in words.
 *
 * @param key     its business number; empty where the row is a sum
 * @param date    written out; empty where it has none
 * @param amount  with two decimals; empty where it is no sum
 * @param address where it can be seen with all its versions; {@code null} where there is nothing to see
 */
public record EvidenceRow(String kind, String key, String date, String text, String amount, boolean counted, String address) {
}
