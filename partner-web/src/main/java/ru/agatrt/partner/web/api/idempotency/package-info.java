/** {@code Idempotency-Key} on every POST of the REST interface: a filter around all resources, which know nothing of it. */
package ru.agatrt.partner.web.api.idempotency;
