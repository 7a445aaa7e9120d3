package ru.agatrt.partner.etl.order;

import java.util.List;

/**
 * An order as it stands in {@code etl_order}.
 *
 * @param number      place in the order in which they are carried out
 * @param kind        RESTART, RESNAPSHOT, RESEND, DERIVE, RETRY or DISMISS
 * @param target      connector, captured table, number of a reject, or ALL
 * @param ids         keys in the book; empty when the order names none
 * @param requestedBy login, or system
 */
record Order(long number, String kind, String target, List<Long> ids, String requestedBy) {

    boolean all() {
        return "ALL".equals(target);
    }

    @Override
    public String toString() {
        return number + " " + kind + " " + target + (ids.isEmpty() ? "" : " (" + ids.size() + " rows)");
    }
}
