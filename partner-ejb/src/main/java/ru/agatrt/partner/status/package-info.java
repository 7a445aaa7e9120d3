/** Statuses as periods: who held what, from when until when, as known at a moment. */
package ru.agatrt.partner.status;
