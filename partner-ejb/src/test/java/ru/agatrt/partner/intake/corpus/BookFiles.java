package ru.agatrt.partner.intake.corpus;

import static ru.agatrt.partner.intake.corpus.Workbooks.cell;
import static ru.agatrt.partner.intake.corpus.Workbooks.number;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Workbooks: cells of all types, calendars and formats, sheets of all sorts, and archives made to do harm. */
final class BookFiles {

    private static final String REF = "references";
    private final List<OddFile> files = new ArrayList<>();

    private BookFiles() {
    }

    static List<OddFile> list() {
        BookFiles made = new BookFiles();
        made.cut();
        made.days();
        made.numbers();
        made.cells();
        made.sheets();
        made.hostile();
        made.others();
        return made.files;
    }

    private static byte[] good(String kind) {
        return Workbooks.ofTexts(List.of(Samples.header(kind), Samples.row(kind, 1), Samples.row(kind, 2))).bytes();
    }

    private void cut() {
        for (String kind : List.of("references", "purchases")) {
            byte[] whole = good(kind);
            files.add(OddFile.bytes("cut XLSX", "not at all", kind, () -> whole).gives(2));
            for (int part = 1; part < 30; part++) {
                int length = Math.max(4, whole.length * part / 30);
                files.add(OddFile.bytes("cut XLSX", part + "/30", kind, () -> Arrays.copyOf(whole, length)).isRefused("FILE_XLSX_BROKEN"));
            }
            files.add(OddFile.bytes("cut XLSX", "the last byte", kind, () -> Arrays.copyOf(whole, whole.length - 1)).isRefused("FILE_XLSX_BROKEN"));
            files.add(OddFile.bytes("cut XLSX", "after three bytes", kind, () -> Arrays.copyOf(whole, 3)).isRefused("COLUMNS_UNKNOWN"));
            files.add(OddFile.bytes("cut XLSX", "the first half gone", kind, () -> Arrays.copyOfRange(whole, whole.length / 2, whole.length)).isRefused("FILE_BINARY"));
        }
    }

    private void book(String family, String name, String kind, String column, String made, String... errors) {
        files.add(OddFile.bytes(family, name, kind, () -> Samples.bookWith(kind, column, made).bytes())
                .gives(3 - errors.length, Arrays.stream(errors).map(e -> "3 " + column + " " + e).toArray(String[]::new)));
    }

    private void days() {
        String f = "days in cells";
        for (String serial : List.of("45351", "46112", "46112.0", "46112.75", "32874", "109574", "4.6112E4")) {
            book(f, "serial " + serial, REF, "received_on", number(serial, 1));
        }
        book(f, "built-in format", REF, "received_on", number("46112", 2));
        book(f, "day and time, midnight", REF, "received_on", number("46112", 6));
        book(f, "day and time, noon", REF, "received_on", number("46112.5", 6), "DATE");
        book(f, "the leap day that never was", REF, "received_on", number("60", 1), "DATE_MISSING");
        for (String serial : List.of("1", "32873", "109575", "2958465.5")) {
            book(f, "serial " + serial, REF, "received_on", number(serial, 1), "2958465.5".equals(serial) ? new String[0] : new String[] {"DATE_RANGE"});
        }
        for (String serial : List.of("0", "-1", "2958466", "1E15", "NaN", "INF", "46112,5", "x")) {
            book(f, "serial " + serial, REF, "received_on", number(serial, 1), "DATE");
        }
        book(f, "no date format", REF, "received_on", number("46112", 0), "DATE");
        book(f, "month format", REF, "received_on", number("46112", 5), "DATE");
        book(f, "time format", REF, "received_on", number("0.5", 9), "DATE");
        book(f, "percent format", REF, "received_on", number("46112", 3), "DATE");
        book(f, "ISO cell", REF, "received_on", cell("d", "<v>2026-03-31T00:00:00.000</v>"));
        book(f, "ISO cell with time", REF, "received_on", cell("d", "<v>2026-03-31T10:00:00</v>"), "DATE");
        book(f, "a month that a spreadsheet took for a day", "partner-reports", "period", number("46082", 5));
        files.add(OddFile.bytes(f, "calendar of 1904", REF, () -> Samples.bookWith(REF, "received_on", number("44650", 1)).since1904().bytes()).gives(3));
        files.add(OddFile.bytes(f, "29 February 1904", REF, () -> Samples.bookWith(REF, "received_on", number("59", 1)).since1904().bytes()).gives(2, "3 received_on DATE_RANGE"));
    }

