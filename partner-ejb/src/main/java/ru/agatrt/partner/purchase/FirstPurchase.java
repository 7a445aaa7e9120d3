package ru.agatrt.partner.purchase;

import java.math.BigDecimal;
import java.time.LocalDate;

/** The shipment document that speaks best for the first purchase (§3.1): the earliest large enough, else the largest. */
public record FirstPurchase(String source, String documentNo, LocalDate shippedOn, BigDecimal amount) {
}
