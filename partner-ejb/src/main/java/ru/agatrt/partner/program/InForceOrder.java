package ru.agatrt.partner.program;

import java.time.LocalDate;

/**
 * A director's word that an edition is in force.
 *
 * @param from      first day
 * @param confirmed the director has read the warnings, and knows that a first day in a half-year that is over changes it
 */
public record InForceOrder(EditionVersion edition, LocalDate from, boolean confirmed) {
}
