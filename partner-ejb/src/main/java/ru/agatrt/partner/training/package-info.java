/** Certificates of a partner's employees; the persons themselves are kept apart. */
package ru.agatrt.partner.training;
