/** Applications as rows of the book. */
package ru.agatrt.partner.admission.persistence;
