package ru.agatrt.partner.reporting.marketingcompliance;

import net.sf.jasperreports.renderers.Renderable;

/**
 * A row as the design prints it, in the reader's language; sums repeat per status for its header and footer.
 *
 * @param met {@code null} where nothing is required
 * @param bar {@code null} where nothing is required
 * @param reasons why events do not count; {@code null} where none was refused
 */
public record MarketingLine(String status, String statusName, String statusNote, MarketingSums sums, String partner, String place, String manager,
                            String required, String planned, String agreed, String held, String confirmed, String rejected,
                            String shortfall, Boolean met, Renderable bar, String reasons) {
}
