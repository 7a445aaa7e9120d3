package ru.agatrt.partner.intake.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ru.agatrt.partner.intake.corpus.Workbooks.cell;
import static ru.agatrt.partner.intake.corpus.Workbooks.number;
import static ru.agatrt.partner.intake.corpus.Workbooks.row;
import static ru.agatrt.partner.intake.corpus.Workbooks.shared;
import static ru.agatrt.partner.intake.corpus.Workbooks.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.intake.corpus.Workbooks;
import ru.agatrt.partner.kernel.InvalidInput;

class XlsxTableTest {

    @TempDir
    Path directory;

    @Test
    void sharedInlineAndNumberedCellsComeAsText() throws IOException {
        Workbooks book = Workbooks.of(row(1, shared(0), shared(1)), row(2, text("P-1"), shared(2)), row(5, number("7.5", 0), cell("b", "<v>1</v>")),
                row(6, null, text("x"))).sharedTexts("code", " name ", "ООО «Ёлка» 🌲");
        assertEquals(List.of("1: code|name", "2: P-1|ООО «Ёлка» 🌲", "5: 7.5|true", "6: |x"), read(book.bytes()));
    }

    @Test
    void richTextIsPutTogetherAndReadingsAreLeftOut() throws IOException {
        Workbooks book = Workbooks.of(row(1, text("code")), row(2, shared(0)), row(3, cell("inlineStr", "<is><r><t>А</t></r><r><t>гат</t></r></is>")))
                .part(Workbooks.STRINGS, "<sst><si><r><t>ООО </t></r><r><rPr><b/></rPr><t>«Агат»</t></r><rPh sb=\"0\" eb=\"1\"><t>agat</t></rPh></si></sst>");
        assertEquals(List.of("1: code", "2: ООО «Агат»", "3: Агат"), read(book.bytes()));
    }

    @ParameterizedTest
    @CsvSource({"46112, 1, 2026-03-31", "46112, 2, 2026-03-31", "46112.75, 1, 2026-03-31", "46112, 6, 2026-03-31", "46112.75, 6, 2026-03-31 18:00:00",
        "46112.999999, 6, 2026-04-01", "46112, 5, 2026-03", "0.5, 9, 12:00:00", "60, 1, 1900-02-29", "61, 1, 1900-03-01", "1, 1, 1900-01-01", "0, 1, 0",
        "-1, 1, -1", "2958465, 1, 9999-12-31", "2958466, 1, 2958466", "45351, 1, 2024-02-29", "45717, 1, 2025-03-01",
        "0.25, 3, 25", "0.125, 7, 12.5", "0.1, 3, 10", "274062111, 4, 0274062111", "7707083893, 0, 7707083893", "46112, 8, 46112",
        "4.5999999999999996, 0, 4.6", "0.1, 0, 0.1", "1E3, 0, 1000", "1.5E-3, 0, 0.0015", "-0, 0, 0", "100.00, 0, 100",
        "123456789012345678, 0, 123456789012346000", "1E+308, 0, 1E+308", "1E999999999, 0, 1E999999999", "NaN, 0, NaN", "INF, 1, INF", "46112, 99, 46112"})
    void numbersComeAsTheyAreShown(String raw, int style, String expected) throws IOException {
        assertEquals(List.of("1: code", "2: " + expected), read(Workbooks.of(row(1, text("code")), row(2, number(raw, style))).bytes()));
    }

    @ParameterizedTest
    @CsvSource({"0, 1904-01-01", "44650, 2026-03-31", "58, 1904-02-28", "59, 1904-02-29"})
    void anotherCalendarOfDaysIsUnderstood(String serial, String day) throws IOException {
        assertEquals(List.of("1: code", "2: " + day), read(Workbooks.of(row(1, text("code")), row(2, number(serial, 1))).since1904().bytes()));
    }

    @Test
    void datesAsTextAndErrorsComeAsTheyAre() throws IOException {
        assertEquals(List.of("1: code", "2: 2026-03-31", "3: 2026-03-31T10:00:00", "4: #N/A", "5: a\r\nb"), read(Workbooks.of(row(1, text("code")),
                row(2, cell("d", "<v>2026-03-31T00:00:00.000Z</v>")), row(3, cell("d", "<v>2026-03-31T10:00:00</v>")), row(4, cell("e", "<v>#N/A</v>")),
                row(5, cell("inlineStr", "<is><t>a_x000D_\nb</t></is>"))).bytes()));
    }

    @Test
    void emptyRowsArePassedOverAndMissingCellsAreEmpty() throws IOException {
        assertEquals(List.of("3: code|name|note", "5: A||", "9: B||x"), read(Workbooks.of("<row r=\"1\"/>", row(3, text("code"), text("name"), text("note")),
                row(4, text(" "), null, null), row(5, text("A")), "<row r=\"7\"><c r=\"A7\" s=\"3\"/></row>", row(9, text("B"), null, text("x"))).bytes()));
    }

