package ru.agatrt.partner.sanction;

import java.util.Locale;

/**
 * An entry of a register with the name of its company.
 *
 * @param code    of the company
 * @param manager login of its personal manager; {@code null} where none is named
 */
public record Entry<T>(T value, String code, String partnerName, String manager) {

    /** Whether the company's name has the text in it or its code begins with it; every company does without one. */
    boolean matches(String text, String ofManager) {
        boolean named = text == null || text.isBlank() || partnerName.toLowerCase(Locale.ROOT).contains(text.strip().toLowerCase(Locale.ROOT))
                || code.toLowerCase(Locale.ROOT).startsWith(text.strip().toLowerCase(Locale.ROOT));
        return named && (ofManager == null || ofManager.isBlank() || ofManager.equals(manager));
    }
}
