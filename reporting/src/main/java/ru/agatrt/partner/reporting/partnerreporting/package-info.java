/** Report {@code partner-reporting}: the partners' own reports of a half-year, due, handed in, accepted and late (§3.4, R-2.8). */
package ru.agatrt.partner.reporting.partnerreporting;
