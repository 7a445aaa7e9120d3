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

    /** @param amount roubles net of VAT, negative for returns; so is the quantity */
    public record Sums(BigDecimal quantity, BigDecimal listPrice, BigDecimal discountPercent, BigDecimal amount) {
    }

    public boolean isCorrected() {
        return versions > 1;
    }
}
