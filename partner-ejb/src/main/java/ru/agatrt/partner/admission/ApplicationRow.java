package ru.agatrt.partner.admission;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * An application in a list.
 *
 * @param manager login of the personal manager; {@code null} where none is named
 * @param today   day of reading
 */
public record ApplicationRow(StatusApplication application, String partnerName, String manager, LocalDate today) {

    /** Days from handing in to the decision, or to today. */
    public long days() {
        StatusApplication.Decision decision = application.decision();
        return ChronoUnit.DAYS.between(application.submittedOn(), decision == null ? today : decision.on());
    }

    ApplicationRow forPartner() {
        return new ApplicationRow(application.forPartner(), partnerName, null, today);
    }
}
