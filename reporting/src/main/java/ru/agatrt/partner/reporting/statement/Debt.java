package ru.agatrt.partner.reporting.statement;

import ru.agatrt.partner.receivable.OpenDocument;

/**
 * A document the partner has not paid in full.
 *
 * @param creditorName {@code null} for the vendor, and for a distributor that is not known
 */
record Debt(OpenDocument document, String creditorName) {

    boolean vendor() {
        return "VENDOR".equals(document.creditor());
    }
}
