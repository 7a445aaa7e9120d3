package ru.agatrt.partner.admission;

import ru.agatrt.partner.kernel.Direction;

/**
 * A company that wants to join, as it was filled in.
 *
 * @param website        {@code null} where there is none
 * @param consentVersion of the text the person agreed to; {@code null}: did not agree
 * @param language       of the letters, {@code ru} or {@code en}
 */
public record NewJoining(String company, String inn, String region, String website, Direction direction, Contact contact, String message,
                         String consentVersion, String language) {

    /** Version of the text of the consent in force; the text is {@code joining.consent.VERSION} of the bundles. */
    public static final String CONSENT = "2026-11";

    /**
     * Personal data: never in logs, audit or warehouse.
     *
     * @param phone {@code null} where none was given
     */
    public record Contact(String name, String email, String phone) {

        @Override
        public String toString() {
            return "Contact";
        }
    }

    @Override
    public String toString() {
        return "NewJoining " + inn;
    }
}
