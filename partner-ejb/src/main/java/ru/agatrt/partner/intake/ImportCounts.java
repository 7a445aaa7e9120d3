package ru.agatrt.partner.intake;

/**
 * What became of the rows of a file; the last four add up to the first.
 *
 * @param rowsRead  rows that are not blank, without the header
 * @param created   said something new
 * @param corrected changed what was known
 * @param unchanged were known already
 * @param rejected  were refused, with a reason each
 */
public record ImportCounts(long rowsRead, long created, long corrected, long unchanged, long rejected) {
}
