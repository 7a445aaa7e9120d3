/** The table of keys. */
package ru.agatrt.partner.idempotency.persistence;
