package ru.agatrt.partner.reporting.marketingcompliance;

/** Sums as the design prints them, under the columns they belong to. */
public record MarketingSums(String required, String planned, String agreed, String held, String confirmed, String rejected, String shortfall) {
}
