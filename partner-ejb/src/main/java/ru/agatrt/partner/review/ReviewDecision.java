package ru.agatrt.partner.review;

import java.math.BigDecimal;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * What a person decides on a proposal.
 *
 * @param kind                what is to happen
 * @param status              status after it; {@code null}: the one the kind implies
 * @param individualThreshold roubles; {@code null}: the edition's, or the one that holds already
 * @param reason              required when the proposal is overridden; for the vendor's eyes only (§1.1)
 */
public record ReviewDecision(ProposalKind kind, StatusCode status, BigDecimal individualThreshold, String reason) {

    public ReviewDecision {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }
}
