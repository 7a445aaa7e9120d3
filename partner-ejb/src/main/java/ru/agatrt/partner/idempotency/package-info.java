/**
 * Calls that carry a key of the caller's choice ({@code Idempotency-Key}): done once, answered as often as they are sent.
 * The web's filter is the only one that knows HTTP; what makes something asks {@link ru.agatrt.partner.idempotency.IdempotentCall}
 * under which id.
 */
package ru.agatrt.partner.idempotency;