    @Test
    void cellsWithoutAddressesAndRowsWithoutNumbersFollowEachOther() throws IOException {
        assertEquals(List.of("1: code|name", "2: A|B"), read(Workbooks.of("<row><c t=\"str\"><v>code</v></c><c t=\"str\"><v>name</v></c></row>",
                "<row><c t=\"str\"><v>A</v></c><c t=\"str\"><v>B</v></c></row>").bytes()));
    }

    @Test
    void theFirstVisibleSheetIsRead() throws IOException {
        Workbooks book = Workbooks.of(row(1, text("hidden"))).part("xl/worksheets/sheet2.xml", Workbooks.sheet(row(1, text("code")) + row(2, text("A"))))
                .part(Workbooks.BOOK, Workbooks.book("<sheet name=\"x\" sheetId=\"1\" state=\"veryHidden\" r:id=\"rId1\"/><sheet name=\"c\" sheetId=\"3\" r:id=\"rId3\"/>"
                        + "<sheet name=\"y\" sheetId=\"2\" r:id=\"rId2\"/>"))
                .part("xl/_rels/workbook.xml.rels", Workbooks.relations("worksheet", "worksheets/sheet1.xml", "worksheet", "/xl/worksheets/sheet2.xml",
                        "chartsheet", "chartsheets/sheet1.xml"));
        assertEquals(List.of("1: code", "2: A"), read(book.bytes()));
        assertEquals("FILE_XLSX_SHEET", refusal(Workbooks.of(row(1, text("code")))
                .part(Workbooks.BOOK, Workbooks.book("<sheet name=\"x\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/>")).bytes()).code());
    }

    @Test
    void aFormulaIsRefusedWithLineAndColumn() throws IOException {
        for (String formula : List.of("<f>1+1</f><v>2</v>", "<f t=\"shared\" si=\"0\"/><v>2</v>", "<f/>", "<v>2</v><f>A1</f>")) {
            InvalidInput refusal = refusal(Workbooks.of(row(1, text("code"), text("amount")), row(7, text("A"), cell("n", formula))).bytes());
            assertEquals("FILE_FORMULA 7 amount", refusal.code() + " " + refusal.args().get("line") + " " + refusal.args().get("column"));
        }
        assertEquals("AB", refusal(Workbooks.of(row(1, text("code")), "<row r=\"2\"><c r=\"AB2\"><f>1</f></c></row>").bytes()).args().get("column"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>|&x;|FILE_XLSX_DOCTYPE",
        "<!DOCTYPE worksheet SYSTEM \"http://127.0.0.1:1/x.dtd\">|a|FILE_XLSX_DOCTYPE",
        "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>|&b;|FILE_XLSX_DOCTYPE",
        "|&x;|FILE_XLSX_BROKEN", "|a</t>|FILE_XLSX_BROKEN"})
    void documentTypesAndEntitiesAreRefused(String prolog, String value, String code) throws IOException {
        String sheet = (prolog == null ? "" : prolog) + "<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>" + value + "</t></is></c></row></sheetData></worksheet>";
        for (String part : List.of(Workbooks.SHEET, Workbooks.STRINGS)) {
            assertEquals(code, refusal(Workbooks.of(row(1, text("code"))).part(part, sheet).bytes()).code());
        }
        byte[] wide = ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + sheet).getBytes(StandardCharsets.UTF_16);
        assertEquals(code, refusal(Workbooks.of(row(1, text("code"))).part(Workbooks.SHEET, wide).bytes()).code(), "in UTF-16 too");
    }

    @Test
    void aPartThatBurstsIsRefusedWhileItIsRead() throws IOException {
        String blanks = "<row r=\"1\"><c t=\"str\"><v>code</v></c></row>" + "<row><c/><c/><c/></row>".repeat(900_000);
        assertEquals("FILE_ZIP_BOMB", refusal(Workbooks.of(blanks).bytes()).code());
        assertEquals("FILE_ZIP_BOMB", refusal(Workbooks.of(row(1, text("code"))).part(Workbooks.STRINGS, "<sst>" + "<si/>".repeat(4_000_000) + "</sst>").bytes()).code());
    }

    @Test
    void aPieceOfMarkupWithoutEndIsRefusedBeforeItFillsTheMemory() throws IOException {
        StringBuilder noise = new StringBuilder();
        java.util.Random random = new java.util.Random(1);
        while (noise.length() < 6 << 20) {
            noise.append(Long.toString(random.nextLong(), 36));
        }
        for (String piece : List.of("<c x=\"" + noise + "\"/>", "<!-- " + noise + " -->", "<c t=\"str\"><v>" + noise + "</v></c>")) {
            assertEquals("FILE_XLSX_BROKEN", refusal(Workbooks.of(row(1, text("code")) + "<row r=\"2\">" + piece + "</row>").bytes()).code());
        }
    }

