/**
 * Brings the rows of one file into the book. Row by row into temporary tables first, outside any lock; then one final
 * transaction under the knowledge clock compares, supersedes and inserts, set-based. Needs a connection and nothing of the
 * server, so it runs in tests as it runs in the application.
 */
package ru.agatrt.partner.intake.engine;
