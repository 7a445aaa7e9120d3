/** Report {@code marketing-compliance}: events of a half-year against what each status asks for (§1.4, R-2.6). */
package ru.agatrt.partner.reporting.marketingcompliance;
