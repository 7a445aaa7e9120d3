package ru.agatrt.partner.reporting.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every report in a spreadsheet's form goes through: text is never a formula, numbers stay numbers. */
class FormulaTextTest {

    private static final BigDecimal NUMBER = new BigDecimal("-5.25");

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "=HYPERLINK(\"http://127.0.0.1/\")", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1"})
    void csv(String text) {
        String file = new String(new CsvTable("text", "number").row(text, NUMBER).bytes(), StandardCharsets.UTF_8);
        String cell = file.substring(file.indexOf("\r\n") + 2);
        assertTrue(cell.startsWith("'" + text.charAt(0)) || cell.startsWith("\"'" + text.charAt(0)), cell);
        assertTrue(cell.endsWith(",-5.25\r\n"), cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd", "-2+3", "@SUM(A1)", "\tx", "\nx", "＝1"})
    void xlsx(String text) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "test", "1.0")) {
            new Sheet(book, "x", List.of(new Sheet.Column("text", Sheet.Kind.TEXT, 10), new Sheet.Column("number", Sheet.Kind.MONEY, 10))).row(text, NUMBER);
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            Row row = book.getFirstSheet().read().get(1);
            assertEquals("'" + text, row.getCellText(0));
            assertNull(row.getCell(0).getFormula());
            assertEquals(CellType.NUMBER, row.getCell(1).getType());
            assertEquals(0, NUMBER.compareTo(row.getCellAsNumber(1).orElseThrow()));
        }
    }
}
