/** The audit trail of the book: written once, never changed. */
package ru.agatrt.partner.audit;
