package ru.agatrt.partner.intake.file;

/**
 * How a file is written, as recognised.
 *
 * @param format    {@code CSV} or {@code XLSX}
 * @param encoding  name of the character set; empty for a workbook
 * @param delimiter what stands between cells: {@code ;}, {@code ,} or a tab; empty for a workbook
 * @param corrected whether it is a file of rejected rows that comes back
 */
public record TableLayout(String format, String encoding, String delimiter, boolean corrected) {

    static final TableLayout WORKBOOK = new TableLayout("XLSX", "", "", false);

    TableLayout asCorrected() {
        return new TableLayout(format, encoding, delimiter, true);
    }
}
