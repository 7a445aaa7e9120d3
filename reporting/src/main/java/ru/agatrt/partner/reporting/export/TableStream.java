package ru.agatrt.partner.reporting.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import ru.agatrt.partner.reporting.export.Sheet.Column;

/**
 * A long table written while it is read: memory does not grow with the rows. The forms are those of {@link CsvTable} and
 * {@link Sheet}; text that a spreadsheet would run is made harmless in both.
 */
public abstract class TableStream implements AutoCloseable {

    public static final String CSV = "text/csv;charset=UTF-8";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Rows a sheet can have below its header. */
    public static final long MOST_ROWS = 1_048_575;

    private static final int FLUSH = 1_000;

    TableStream() {
    }

    /** @param values in the order of the columns; {@code null} leaves a cell empty */
    public abstract void row(Object... values);

    @Override
    public abstract void close() throws IOException;

    /** The stream is flushed at the end, not closed. */
    public static TableStream csv(OutputStream out, List<Column> columns) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        CsvWriter writer = CsvWriter.builder().build(text);
        writer.writeRecord(columns.stream().map(c -> CsvTable.cell(c.title())).toArray(String[]::new));
        return new TableStream() {
            @Override
            public void row(Object... values) {
                String[] cells = new String[values.length];
                for (int i = 0; i < values.length; i++) {
                    cells[i] = CsvTable.cell(values[i]);
                }
                writer.writeRecord(cells);
            }

            @Override
            public void close() throws IOException {
                writer.flush();
                text.flush();
            }
        };
    }

    /** The stream is flushed at the end, not closed. */
    public static TableStream xlsx(OutputStream out, String name, List<Column> columns) {
        Workbook book = new Workbook(out, "Agat Partner", "1.0");
        Sheet sheet = new Sheet(book, name, columns);
        return new TableStream() {
            @Override
            public void row(Object... values) {
                sheet.row(values);
                if (sheet.rows() % FLUSH == 0) {
                    try {
                        sheet.flush();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }

            @Override
            public void close() throws IOException {
                sheet.filter();
                book.finish();
            }
        };
    }
}
