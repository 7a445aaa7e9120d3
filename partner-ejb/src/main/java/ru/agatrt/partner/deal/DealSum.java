package ru.agatrt.partner.deal;

import java.math.BigDecimal;

/** How many deals, and how many roubles depend on them. */
public record DealSum(long deals, BigDecimal stake) {
}