    @Test
    void depthColumnsRowsAndPartsAreBounded() throws IOException {
        assertEquals("FILE_XLSX_BROKEN", refusal(Workbooks.of(row(1, text("code")) + "<x>".repeat(200) + "</x>".repeat(200)).bytes()).code());
        assertEquals("FILE_XLSX_BROKEN", refusal(Workbooks.of(row(1, text("code")), "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>").bytes()).code());
        assertEquals("FILE_XLSX_BROKEN", refusal(Workbooks.of(row(1, text("code")), "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>1</v></c></row>").bytes()).code());
        assertEquals("FILE_XLSX_BROKEN", refusal(Workbooks.of(row(1, text("code")), row(1_048_577, text("x"))).bytes()).code());
        assertEquals("FILE_XLSX_BROKEN", refusal(Workbooks.of(row(2, text("code")), row(2, text("x"))).bytes()).code());
        assertEquals("FILE_XLSX_BROKEN", refusal(Workbooks.of(row(1, shared(1))).sharedTexts("only one").bytes()).code());
        Workbooks many = Workbooks.of(row(1, text("code")));
        for (int i = 0; i <= XlsxArchive.MAX_PARTS; i++) {
            many.part("xl/media/" + i, "");
        }
        assertEquals("FILE_ZIP_BOMB", refusal(many.bytes()).code());
    }

    @Test
    void aWrongChecksumIsFoundBeforeTheEnd() throws IOException {
        byte[] book = stored("<worksheet><sheetData><row r=\"1\"><c t=\"str\"><v>code</v></c></row><row r=\"2\"><c><v>100</v></c></row></sheetData></worksheet>");
        String bytes = new String(book, StandardCharsets.ISO_8859_1);
        assertEquals(List.of("1: code", "2: 100"), read(book));
        assertEquals("FILE_XLSX_BROKEN", refusal(bytes.replace("<v>100</v>", "<v>900</v>").getBytes(StandardCharsets.ISO_8859_1)).code());
    }

    private static byte[] stored(String sheet) {
        // Not packed at all, so that a single digit can be changed afterwards.
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            for (String[] part : new String[][] {{"_rels/.rels", Workbooks.relations("officeDocument", Workbooks.BOOK)},
                {Workbooks.BOOK, Workbooks.book("<sheet name=\"x\" sheetId=\"1\" r:id=\"rId1\"/>")},
                {"xl/_rels/workbook.xml.rels", Workbooks.relations("worksheet", "worksheets/sheet1.xml")}, {Workbooks.SHEET, sheet}}) {
                zip.putNextEntry(new ZipEntry(part[0]));
                zip.write(part[1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void whatAnotherLibraryWritesIsReadInConstantMemory() throws IOException {
        int rows = 60_000;
        Path file = directory.resolve("other.xlsx");
        try (OutputStream out = Files.newOutputStream(file); Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Закупки");
            sheet.value(0, 0, "code");
            sheet.value(0, 1, "day");
            sheet.value(0, 2, "amount");
            for (int i = 1; i <= rows; i++) {
                sheet.value(i, 0, "Документ № " + i);
                sheet.value(i, 1, LocalDate.of(2026, 1, 1).plusDays(i % 365));
                sheet.style(i, 1).format("dd.mm.yyyy").set();
                sheet.value(i, 2, new java.math.BigDecimal(i).movePointLeft(2));
            }
        }
        try (TableReader table = TableFile.open(file, Set.of("code"))) {
            assertEquals(List.of("code", "day", "amount"), table.header());
            int read = 0;
            while (table.next()) {
                read++;
                assertEquals(List.of("Документ № " + read, LocalDate.of(2026, 1, 1).plusDays(read % 365).toString(),
                        new java.math.BigDecimal(read).movePointLeft(2).stripTrailingZeros().toPlainString()), table.fields());
                assertEquals(read + 1, table.line());
            }
            assertEquals(rows, read);
            assertTrue(table.bytesRead() > 0 && table.bytesRead() <= Files.size(file), "progress within the size of the file");
        }
    }

    private InvalidInput refusal(byte[] file) {
        return assertThrows(InvalidInput.class, () -> read(file));
    }

    private List<String> read(byte[] content) throws IOException {
        Path file = Files.write(directory.resolve("file.xlsx"), content);
        List<String> rows = new ArrayList<>();
        try (TableReader table = TableFile.open(file, Set.of())) {
            int header = table.line();
            rows.add(header + ": " + String.join("|", table.header()));
            while (table.next()) {
                rows.add(table.line() + ": " + String.join("|", table.fields()));
            }
        }
        return rows;
    }
}
