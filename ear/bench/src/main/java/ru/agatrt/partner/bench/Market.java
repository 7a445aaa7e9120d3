package ru.agatrt.partner.bench;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Who buys and when.
 *
 * @param prefix     of the companies' codes
 * @param partners   companies that buy
 * @param firstDay   of the lines
 * @param days       over which they are spread
 * @param sellerEach one document in so many was sold by the distributor; 0: none was
 */
public record Market(String prefix, int partners, LocalDate firstDay, int days, int sellerEach) {

    /** The buyers of {@link Masters} over four years. */
    static final Market OF_IMPORTS = new Market("B", Masters.PARTNERS, LocalDate.of(2022, 7, 1), 1_460, 0);

    /** @param number 0 to {@link #partners()} - 1 */
    public String partner(int number) {
        return String.format(Locale.ROOT, "%s-%05d", prefix, number + 1);
    }

    public String distributor() {
        return prefix + "-DIST";
    }

    /** Code of who sold a document, empty for the vendor. */
    String seller(int document) {
        return sellerEach > 0 && document % sellerEach == 0 ? distributor() : "";
    }
}
