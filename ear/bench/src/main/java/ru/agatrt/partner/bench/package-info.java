/**
 * Measurements of the whole application, behind {@code bin/bench}: each starts a system of its own on the loopback address,
 * measures it and is compared with something anybody can repeat. What counts rows and sums here shares no code with what is
 * measured.
 */
package ru.agatrt.partner.bench;
