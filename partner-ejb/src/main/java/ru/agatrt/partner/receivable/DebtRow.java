package ru.agatrt.partner.receivable;

import ru.agatrt.partner.kernel.PartnerCode;

/**
 * One open document of one company.
 *
 * @param creditorName {@code null} for the vendor
 * @param manager      login of the debtor's manager; {@code null} when none is named
 * @param daysOverdue  0 or less when not overdue
 */
public record DebtRow(PartnerCode partner, String partnerName, String manager, String creditorName, OpenDocument document, long daysOverdue) {

    public AgeBucket bucket() {
        return AgeBucket.of(daysOverdue);
    }
}
