package ru.agatrt.partner.reporting.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import ru.agatrt.partner.kernel.SpreadsheetText;

/**
 * One flat table of a workbook: header in the first row, frozen and with filters, typed cells below, totals as formulas
 * that follow the filter. No merged cells and no decoration that would stand in the way of sorting.
 */
public final class Sheet {

    private static final String HEAD_FILL = "E8EDFB";
    private static final int WIDEST = 60;
    /** Two lines, in points. */
    private static final double HEAD_HEIGHT = 32;
    private static final double LINE_HEIGHT = 15;

    private final Worksheet sheet;
    private final List<Column> columns;
    private final BigDecimal[] sums;
    private final Map<String, String> formulaValues = new HashMap<>();
    private final MakingWatch watch = Making.current();
    private int rows;

    /** What a column holds; decides the cell's form and alignment. Prose goes over several lines, so that a printed sheet stays readable. */
    public enum Kind {
        TEXT("@"), PROSE("@"), MONEY("#,##0.00"), PERCENT("0.0%"), QUANTITY("#,##0.###"), COUNT("0"), DAY("dd.mm.yyyy");

        private final String format;

        Kind(String format) {
            this.format = format;
        }

        private boolean right() {
            return this != TEXT && this != PROSE;
        }
    }

    /**
     * A column of the table.
     *
     * @param title in the reader's language
     * @param kind of its cells
     * @param width in characters
     */
    public record Column(String title, Kind kind, int width) {
    }

    public Sheet(Workbook book, String name, List<Column> columns) {
        this.sheet = book.newWorksheet(name);
        this.columns = List.copyOf(columns);
        this.sums = new BigDecimal[columns.size()];
        for (int c = 0; c < columns.size(); c++) {
            sheet.width(c, Math.min(WIDEST, columns.get(c).width()));
            sheet.value(0, c, columns.get(c).title());
            sheet.style(0, c).bold().fillColor(HEAD_FILL).wrapText(true).verticalAlignment("center")
                    .horizontalAlignment(columns.get(c).kind().right() ? "right" : "left").set();
        }
        sheet.rowHeight(0, HEAD_HEIGHT);
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.setFitToPage(true);
    }

    /** @param values in the order of the columns; {@code null} leaves a cell empty; text is never taken for a formula */
    public Sheet row(Object... values) {
        rows++;
        int lines = 1;
        for (int c = 0; c < values.length; c++) {
            put(rows, c, values[c]);
            lines = Math.max(lines, lines(columns.get(c), values[c]));
        }
        if (lines > 1) {
            // Not every program finds the height of wrapped text by itself.
            sheet.rowHeight(rows, lines * LINE_HEIGHT);
        }
        watch.look(MakingStage.ROWS, rows, 0);
        return this;
    }

    /** Gives the rows so far to the stream, so that a long table is not held whole; they cannot be changed any more. */
    public void flush() throws IOException {
        sheet.flush();
    }

    /** Number of rows below the header. */
    public int rows() {
        return rows;
    }

    /** Last row with data, as a formula counts them (the header is row 1). */
    public int lastRow() {
        return Math.max(2, rows + 1);
    }

    /**
     * A formula in a row that is there already; totals over its column add its value.
     *
     * @param row as {@link #rows} counted it
     * @param formula without the equals sign
     * @param value what it gives
     */
    public Sheet formula(int row, int column, String formula, Number value) {
        write(row, column, formula, new BigDecimal(value.toString()));
        add(column, value);
        sheet.style(row, column).format(columns.get(column).kind().format).set();
        return this;
    }

    /** Values of the formulas by cell, as a sheet writes numbers. */
    Map<String, String> formulaValues() {
        return Map.copyOf(formulaValues);
    }

    /** Ends the table with a row of sums over what the filter leaves visible, one empty row apart from the data. */
    public void total(String label, int... summed) {
        filter();
        int row = rows + 2;
        sheet.value(row, 0, label);
        for (int column : summed) {
            String letter = letter(column);
            write(row, column, "SUBTOTAL(109," + letter + "2:" + letter + lastRow() + ")",
                    sums[column] == null ? BigDecimal.ZERO : sums[column]);
        }
        for (int c = 0; c < columns.size(); c++) {
            sheet.style(row, c).bold().format(columns.get(c).kind().format)
                    .borderStyle(BorderSide.TOP, BorderStyle.THIN).set();
        }
    }

    public void filter() {
        sheet.setAutoFilter(0, 0, rows, columns.size() - 1);
    }

    /** Column letters, {@code A} for 0. */
    public static String letter(int column) {
        return column < 26 ? String.valueOf((char) ('A' + column))
                : letter(column / 26 - 1) + (char) ('A' + column % 26);
    }

    private static int lines(Column column, Object value) {
        int room = Math.min(WIDEST, column.width()) - 4;
        return column.kind() == Kind.PROSE && value != null ? (value.toString().length() + room - 1) / room : 1;
    }

    private void put(int row, int column, Object value) {
        if (value instanceof BigDecimal || value instanceof Integer || value instanceof Long) {
            sheet.value(row, column, (Number) value);
            add(column, (Number) value);
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
        } else if (value != null) {
            // A cell of text is not run as it stands, but it would be once somebody saves the sheet as CSV.
            sheet.value(row, column, SpreadsheetText.harmless(value.toString()));
        }
        if (columns.get(column).kind() == Kind.PROSE) {
            sheet.style(row, column).format(Kind.PROSE.format).wrapText(true).verticalAlignment("top").set();
        } else {
            sheet.style(row, column).format(columns.get(column).kind().format).set();
        }
    }

    private void write(int row, int column, String formula, BigDecimal value) {
        sheet.formula(row, column, formula);
        formulaValues.put(letter(column) + (row + 1), value.toPlainString());
    }

    private void add(int column, Number value) {
        BigDecimal number = new BigDecimal(value.toString());
        sums[column] = sums[column] == null ? number : sums[column].add(number);
    }
}
