package ru.agatrt.partner.sanction;

import java.math.BigDecimal;
import java.util.List;
import ru.agatrt.partner.kernel.PartnerCode;

/**
 * A ground known now: overdue receivables to one creditor, or a confirmed violation.
 *
 * @param manager   login of the personal manager; {@code null} where none is named
 * @param debt      {@code null} for a violation
 * @param violation {@code null} for receivables
 * @param measures  numbers of the company's measures in force that rest on it
 */
public record KnownGround(PartnerCode partner, String partnerName, String manager, GroundCode ground, Debt debt, Violation violation,
                          List<String> measures) {

    /**
     * Overdue receivables to one creditor.
     *
     * @param creditor     {@code VENDOR} or a distributor's code
     * @param creditorName {@code null} for the vendor
     * @param amount       roubles past due
     * @param days         of the longest overdue document
     */
    public record Debt(String creditor, String creditorName, BigDecimal amount, int documents, long days) {

        public boolean isVendors() {
            return creditorName == null;
        }

        Debt plus(BigDecimal more, long daysOverdue) {
            return new Debt(creditor, creditorName, amount.add(more), documents + 1, Math.max(days, daysOverdue));
        }
    }

    /** Nobody answered it by a measure yet. */
    public boolean isOpen() {
        return measures.isEmpty();
    }

    /** Number in §1.5. */
    public int number() {
        return ground.number();
    }
}
