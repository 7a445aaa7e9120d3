package ru.agatrt.partner.reporting.partnerreporting;

/** Sums as the design prints them, under the columns they belong to. */
public record ReportingFigures(String due, String handedIn, String accepted, String open, String late) {
}
