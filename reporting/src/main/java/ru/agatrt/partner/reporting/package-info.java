/**
 * Reports and statements: what sums is read from the warehouse, what was frozen is handed over by the book's features.
 * Each report is a package of its own; {@code catalogue} is the door for callers, {@code style} and {@code export} are
 * what the reports share.
 */
package ru.agatrt.partner.reporting;