    private void numbers() {
        String f = "numbers in cells";
        for (String value : List.of("180.9", "180.90000000000001", "1.8E2", "-0", "0", "100", "0.01", "99999999999999", "1E13")) {
            book(f, value, "purchases", "amount", number(value, 0));
        }
        book(f, "in cells of texts", "purchases", "amount", Workbooks.text("180,90"));
        book(f, "1E300", "purchases", "amount", number("1E300", 0), "NUMBER");
        book(f, "1E-300", "purchases", "amount", number("1E-300", 0), "NUMBER");
        book(f, "1E17", "purchases", "amount", number("1E17", 0), "NUMBER_SIZE");
        book(f, "NaN", "purchases", "amount", number("NaN", 0), "NUMBER");
        book(f, "negative", "purchases", "amount", number("-5", 0), "NEGATIVE");
        book(f, "three decimals", "purchases", "amount", number("1.005", 0), "NUMBER_SCALE");
        book(f, "25 %", "purchases", "discount_percent", number("0.25", 3));
        book(f, "12.5 %", "purchases", "discount_percent", number("0.125", 7));
        book(f, "101 %", "purchases", "discount_percent", number("1.01", 3), "PERCENT");
        book(f, "a date for a number", "purchases", "amount", number("46112", 1), "NUMBER");
        book(f, "a number for a code", "purchases", "document_no", number("12345", 0));
        book(f, "leading zeros by format", "partners", "inn", number("0274062111", 4));
        book(f, "leading zeros lost", "partners", "inn", number("274062111", 0), "INN");
        book(f, "a half for a line", "purchases", "line_no", number("1.5", 0), "INTEGER");
        book(f, "a style there is not", "purchases", "amount", number("100", 999));
        book(f, "thousands of digits", "purchases", "amount", number("1".repeat(5_000), 0), "NUMBER");
        book(f, "a huge exponent", "purchases", "amount", number("1E999999999", 0), "NUMBER");
    }

