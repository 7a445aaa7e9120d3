package ru.agatrt.partner.purchase;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One line of a shipment or return.
 *
 * @param dealNo     {@code null} outside of deals
 * @param seller     code of a distributor; {@code null}: the vendor
 * @param sellerName {@code null} for the vendor
 * @param recordedAt from when this version was known
 * @param versions   how many versions of the line were known at the moment asked for; more than one: corrected
 */
public record PurchaseRow(Document document, Article article, Sums sums, LineBucket bucket, String dealNo, String seller, String sellerName,
                          Instant recordedAt, int versions) {

    /** @param original document that a return takes back; {@code null} where none is named */
    public record Document(String source, String no, int lineNo, boolean returned, LocalDate day, String original) {
    }

    /** @param name {@code null} where nothing was known of the article for the day */
    public record Article(String code, String name, String group) {
    }

    /**
     * Quantity and roubles net of VAT, negative for returns.
     *
     * @param amount  as in the document
     * @param counted what the line is worth towards the volume: of a distributor's line list price less the buyer's due
     *     discount, else the amount
     */
    public record Sums(BigDecimal quantity, BigDecimal listPrice, BigDecimal discountPercent, BigDecimal amount, BigDecimal counted) {

        /** Whether the line counts with another sum than the document's. */
        public boolean isRevalued() {
            return amount.compareTo(counted) != 0;
        }
    }

    public boolean isCorrected() {
        return versions > 1;
    }
}
