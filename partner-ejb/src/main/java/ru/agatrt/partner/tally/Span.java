package ru.agatrt.partner.tally;

import java.time.Instant;

/**
 * Some of a table's versions, taken in the order in which they lie.
 *
 * @param known up to this moment of knowledge
 * @param after ids greater than this …
 * @param upTo  … and up to this
 */
public record Span(Instant known, long after, long upTo) {
}