    private void cells() {
        String f = "cells";
        book(f, "true", "products", "own_manufacture", cell("b", "<v>1</v>"));
        book(f, "false", "products", "own_manufacture", cell("b", "<v>0</v>"));
        book(f, "a truth for a number", "purchases", "amount", cell("b", "<v>1</v>"), "NUMBER");
        book(f, "NUL", REF, "customer", cell("inlineStr", "<is><t>a_x0000_b</t></is>"), "TEXT_CONTROL");
        for (String error : List.of("#N/A", "#REF!", "#DIV/0!", "#NAME?")) {
            book(f, "error " + error, REF, "customer", cell("e", "<v>" + error + "</v>"), "CELL_ERROR");
        }
        book(f, "empty elements", REF, "customer", cell("inlineStr", "<is><t/></is>"), "VALUE_MISSING");
        book(f, "no value", REF, "customer", "<c s=\"1\"/>", "VALUE_MISSING");
        book(f, "left out", REF, "customer", null, "VALUE_MISSING");
        book(f, "rich text", REF, "customer", cell("inlineStr", "<is><r><rPr><b/></rPr><t>П</t></r><r><t>АО</t></r></is>"));
        book(f, "result of a formula without it", REF, "customer", cell("str", "<v>ПАО</v>"));
        book(f, "escaped sign", REF, "customer", cell("inlineStr", "<is><t>a_x0007_b</t></is>"), "TEXT_CONTROL");
        book(f, "half of a pair", REF, "customer", cell("inlineStr", "<is><t>a_xD83C_b</t></is>"), "TEXT_CONTROL");
        book(f, "an escape that is none", REF, "customer", cell("inlineStr", "<is><t>a_xyz_b</t></is>"));
        book(f, "CDATA", REF, "customer", cell("inlineStr", "<is><t><![CDATA[<b>ПАО</b>]]></t></is>"));
        book(f, "longer than Excel allows", REF, "customer", Workbooks.text("x".repeat(40_000)), "TEXT_LENGTH");
        files.add(OddFile.bytes(f, "of a megabyte", REF, () -> Samples.bookWith(REF, "customer", Workbooks.text("xyz ".repeat(1 << 18) + "x")).bytes()).isRefused("ROW_UNREADABLE"));
        for (String formula : List.of("<f>1+1</f><v>2</v>", "<f>HYPERLINK(\"http://127.0.0.1\")</f>", "<f t=\"shared\" si=\"3\"/><v>1</v>", "<f t=\"array\" ref=\"A1:B2\">X</f>", "<v>1</v><f/>",
                "<f>[1]Sheet1!A1</f><v>1</v>", "<f>cmd|' /C calc'!A0</f>")) {
            files.add(OddFile.bytes(f, "formula " + formula, REF, () -> Samples.bookWith(REF, "customer", cell("str", formula)).bytes()).isRefused("FILE_FORMULA"));
        }
        files.add(OddFile.bytes(f, "a type there is not", REF, () -> Samples.bookWith(REF, "customer", cell("zz", "<v>1</v>")).bytes()).isRefused("FILE_XLSX_BROKEN"));
        files.add(OddFile.bytes(f, "a shared text there is not", REF, () -> Samples.bookWith(REF, "customer", Workbooks.shared(99)).bytes()).isRefused("FILE_XLSX_BROKEN"));
        files.add(OddFile.bytes(f, "a negative shared text", REF, () -> Samples.bookWith(REF, "customer", Workbooks.shared(-1)).bytes()).isRefused("FILE_XLSX_BROKEN"));
        files.add(OddFile.bytes(f, "shared texts", REF, () -> Samples.bookWith(REF, "customer", Workbooks.shared(1)).sharedTexts("x", "ПАО 🌲").bytes()).gives(3));
    }

