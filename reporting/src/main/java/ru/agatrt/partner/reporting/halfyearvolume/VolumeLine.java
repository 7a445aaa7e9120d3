package ru.agatrt.partner.reporting.halfyearvolume;

import net.sf.jasperreports.renderers.Renderable;

/**
 * A row as the design prints it: texts are in the reader's language, sums repeat per status so that headers and footers
 * of a status can show them.
 *
 * @param met {@code null} without a threshold
 * @param bar {@code null} without a threshold
 */
record VolumeLine(String status, String statusName, String statusNote, VolumeSums sums, String partner, String place, String manager,
                  String countable, String threshold, String individual, String percent, Boolean met, Renderable bar, String undecided,
                  String change, String changePercent) {
}
