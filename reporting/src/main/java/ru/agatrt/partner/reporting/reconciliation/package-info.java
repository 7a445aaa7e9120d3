/**
 * Whether the warehouse is what the book says it should be: compared up to a common point, row by row where the two part, repaired
 * by sending again, and said on every report. The book is the side that is right; the supervisor of the pipeline repairs.
 */
package ru.agatrt.partner.reporting.reconciliation;
