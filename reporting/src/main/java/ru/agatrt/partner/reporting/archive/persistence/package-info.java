/** Which companies have their statements, as rows of the book. */
package ru.agatrt.partner.reporting.archive.persistence;
