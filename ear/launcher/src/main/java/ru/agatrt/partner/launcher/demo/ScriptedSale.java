package ru.agatrt.partner.launcher.demo;

import java.time.LocalDate;

/**
 * A purchase that a story tells of: one document with one line, perhaps returned as a whole.
 *
 * @param product article code
 * @param quantity pieces
 * @param shippedOn day of shipment
 * @param returnedOn day of the return; {@code null}: kept
 */
record ScriptedSale(String product, int quantity, LocalDate shippedOn, LocalDate returnedOn) {

    static ScriptedSale kept(String product, int quantity, LocalDate shippedOn) {
        return new ScriptedSale(product, quantity, shippedOn, null);
    }
}
