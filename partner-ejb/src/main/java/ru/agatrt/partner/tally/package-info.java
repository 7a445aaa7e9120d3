/**
 * Counts, sums and checksums of the book as it was known at a moment, made so that a copy of it elsewhere can be held against
 * them: table by table, company and half-year by company and half-year, and row by row where the two part.
 */
package ru.agatrt.partner.tally;