    private void sheets() {
        String f = "sheets";
        String rows = Samples.texts(1, Samples.header(REF)) + Samples.texts(2, Samples.row(REF, 1));
        files.add(OddFile.bytes(f, "without rows", REF, () -> Workbooks.of().bytes()).isRefused("FILE_EMPTY"));
        files.add(OddFile.bytes(f, "of empty rows", REF, () -> Workbooks.of("<row/><row r=\"9\"><c r=\"A9\"/></row>").bytes()).isRefused("FILE_EMPTY"));
        files.add(OddFile.bytes(f, "header only", REF, () -> Workbooks.of(Samples.texts(1, Samples.header(REF))).bytes()).gives(0));
        files.add(OddFile.bytes(f, "header in line 5", REF, () -> Workbooks.of(Samples.texts(5, Samples.header(REF)), Samples.texts(9, Samples.row(REF, 1, "partner_code", "P-9"))).bytes())
                .gives(0, "9 partner_code UNKNOWN_PARTNER"));
        files.add(OddFile.bytes(f, "an unknown column", REF, () -> Workbooks.of(Samples.texts(1, List.of("partner_code", "x"))).bytes()).isRefused("COLUMNS_UNKNOWN"));
        files.add(OddFile.bytes(f, "a title merged over the table", REF, () -> Workbooks.of(Workbooks.row(1, Workbooks.text("Отзывы"))).part(Workbooks.SHEET,
                Workbooks.sheet(Workbooks.row(1, Workbooks.text("Отзывы")) + Samples.texts(2, Samples.header(REF))).replace("<pageMargins", "<mergeCells><mergeCell ref=\"A1:E1\"/></mergeCells><pageMargins"))
                .bytes()).isRefused("COLUMNS_UNKNOWN"));
        files.add(OddFile.bytes(f, "cells merged over two rows", REF, () -> Workbooks.of(rows + Workbooks.row(3, null, Workbooks.text("R-2"), Workbooks.text("ПАО"), Workbooks.text("2025-05-05"), Workbooks.text("ACCEPTED"))).bytes())
                .gives(1, "3 partner_code VALUE_MISSING"));
        files.add(OddFile.bytes(f, "the first one hidden", REF, () -> Workbooks.of(Workbooks.row(1, Workbooks.text("черновик"))).part("xl/worksheets/sheet2.xml", Workbooks.sheet(rows))
                .part("xl/_rels/workbook.xml.rels", Workbooks.relations("worksheet", "worksheets/sheet1.xml", "worksheet", "worksheets/sheet2.xml"))
                .part(Workbooks.BOOK, Workbooks.book("<sheet name=\"a\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/><sheet name=\"b\" sheetId=\"2\" r:id=\"rId2\"/>")).bytes()).gives(1));
        files.add(OddFile.bytes(f, "all hidden", REF, () -> Workbooks.of(rows).part(Workbooks.BOOK, Workbooks.book("<sheet name=\"a\" sheetId=\"1\" state=\"veryHidden\" r:id=\"rId1\"/>")).bytes())
                .isRefused("FILE_XLSX_SHEET"));
        files.add(OddFile.bytes(f, "none at all", REF, () -> Workbooks.of(rows).part(Workbooks.BOOK, Workbooks.book("")).bytes()).isRefused("FILE_XLSX_SHEET"));
        files.add(OddFile.bytes(f, "hidden rows are read", REF, () -> Workbooks.of(rows + Samples.texts(3, Samples.row(REF, 2)).replace("<row ", "<row hidden=\"1\" ")).bytes()).gives(2));
        files.add(OddFile.bytes(f, "rows backwards", REF, () -> Workbooks.of(Samples.texts(2, Samples.header(REF)), Samples.texts(1, Samples.row(REF, 1))).bytes()).isRefused("FILE_XLSX_BROKEN"));
        files.add(OddFile.bytes(f, "cells backwards", REF, () -> Workbooks.of("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>").bytes()).isRefused("FILE_XLSX_BROKEN"));
        files.add(OddFile.bytes(f, "a column beyond the last", REF, () -> Workbooks.of("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>").bytes()).isRefused("FILE_XLSX_BROKEN"));
        files.add(OddFile.bytes(f, "the last column", REF, () -> Workbooks.of(rows + "<row r=\"3\"><c r=\"XFD3\"><v>1</v></c></row>").bytes()).gives(1, "3 partner_code FIELD_COUNT"));
        files.add(OddFile.bytes(f, "a row beyond the last", REF, () -> Workbooks.of(rows + "<row r=\"1048577\"><c><v>1</v></c></row>").bytes()).isRefused("FILE_XLSX_BROKEN"));
        files.add(OddFile.bytes(f, "the strict form of the format", REF, () -> Workbooks.of().part(Workbooks.SHEET, Workbooks.sheet(rows)
                .replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")).bytes()).gives(1));
        files.add(OddFile.bytes(f, "a prefix for every element", REF, () -> Workbooks.of().part(Workbooks.SHEET, Workbooks.sheet(rows).replaceAll("<(/?)(worksheet|sheetData|row|c|is|t|v)\\b", "<$1x:$2")
                .replace(" xmlns=", " xmlns:x=").replaceAll("<cols>.*</cols>|<pageMargins[^>]*>", "")).bytes()).gives(1));
        files.add(OddFile.bytes(f, "without styles and texts", REF, () -> Workbooks.of(rows).without("xl/styles.xml").without(Workbooks.STRINGS).bytes()).gives(1));
        files.add(OddFile.bytes(f, "10 000 columns", REF, () -> {
            StringBuilder cells = new StringBuilder();
            for (int i = 0; i < 10_000; i++) {
                cells.append("<c t=\"str\"><v>x</v></c>");
            }
            return Workbooks.of("<row r=\"1\">" + cells + "</row>").bytes();
        }).isRefused("COLUMNS_UNKNOWN"));
    }

    private void hostile() {
        String f = "hostile archives";
        String header = Samples.texts(1, Samples.header(REF));
        files.add(OddFile.bytes(f, "a sheet of blank rows that bursts", REF, () -> Workbooks.of(header + "<row><c/><c/><c/></row>".repeat(900_000)).bytes()).isRefused("FILE_ZIP_BOMB"));
        files.add(OddFile.bytes(f, "a sheet of blanks that bursts", REF, () -> Workbooks.of(header + (" ".repeat(1_000) + "<row/>").repeat(20_000)).bytes()).isRefused("FILE_ZIP_BOMB"));
        files.add(OddFile.bytes(f, "texts that burst", REF, () -> Workbooks.of(header).part(Workbooks.STRINGS, "<sst>" + "<si><t>x</t></si>".repeat(1_200_000) + "</sst>").bytes()).isRefused("FILE_ZIP_BOMB"));
        files.add(OddFile.bytes(f, "styles that burst", REF, () -> Workbooks.of(header).part("xl/styles.xml", "<styleSheet>" + "<a/>".repeat(5_000_000) + "</styleSheet>").bytes()).isRefused("FILE_ZIP_BOMB"));
        files.add(OddFile.bytes(f, "relations that burst", REF, () -> Workbooks.of(header).part("_rels/.rels", "<Relationships>" + "<a/>".repeat(5_000_000) + "</Relationships>").bytes()).isRefused("FILE_ZIP_BOMB"));
        files.add(OddFile.bytes(f, "20 000 parts", REF, () -> {
            Workbooks many = Workbooks.of(header);
            for (int i = 0; i < 20_000; i++) {
                many.part("xl/media/" + i, new byte[0]);
            }
            return many.bytes();
        }).isRefused("FILE_ZIP_BOMB"));
        files.add(OddFile.bytes(f, "an attribute of megabytes", REF, () -> Workbooks.of(header + "<row x=\"" + noise(6 << 20) + "\"/>").bytes()).isRefused("FILE_XLSX_BROKEN"));
        files.add(OddFile.bytes(f, "nested without end", REF, () -> Workbooks.of(header + "<a>".repeat(100_000) + "</a>".repeat(100_000)).bytes()).isRefused("FILE_XLSX_BROKEN"));
        for (String part : List.of(Workbooks.SHEET, Workbooks.STRINGS, "xl/styles.xml", Workbooks.BOOK)) {
            String root = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\"><!ENTITY l \"l\"><!ENTITY m \"&l;&l;&l;&l;&l;&l;&l;&l;&l;&l;\">]><x>&e;&m;</x>";
            files.add(OddFile.bytes(f, "entities in " + part, REF, () -> Workbooks.of(header).part(part, root).bytes()).isRefused("FILE_XLSX_DOCTYPE"));
        }
        files.add(OddFile.bytes(f, "a document type from elsewhere", REF, () -> Workbooks.of().part(Workbooks.SHEET, "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x\"><worksheet><sheetData>" + header + "</sheetData></worksheet>").bytes())
                .isRefused("FILE_XLSX_DOCTYPE"));
        files.add(OddFile.bytes(f, "an entity nobody declared", REF, () -> Workbooks.of("<row><c t=\"str\"><v>&x;</v></c></row>").bytes()).isRefused("FILE_XLSX_BROKEN"));
        files.add(OddFile.bytes(f, "a sheet that lies elsewhere", REF, () -> Workbooks.of(header).part("xl/_rels/workbook.xml.rels", Workbooks.relations("worksheet", "../../../etc/passwd")).bytes()).isRefused("FILE_XLSX_BROKEN"));
        files.add(OddFile.bytes(f, "a sheet in the network", REF, () -> Workbooks.of(header).part("xl/_rels/workbook.xml.rels", Workbooks.relations("worksheet", "http://127.0.0.1:1/s.xml")).bytes()).isRefused("FILE_XLSX_BROKEN"));
        files.add(OddFile.bytes(f, "a workbook within", REF, () -> Workbooks.of().part(Workbooks.SHEET, good(REF)).bytes()).isRefused("FILE_XLSX_BROKEN"));
        files.add(OddFile.bytes(f, "not closed", REF, () -> Workbooks.of().part(Workbooks.SHEET, "<worksheet><sheetData>" + header).bytes()).isRefused("FILE_XLSX_BROKEN"));
        files.add(OddFile.bytes(f, "a sheet of noise", REF, () -> Workbooks.of().part(Workbooks.SHEET, noise(1_000)).bytes()).isRefused("FILE_XLSX_BROKEN"));
        for (int flip = 0; flip < 12; flip++) {
            int seed = flip;
            files.add(OddFile.bytes(f, "packed bytes changed " + flip, REF, () -> changed(seed)).isRefused("FILE_XLSX_BROKEN"));
        }
    }

    /** A byte of the packed sheet is another: what comes out differs, or nothing comes out. */
    private static byte[] changed(int seed) {
        List<List<String>> rows = new ArrayList<>(List.of(Samples.header(REF)));
        for (int i = 1; i < 10; i++) {
            rows.add(Samples.row(REF, i, "customer", noise(200 + i)));
        }
        byte[] book = Workbooks.ofTexts(rows).bytes();
        int at = new String(book, StandardCharsets.ISO_8859_1).indexOf(Workbooks.SHEET) + Workbooks.SHEET.length() + 500 + seed * 60;
        book[at] ^= 0x55;
        return book;
    }

    private static String noise(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes).substring(0, length);
    }

    private void others() {
        String f = "other formats";
        files.add(OddFile.bytes(f, "any archive", REF, () -> Workbooks.of().without("_rels/.rels").bytes()).isRefused("FILE_ZIP"));
        files.add(OddFile.bytes(f, "a text document", REF, () -> Workbooks.of().part("_rels/.rels", Workbooks.relations("officeDocument", "word/document.xml"))
                .part("word/document.xml", "<document/>").part("word/_rels/document.xml.rels", Workbooks.relations()).bytes()).isRefused("FILE_ZIP"));
        files.add(OddFile.bytes(f, "a workbook in binary form", REF, () -> Workbooks.of().part("_rels/.rels", Workbooks.relations("officeDocument", "xl/workbook.bin"))
                .part("xl/workbook.bin", "x").bytes()).isRefused("FILE_ZIP"));
        files.add(OddFile.bytes(f, "an empty archive", REF, () -> joined(new byte[] {'P', 'K', 5, 6}, new byte[18])).isRefused("FILE_ZIP"));
        files.add(OddFile.bytes(f, "a workbook of the old form", REF, () -> container("Workbook")).isRefused("FILE_XLS"));
        files.add(OddFile.bytes(f, "a workbook of the oldest form", REF, () -> container("Book")).isRefused("FILE_XLS"));
        files.add(OddFile.bytes(f, "a workbook under a password", REF, () -> container("EncryptedPackage")).isRefused("FILE_ENCRYPTED"));
        files.add(OddFile.bytes(f, "a text document of the old form", REF, () -> container("WordDocument")).isRefused("FILE_BINARY"));
        files.add(OddFile.bytes(f, "an archive under a password", REF, () -> locked(good(REF))).isRefused("FILE_ENCRYPTED"));
        files.add(OddFile.bytes(f, "something before the archive", REF, () -> joined("x".getBytes(StandardCharsets.UTF_8), good(REF))).isRefused("FILE_BINARY"));
        files.add(OddFile.bytes(f, "something behind the archive", REF, () -> joined(good(REF), new byte[100])).gives(2));
    }

    private static byte[] container(String stream) {
        return joined(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1}, new byte[600],
                stream.getBytes(StandardCharsets.UTF_16LE), new byte[400]);
    }

    /** The flag of every part says that it is locked. */
    private static byte[] locked(byte[] book) {
        for (int i = 0; i + 10 < book.length; i++) {
            if (book[i] == 'P' && book[i + 1] == 'K' && (book[i + 2] == 1 && book[i + 3] == 2 || book[i + 2] == 3 && book[i + 3] == 4)) {
                book[i + (book[i + 2] == 1 ? 8 : 6)] |= 1;
            }
        }
        return book;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }
}
