package ru.agatrt.partner.deviation;

/** How a line differs from what was due. Price, discount and amount are judged each by itself. */
public enum DeviationClass {
    /** Another list price than the official one of the buyer's territory on the shipping date. */
    LIST_PRICE,
    /** The official list names no price for the article and territory on the shipping date. */
    NO_PRICE,
    /** Another discount than the one due. */
    DISCOUNT,
    /** The discount of the former status, within the edition's days after a change of status. */
    TRANSITION,
    /** Shipped without a deal to a buyer for whom no price is agreed. */
    NOT_AGREED,
    /** Quantity, list price and discount do not give the amount. */
    AMOUNT
}
