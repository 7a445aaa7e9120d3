package ru.agatrt.partner.purchase;

import java.time.LocalDate;
import ru.agatrt.partner.kernel.ProductGroup;

/**
 * What a company's purchase lines are narrowed to; {@code null} or blank narrows nothing.
 *
 * @param from     first day
 * @param to       last day, included
 * @param product  part of an article's code or name
 * @param document part of a document's number, original documents of returns included
 * @param type     shipments or returns
 * @param deal     part of a deal's number
 * @param seller   {@code VENDOR} or a distributor's code
 */
public record PurchaseFilter(LocalDate from, LocalDate to, String product, ProductGroup group, String document, Type type,
                             String deal, String seller, LineBucket bucket) {

    public static final PurchaseFilter ALL = new PurchaseFilter(null, null, null, null, null, null, null, null, null);

    /** The vendor as a seller. */
    public static final String VENDOR = "VENDOR";

    /** Kind of a document. */
    public enum Type {
        SHIPMENT, RETURN
    }
}
