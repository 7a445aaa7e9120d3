package ru.agatrt.partner.reporting.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import ru.agatrt.partner.kernel.SpreadsheetText;

/**
 * A CSV file for programs and spreadsheets alike: UTF-8 with a byte order mark (without it spreadsheets guess a Windows
 * code page and spoil Cyrillic), comma, quotes as RFC 4180, CRLF, a header row, ISO dates, decimal point.
 */
public final class CsvTable {

    private final StringWriter text = new StringWriter();
    private final CsvWriter writer = CsvWriter.builder().build(text);
    private final MakingWatch watch = Making.current();
    private long rows;

    /** @param columns stable names: others' programs read them */
    public CsvTable(String... columns) {
        text.write('\uFEFF');
        writer.writeRecord(columns);
    }

    /** @param values {@code null} is an empty cell; text is made harmless, numbers and dates are written as they are */
    public CsvTable row(Object... values) {
        String[] cells = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            cells[i] = cell(values[i]);
        }
        writer.writeRecord(cells);
        watch.look(MakingStage.ROWS, ++rows, 0);
        return this;
    }

    /** Ends the table. */
    public byte[] bytes() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A value as every CSV file writes it; text is made harmless. */
    static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Boolean flag) {
            return flag ? "yes" : "no";
        }
        if (value instanceof Integer || value instanceof Long || value instanceof LocalDate) {
            return value.toString();
        }
        return SpreadsheetText.harmless(value.toString());
    }
}
