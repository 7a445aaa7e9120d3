package ru.agatrt.partner.program;

/**
 * How a silence or a contradiction of the document was read.
 *
 * @param about the cells it concerns, e.g. {@code PORTAL/AUTHORIZED}
 */
public record Reading(String code, String about, String textRu, String textEn) {
}
