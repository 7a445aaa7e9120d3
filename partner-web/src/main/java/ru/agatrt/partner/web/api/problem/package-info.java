/** Every error of the REST interface as {@code application/problem+json} (RFC 9457) with a stable code. */
package ru.agatrt.partner.web.api.problem;
