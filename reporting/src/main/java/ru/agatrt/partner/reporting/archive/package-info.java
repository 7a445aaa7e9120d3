/** Statements of published half-years: made once, handed out as they are ever after, and sent to all companies after a publication (ADR 0097). What else is a document of record is kept as it was handed out (ADR 0107). */
package ru.agatrt.partner.reporting.archive;
