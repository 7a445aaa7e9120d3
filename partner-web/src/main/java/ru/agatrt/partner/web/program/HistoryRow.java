package ru.agatrt.partner.web.program;

import java.time.Instant;

/**
 * One act upon an edition.
 *
 * @param what   in words
 * @param before what the cell said; {@code null} when the act was not about a cell
 * @param after  what it said then; {@code null} likewise
 */
public record HistoryRow(Instant at, String login, String what, String before, String after) {
}
