package ru.agatrt.partner.agreement;

import java.time.Instant;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.PartnerCode;

/**
 * A person's word on an agreement, new or known.
 *
 * @param number 1 to {@value #LONGEST_NUMBER} characters
 * @param reason 1 to {@value #LONGEST_REASON} characters; stays with the vendor
 * @param seen   moment from which the version was known that the person looked at; {@code null}: whatever holds now
 * @throws InvalidInput {@code AGREEMENT_NUMBER}, {@code AGREEMENT_SIGNED}, {@code AGREEMENT_END}, {@code AGREEMENT_DIRECTIONS},
 *     {@code AGREEMENT_DUE_DAYS}, {@code AGREEMENT_LONG} or {@code AGREEMENT_REASON}
 */
public record AmendAgreement(PartnerCode partner, String number, Terms terms, String reason, Instant seen) {

    static final int LONGEST_NUMBER = 60;
    static final int LONGEST_REASON = 1000;
    private static final int LONGEST_TERRITORY = 300;
    private static final int LONGEST_CONDITIONS = 4000;
    private static final int MOST_DUE_DAYS = 366;

    public AmendAgreement {
        number = number == null ? "" : number.strip();
        reason = reason == null ? "" : reason.strip();
        if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
            throw new InvalidInput("AGREEMENT_NUMBER", "max", LONGEST_NUMBER);
        }
        if (terms.signedOn() == null) {
            throw new InvalidInput("AGREEMENT_SIGNED");
        }
        if (terms.lastDay() != null && terms.lastDay().isBefore(terms.signedOn())) {
            throw new InvalidInput("AGREEMENT_END", "signed", terms.signedOn());
        }
        if (terms.directions().isEmpty()) {
            throw new InvalidInput("AGREEMENT_DIRECTIONS");
        }
        if (terms.hasDueDays() && (terms.dueDays() == null || terms.dueDays() < 0 || terms.dueDays() > MOST_DUE_DAYS)) {
            throw new InvalidInput("AGREEMENT_DUE_DAYS", "max", MOST_DUE_DAYS);
        }
        limit("territory", terms.territory(), LONGEST_TERRITORY);
        limit("conditions", terms.conditions(), LONGEST_CONDITIONS);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new InvalidInput("AGREEMENT_REASON", "max", LONGEST_REASON);
        }
    }

    private static void limit(String field, String text, int max) {
        if (text != null && text.length() > max) {
            throw new InvalidInput("AGREEMENT_LONG", "field", field, "length", text.length(), "max", max);
        }
    }
}
