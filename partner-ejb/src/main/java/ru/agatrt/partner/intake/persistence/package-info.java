/** The rows of imports and of their errors in the book. */
package ru.agatrt.partner.intake.persistence;
