/**
 * Work that outlives a request: rows of one table, taken up by workers of any instance. A job runs at least once, so what
 * it does must bear a second run.
 */
package ru.agatrt.partner.job;
