package ru.agatrt.partner.etl.order;

/** An order cannot be carried out, and trying again would not help; the message is for whoever asked. */
final class OrderFailed extends Exception {

    private static final long serialVersionUID = 1L;

    OrderFailed(String message) {
        super(message);
    }
}
