package ru.agatrt.partner.deal;

import java.time.Instant;
import ru.agatrt.partner.kernel.InvalidInput;

/**
 * A person's decision on a deal.
 *
 * @param reason 1 to {@value #LONGEST_REASON} characters; stays with the vendor
 * @param seen   moment from which the version was known that the person looked at; {@code null}: whatever holds now
 * @throws InvalidInput {@code DEAL_DECISION_MISSING}, {@code DEAL_REASON_MISSING} or {@code DEAL_REASON_LONG}
 */
public record DecideDeal(String dealNo, DealDecision decision, String reason, Instant seen) {

    /** Characters. */
    public static final int LONGEST_REASON = 1000;

    public DecideDeal {
        if (decision == null) {
            throw new InvalidInput("DEAL_DECISION_MISSING");
        }
        reason = reason == null ? "" : reason.strip();
        if (reason.isEmpty()) {
            throw new InvalidInput("DEAL_REASON_MISSING");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new InvalidInput("DEAL_REASON_LONG", "length", reason.length(), "max", LONGEST_REASON);
        }
    }
}
