/** Violations and measures as rows of the book. */
package ru.agatrt.partner.sanction.persistence;
