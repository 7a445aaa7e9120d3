package ru.agatrt.partner.program;

/**
 * A draft to be made.
 *
 * @param copyOf code of the edition it begins as a copy of, whatever its state
 * @param code   its own code: letters, digits, dots and hyphens, at most 40
 */
public record NewDraft(String copyOf, String code, Titles titles) {
}
