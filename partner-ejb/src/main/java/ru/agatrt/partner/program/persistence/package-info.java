/** Reads editions from the book. */
package ru.agatrt.partner.program.persistence;
