package ru.agatrt.partner.sanction;

/**
 * What a register of grounds, violations or measures is narrowed to; {@code null} or blank narrows nothing.
 *
 * @param text    part of a company's name, or the beginning of its code
 * @param manager login of the personal manager
 * @param kind    of measures only
 */
public record RegisterFilter(String text, GroundCode ground, String manager, MeasureKind kind) {
}
