/**
 * Measurements of the way from the book of record to the facts, behind {@code bin/bench}: databases, broker, worker and supervisor of
 * their own, without the application server. Rows are put straight into the book, and whether book and warehouse are equal is judged by
 * statements of this package alone.
 */
package ru.agatrt.partner.bench.warehouse;
