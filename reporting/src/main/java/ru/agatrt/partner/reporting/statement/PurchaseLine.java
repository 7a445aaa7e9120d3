package ru.agatrt.partner.reporting.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A line of a shipment or return as it is known now.
 *
 * @param money what the line is worth
 * @param bucket how it stands to the volume: {@code COUNTABLE}, {@code UNDECIDED_PROJECT}, {@code EXCLUDED_PROJECT},
 *               {@code NOT_OWN}, {@code SERVICE}, or {@code UNCLASSIFIED} while its product is not known
 */
record PurchaseLine(Document document, int lineNo, Product product, Money money, String bucket) {

    /**
     * The document a line stands in.
     *
     * @param returned a return; its day is its own
     * @param original the shipment that a return takes back; {@code null} where the source does not say
     * @param dealNo the project deal; {@code null} without one
     * @param seller name of the distributor that sold; {@code null} for the vendor
     */
    record Document(String source, String number, boolean returned, LocalDate day, String original, String dealNo,
                    String seller) {

        /** What makes it one document, whatever deal or seller a single line names. */
        List<?> key() {
            return List.of(source, number, returned);
        }
    }

    /** @param group code; {@code null} while the product has not arrived in the warehouse */
    record Product(String code, String name, String group) {
    }

    /**
     * Roubles net of VAT.
     *
     * @param amount negative for a return
     */
    record Money(BigDecimal quantity, BigDecimal listPrice, BigDecimal discountPercent, BigDecimal amount) {
    }

    /** Negative for a return, as its amount is. */
    BigDecimal signedQuantity() {
        return document.returned() ? money.quantity().negate() : money.quantity();
    }

    boolean countable() {
        return "COUNTABLE".equals(bucket);
    }
}
