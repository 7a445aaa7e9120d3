package ru.agatrt.partner.review;

import java.math.BigDecimal;
import java.util.List;

/**
 * What another status changes for a partner, by the edition in force on its first day.
 *
 * @param discounts product groups whose discount changes, those with the same change together; empty where prices are agreed by project
 * @param opened    benefits that open
 * @param closed    benefits that close
 */
public record Consequences(List<Discount> discounts, List<String> opened, List<String> closed) {

    public static final Consequences NONE = new Consequences(List.of(), List.of(), List.of());

    public Consequences {
        discounts = List.copyOf(discounts);
        opened = List.copyOf(opened);
        closed = List.copyOf(closed);
    }

    /** From and to in percent. */
    public record Discount(List<String> productGroups, BigDecimal from, BigDecimal to) {
    }

    /** Nothing changes, as far as the edition says. */
    public boolean nothing() {
        return discounts.isEmpty() && opened.isEmpty() && closed.isEmpty();
    }
}
