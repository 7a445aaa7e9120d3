package ru.agatrt.partner.tests.outside.sums;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** One sheet of a workbook by the titles of its columns, with the values that its formulas were written with. */
final class SheetRows {

    private static final String TOTAL = "(Всего|Итого)(, .*)?";

    private final List<Row> rows;

    private SheetRows(List<Row> rows) {
        this.rows = rows;
    }

    /** @param number from 0 */
    static SheetRows of(byte[] file, int number) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return new SheetRows(book.getSheet(number).orElseThrow().read());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Values of a column in the rows of data; empty cells are left out. */
    List<BigDecimal> column(String title) {
        List<BigDecimal> values = new ArrayList<>();
        int column = place(title);
        for (Row row : rows.subList(1, rows.size())) {
            if (row.getCellText(0).isEmpty() || isTotal(row)) {
                break;
            }
            number(row, column, values);
        }
        return values;
    }

    /** What the row of totals says of a column. */
    BigDecimal total(String title) {
        List<BigDecimal> values = new ArrayList<>();
        rows.stream().skip(1).filter(SheetRows::isTotal).forEach(row -> number(row, place(title), values));
        if (values.size() != 1) {
            throw new IllegalStateException(values.size() + " totals of " + title);
        }
        return values.get(0);
    }

    private static boolean isTotal(Row row) {
        return row.getCellText(0).matches(TOTAL);
    }

    private static void number(Row row, int column, List<BigDecimal> values) {
        Cell cell = row.getCellCount() > column ? row.getCell(column) : null;
        if (cell != null && cell.getRawValue() != null && !cell.getRawValue().isEmpty()) {
            values.add(new BigDecimal(cell.getRawValue()));
        }
    }

    private int place(String title) {
        Row head = rows.get(0);
        for (int column = 0; column < head.getCellCount(); column++) {
            if (title.equals(head.getCellText(column))) {
                return column;
            }
        }
        throw new IllegalStateException("no column " + title);
    }
}
