package ru.agatrt.partner.admission;

import java.time.LocalDate;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * An application to be handed in.
 *
 * @param status     authorized or silver: the others are given by the half-year review
 * @param receivedOn day the partner's letter came, when a manager enters it; {@code null}: today
 * @param note       what the applicant wrote, up to 1000 characters
 * @throws InvalidInput {@code APPLICATION_STATUS}, {@code TEXT_TOO_LONG}
 */
public record NewApplication(PartnerCode partner, StatusCode status, LocalDate receivedOn, String note) {

    static final int LONGEST = 1000;

    public NewApplication {
        if (status != StatusCode.AUTHORIZED && status != StatusCode.SILVER) {
            throw new InvalidInput("APPLICATION_STATUS");
        }
        note = text("note", note);
    }

    /** Stripped; {@code null} for a blank one. */
    static String text(String name, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw new InvalidInput("TEXT_TOO_LONG", "name", name, "max", LONGEST);
        }
        return text.strip();
    }
}
