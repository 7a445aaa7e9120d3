package ru.agatrt.partner.reporting.style;

import java.math.BigDecimal;

/**
 * One value of a chart.
 *
 * @param series key that the chart's look knows, not a text
 * @param category label on the axis; equal labels fall on one bar
 * @param value in the unit that the chart's title names
 */
public record ChartBar(String series, String category, BigDecimal value) {
}
