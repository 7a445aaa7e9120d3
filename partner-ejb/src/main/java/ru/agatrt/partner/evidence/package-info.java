/** Accepted and rejected proofs: site checks, support, demo stands, business plans, reports kept elsewhere; testimonials and dealers. */
package ru.agatrt.partner.evidence;
