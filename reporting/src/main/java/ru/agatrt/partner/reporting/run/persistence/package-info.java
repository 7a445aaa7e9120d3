/** Runs of reports as rows. */
package ru.agatrt.partner.reporting.run.persistence;
