package ru.agatrt.partner.intake.corpus;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** CSV files that are odd as files: cut, in other encodings, with other headers, quotes and line ends. */
final class ShapeFiles {

    private static final Charset OLD = Charset.forName("windows-1251");
    private static final String REF = "partner_code;reference_no;customer;received_on;state\n";
    private static final String ROW = "P-1;R-1;ПАО «Заказчик»;2025-05-05;ACCEPTED\n";
    private final List<OddFile> files = new ArrayList<>();

    private ShapeFiles() {
    }

    static List<OddFile> list() {
        ShapeFiles made = new ShapeFiles();
        made.cut();
        made.encodings();
        made.headers();
        made.rows();
        made.quotes();
        made.sizes();
        return made.files;
    }

    private OddFile.Sent ref(String family, String name, String text) {
        return OddFile.text(family, name, "references", text);
    }

    private OddFile.Sent ref(String family, String name, byte[]... parts) {
        return OddFile.bytes(family, name, "references", () -> joined(parts));
    }

    private static byte[] joined(byte[]... parts) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void cut() {
        String f = "cut CSV";
        files.add(ref(f, "to nothing", "").isRefused("FILE_EMPTY"));
        files.add(ref(f, "inside the first name", "partn").isRefused("COLUMNS_UNKNOWN"));
        files.add(ref(f, "inside the header", "partner_code;reference_no;customer").isRefused("COLUMNS_MISSING"));
        files.add(ref(f, "after the header", REF).gives(0));
        files.add(ref(f, "after the header without its end", REF.strip()).gives(0));
        files.add(ref(f, "inside the first cell", REF + "P-").gives(0, "2 partner_code FIELD_COUNT"));
        files.add(ref(f, "after the first delimiter", REF + "P-1;").gives(0, "2 partner_code FIELD_COUNT"));
        files.add(ref(f, "inside the third cell", REF + ROW + "P-1;R-2;ПАО «За").gives(1, "3 partner_code FIELD_COUNT"));
        files.add(ref(f, "after the fourth delimiter", REF + ROW + "P-1;R-2;ПАО;2025-05-05;").gives(1, "3 state VALUE_MISSING"));
        files.add(ref(f, "inside the last cell", REF + ROW + "P-1;R-2;ПАО;2025-05-05;ACCEP").gives(1, "3 state NOT_ONE_OF"));
        files.add(ref(f, "before the last line end", REF + ROW.strip()).gives(1));
        files.add(ref(f, "between CR and LF", (REF + ROW).replace("\n", "\r\n").replaceFirst("\n$", "")).gives(1));
        files.add(ref(f, "inside quotes of the header", "partner_code;\"refer").isRefused("QUOTE_UNCLOSED"));
        files.add(ref(f, "inside quotes", REF + ROW + "P-1;R-2;\"ПАО «За").isRefused("QUOTE_UNCLOSED"));
        files.add(ref(f, "inside quotes after a line break", REF + ROW + "P-1;R-2;\"ПАО\nЗа").isRefused("QUOTE_UNCLOSED"));
        files.add(ref(f, "inside quotes after a doubled one", REF + "P-1;R-2;\"ПАО \"\"За").isRefused("QUOTE_UNCLOSED"));
        files.add(ref(f, "after the closing quote", REF + "P-1;R-2;\"ПАО\"").gives(0, "2 partner_code FIELD_COUNT"));
        for (int letter = 0; letter < 3; letter++) {
            String text = REF + ROW + "P-1;R-2;" + "ПАОЁ".substring(0, letter + 1);
            files.add(ref(f, "inside letter " + (letter + 1), Arrays.copyOf(utf8(text), utf8(text).length - 1)).isRefused("FILE_CUT"));
        }
        String tree = REF + ROW + "P-1;R-2;🌲";
        for (int bytes = 1; bytes <= 3; bytes++) {
            files.add(ref(f, "after " + (4 - bytes) + " bytes of four", Arrays.copyOf(utf8(tree), utf8(tree).length - bytes)).isRefused("FILE_CUT"));
        }
        files.add(OddFile.text(f, "in the old encoding", "references", REF + ROW + "P-1;R-2;Я", OLD).gives(1, "3 partner_code FIELD_COUNT"));
        for (String kind : List.of("purchases", "partners", "deals", "agreements")) {
            String whole = Samples.csv(kind, Samples.row(kind, 1), Samples.row(kind, 2));
            String first = Samples.header(kind).get(0);
            files.add(OddFile.text(f, "at the first cell of line 3", kind, whole.substring(0, whole.lastIndexOf('\n', whole.length() - 2) + 3)).gives(1, "3 " + first + " FIELD_COUNT"));
        }
    }

    private void encodings() {
        String f = "encodings";
        byte[] text = utf8(REF + ROW);
        files.add(ref(f, "UTF-8 with mark", utf8("\uFEFF"), text).gives(1));
        files.add(ref(f, "UTF-8 with two marks", utf8("\uFEFF\uFEFF"), text).gives(1));
        files.add(OddFile.text(f, "windows-1251", "references", REF + ROW, OLD).gives(1));
        files.add(OddFile.text(f, "windows-1251, pairs that look like UTF-8", "references", REF + "P-1;R-1;«ЮГ» Р«С»;2025-05-05;ACCEPTED\nP-1;R-2;Ёж;2025-05-05;ACCEPTED\n", OLD).gives(2));
        for (String charset : List.of("UTF-16", "UTF-32LE", "UTF-32BE")) {
            byte[] mark = "UTF-16".equals(charset) ? new byte[0] : "\uFEFF".getBytes(Charset.forName(charset));
            files.add(ref(f, charset + " with mark", mark, (REF + ROW).getBytes(Charset.forName(charset))).isRefused("FILE_UTF16"));
        }
        files.add(ref(f, "UTF-16LE with mark", new byte[] {(byte) 0xFF, (byte) 0xFE}, (REF + ROW).getBytes(StandardCharsets.UTF_16LE)).isRefused("FILE_UTF16"));
        files.add(ref(f, "UTF-16LE without mark", (REF + ROW).getBytes(StandardCharsets.UTF_16LE)).isRefused("FILE_BINARY"));
        files.add(ref(f, "UTF-16BE without mark", (REF + ROW).getBytes(StandardCharsets.UTF_16BE)).isRefused("FILE_BINARY"));
        files.add(ref(f, "UTF-32 without mark", (REF + ROW).getBytes(Charset.forName("UTF-32LE"))).isRefused("FILE_BINARY"));
        files.add(ref(f, "a line in another encoding", text, "P-2;R-2;Другая;2025-05-05;ACCEPTED\n".getBytes(OLD)).isRefused("FILE_ENCODING_MIXED"));
        files.add(ref(f, "UTF-8 after the old one", REF.getBytes(), "P-2;R-2;Другая;2025-05-05;ACCEPTED\n".getBytes(OLD), utf8(ROW)).isRefused("FILE_ENCODING_MIXED"));
        files.add(ref(f, "a mark and the old encoding", utf8("\uFEFF"), (REF + ROW).getBytes(OLD)).isRefused("FILE_ENCODING_MIXED"));
        files.add(ref(f, "half of a pair, as CESU-8 writes it", text, utf8("P-1;R-2;"), new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, utf8(";2025-05-05;ACCEPTED\n"))
                .isRefused("FILE_ENCODING_MIXED"));
        files.add(ref(f, "an overlong form", text, utf8("P-1;R-2;a"), new byte[] {(byte) 0xC0, (byte) 0xAF}, utf8(";2025-05-05;ACCEPTED\n")).isRefused("FILE_ENCODING_MIXED"));
        files.add(OddFile.text(f, "KOI8-R, taken for letters of the old encoding", "references", REF + "P-9;R-1;Заказчик;2025-05-05;ACCEPTED\n", Charset.forName("KOI8-R"))
                .gives(0, "2 partner_code UNKNOWN_PARTNER"));
        files.add(ref(f, "a byte that the old encoding lacks", (REF + "P-1;R-1;").getBytes(OLD), new byte[] {(byte) 0x98}, ";2025-05-05;ACCEPTED\n".getBytes(OLD))
                .gives(0, "2 customer TEXT_CONTROL"));
        files.add(ref(f, "NUL in the head", REF + "P-1;R-1;a\u0000b;2025-05-05;ACCEPTED\n").isRefused("FILE_BINARY"));
        files.add(ref(f, "NUL far behind", REF + ROW.repeat(300) + "P-1;R-2;a\u0000b;2025-05-05;ACCEPTED\n").gives(300, "302 customer TEXT_CONTROL"));
        files.add(ref(f, "only blanks", " \r\n\t \n").isRefused("FILE_EMPTY"));
        files.add(ref(f, "only a mark", "\uFEFF").isRefused("FILE_EMPTY"));
        files.add(ref(f, "blanks longer than the head", "\n".repeat(20_000)).isRefused("FILE_EMPTY"));
        files.add(ref(f, "PDF", "%PDF-1.7\n%âãÏÓ\n1 0 obj\n").isRefused("FILE_BINARY"));
        files.add(ref(f, "PNG", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}).isRefused("FILE_BINARY"));
        files.add(ref(f, "GZIP", new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0}).isRefused("FILE_BINARY"));
        files.add(ref(f, "a page called a table", "<html><body><table><tr><td>partner_code</td></tr></table></body></html>").isRefused("FILE_MARKUP"));
        files.add(ref(f, "XML", "\uFEFF<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>").isRefused("FILE_MARKUP"));
        files.add(ref(f, "JSON", "{\"partner_code\": \"P-1\"}").isRefused("COLUMNS_UNKNOWN"));
    }

    private void headers() {
        String f = "headers";
        files.add(ref(f, "in capital letters", REF.toUpperCase(java.util.Locale.ROOT) + ROW).gives(1));
        files.add(ref(f, "with blanks around", " partner_code ; reference_no;customer\u00A0;received_on;state\n" + ROW).gives(1));
        files.add(ref(f, "in quotes", "\"partner_code\";\"reference_no\";\"customer\";\"received_on\";\"state\"\n" + ROW).gives(1));
        files.add(ref(f, "in another order", "state;customer;partner_code;received_on;reference_no\nACCEPTED;ПАО;P-1;2025-05-05;R-1\n").gives(1));
        files.add(ref(f, "nameless columns at the end", REF.strip() + ";;\n" + ROW.strip() + ";;\n").gives(1));
        files.add(ref(f, "nameless columns with something in them", REF.strip() + ";;\n" + ROW.strip() + ";;x\n").gives(0, "2 partner_code FIELD_COUNT"));
        files.add(ref(f, "a nameless column in the middle", REF.replace("customer", "") + ROW).isRefused("COLUMNS_UNKNOWN"));
        files.add(ref(f, "an unknown column", REF.replace("customer", "custommer") + ROW).isRefused("COLUMNS_UNKNOWN"));
        files.add(ref(f, "one column more", REF.strip() + ";note\n" + ROW.strip() + ";x\n").isRefused("COLUMNS_UNKNOWN"));
        files.add(ref(f, "a column twice", REF.strip() + ";STATE\n" + ROW.strip() + ";ACCEPTED\n").isRefused("COLUMNS_TWICE"));
        files.add(ref(f, "a column missing", REF.replace("customer;", "") + "P-1;R-1;2025-05-05;ACCEPTED\n").isRefused("COLUMNS_MISSING"));
        files.add(ref(f, "Cyrillic letters that look the same", REF.replace("state", "stаte") + ROW).isRefused("COLUMNS_UNKNOWN"));
        files.add(ref(f, "a zero-width space inside", REF.replace("state", "sta\u200Bte") + ROW).isRefused("COLUMNS_UNKNOWN"));
        files.add(ref(f, "none, data at once", ROW).isRefused("COLUMNS_UNKNOWN"));
        files.add(ref(f, "a title above it", "Отзывы за май\n" + REF + ROW).isRefused("COLUMNS_UNKNOWN"));
        files.add(ref(f, "blank lines above it", "\n\n;;;;\n" + REF + ROW).gives(1));
        files.add(ref(f, "of another kind", "code;name;group;kind;own_manufacture\n").isRefused("COLUMNS_UNKNOWN"));
        files.add(ref(f, "formulas for names", "=1+1;@x\n").isRefused("COLUMNS_UNKNOWN"));
        files.add(ref(f, "10 000 columns", String.join(";", Collections.nCopies(10_000, "x")) + "\n").isRefused("COLUMNS_UNKNOWN"));
        files.add(ref(f, "20 000 columns", String.join(";", Collections.nCopies(20_000, "x")) + "\n").isRefused("ROW_UNREADABLE"));
        files.add(ref(f, "10 000 nameless columns", REF.strip() + ";".repeat(10_000) + "\n" + ROW).gives(1));
        files.add(ref(f, "one name of a million letters", "x".repeat(900_000) + "\n").isRefused("COLUMNS_UNKNOWN"));
        files.add(ref(f, "columns of reasons before its own", "line;column;code;message;" + REF + "2;state;NOT_ONE_OF;…;" + ROW).gives(1));
        files.add(ref(f, "columns of reasons behind its own", REF.strip() + ";line;column;code;message\n" + ROW.strip() + ";2;state;NOT_ONE_OF;…\n").gives(1));
        files.add(ref(f, "columns of reasons in part", "line;column;" + REF + "2;state;" + ROW).isRefused("COLUMNS_UNKNOWN"));
        files.add(OddFile.text(f, "columns of reasons and a code of its own", "products", "LINE;Column;code;message;code;name;group;kind;own_manufacture\n"
                + "2;x;y;z;A-1;'=Имя;AGAT_UX;EQUIPMENT;yes\n").gives(1));
    }

    private void rows() {
        String f = "rows and line ends";
        String two = REF + ROW + "P-1;R-2;ПАО;2025-05-05;ACCEPTED\n";
        files.add(ref(f, "CR LF", two.replace("\n", "\r\n")).gives(2));
        files.add(ref(f, "CR alone", two.replace('\n', '\r')).gives(2));
        files.add(ref(f, "mixed", REF + ROW.replace("\n", "\r\n") + "P-1;R-2;ПАО;2025-05-05;ACCEPTED\rP-1;R-3;ПАО;2025-05-05;ACCEPTED\n").gives(3));
        files.add(ref(f, "bad in the third of mixed", REF.replace("\n", "\r\n") + ROW.replace("\n", "\r") + "P-9;R-2;ПАО;2025-05-05;ACCEPTED\n").gives(1, "3 partner_code UNKNOWN_PARTNER"));
        files.add(ref(f, "blank lines between", REF + "\n\n" + ROW + "\n;;;;\n \n" + "P-9;R-2;ПАО;2025-05-05;ACCEPTED\n").gives(1, "8 partner_code UNKNOWN_PARTNER"));
        files.add(ref(f, "a next-line sign is no line end", REF + "P-1;R-1;a\u0085b\u2028c;2025-05-05;ACCEPTED\n").gives(1));
        files.add(ref(f, "a cell too few", REF + "P-1;R-1;ПАО;2025-05-05\n").gives(0, "2 partner_code FIELD_COUNT"));
        files.add(ref(f, "a cell too many", REF + "P-1;R-1;ПАО;2025-05-05;ACCEPTED;x\n").gives(0, "2 partner_code FIELD_COUNT"));
        files.add(ref(f, "an empty cell too many", REF + "P-1;R-1;ПАО;2025-05-05;ACCEPTED;\n").gives(1));
        files.add(ref(f, "another delimiter in one row", REF + ROW + "P-1,R-2,ПАО,2025-05-05,ACCEPTED\n").gives(1, "3 partner_code FIELD_COUNT"));
        files.add(ref(f, "commas", (REF + "P-1;R-1;ПАО;2025-05-05;ACCEPTED\n").replace(';', ',')).gives(1));
        files.add(ref(f, "tabs", two.replace(';', '\t')).gives(2));
        files.add(ref(f, "vertical bars", two.replace(';', '|')).isRefused("COLUMNS_UNKNOWN"));
        files.add(ref(f, "a line that names the delimiter", "sep=;\n" + two).isRefused("COLUMNS_UNKNOWN"));
        files.add(ref(f, "the header once more", REF + ROW + REF).gives(1, "3 received_on DATE", "3 state NOT_ONE_OF"));
        files.add(ref(f, "a line of sums", REF + ROW + "Итого;;;;\n").gives(1, "3 reference_no VALUE_MISSING", "3 customer VALUE_MISSING", "3 received_on VALUE_MISSING", "3 state VALUE_MISSING"));
        files.add(ref(f, "the same row again", REF + ROW + ROW).gives(2));
        files.add(ref(f, "the same key with other content", REF + ROW + ROW.replace("ПАО", "ОАО")).gives(1, "3 partner_code DUPLICATE_KEY"));
        files.add(ref(f, "an end-of-file sign of old systems", REF + ROW + "\u001A").gives(1, "3 partner_code FIELD_COUNT"));
        files.add(ref(f, "everything bad at once", REF + "P-9;;\u0001;32.13.2026;?\n").gives(0, "2 reference_no VALUE_MISSING", "2 customer TEXT_CONTROL", "2 received_on DATE_MISSING", "2 state NOT_ONE_OF"));
    }

    private void quotes() {
        String f = "quotes";
        files.add(ref(f, "inside a cell", REF + "P-1;R-1;ООО \"Ромашка\";2025-05-05;ACCEPTED\n").gives(1));
        files.add(ref(f, "an inch", REF + "P-1;R-1;Монитор 5\";2025-05-05;ACCEPTED\n").gives(1));
        files.add(ref(f, "text behind the closing one", REF + "P-1;R-1;\"ООО\" Ромашка;2025-05-05;ACCEPTED\n").gives(1));
        files.add(ref(f, "empty", REF + "P-1;R-1;\"\";2025-05-05;ACCEPTED\n").gives(0, "2 customer VALUE_MISSING"));
        files.add(ref(f, "delimiters and line breaks within", REF + "P-1;R-1;\"a;b\r\nc\";2025-05-05;ACCEPTED\nP-9;R-2;x;2025-05-05;ACCEPTED\n").gives(1, "4 partner_code UNKNOWN_PARTNER"));
        files.add(ref(f, "unclosed in the middle, closed by a later one", REF + "P-1;R-1;\"ПАО;2025-05-05;ACCEPTED\nP-1;R-2;\"ПАО\";2025-05-05;ACCEPTED\n").gives(0, "2 partner_code FIELD_COUNT"));
        files.add(ref(f, "unclosed to the end", REF + ROW + "P-1;R-2;\"ПАО;2025-05-05;ACCEPTED\n" + ROW.repeat(50)).isRefused("QUOTE_UNCLOSED"));
        files.add(ref(f, "unclosed over a million letters", REF + "P-1;R-2;\"ПАО;2025-05-05;ACCEPTED\n" + ROW.repeat(30_000)).isRefused("ROW_UNREADABLE"));
        files.add(ref(f, "typographic ones are letters", REF + "P-1;R-1;“ООО” «Ромашка» „x“;2025-05-05;ACCEPTED\n").gives(1));
        files.add(ref(f, "single ones are letters", REF + "P-1;R-1;'a;2025-05-05;ACCEPTED\n").gives(1));
    }

    private void sizes() {
        String f = "sizes";
        files.add(ref(f, "a cell of a megabyte in quotes", REF + "P-1;R-1;\"" + "x".repeat(1 << 20) + "\";2025-05-05;ACCEPTED\n").isRefused("ROW_UNREADABLE"));
        files.add(ref(f, "a line of a megabyte", REF + "P-1;R-1;" + "x".repeat(1 << 20) + ";2025-05-05;ACCEPTED\n").isRefused("ROW_UNREADABLE"));
        files.add(ref(f, "a row of 16 000 cells", REF + ";".repeat(16_000) + "x\n").gives(0, "2 partner_code FIELD_COUNT"));
        files.add(ref(f, "20 000 bad rows", REF + "P-9;R-1;ПАО;2025-05-05;?\n".repeat(20_000)).gives(0, repeated(20_000, "state NOT_ONE_OF")));
    }

    private static String[] repeated(int rows, String error) {
        String[] errors = new String[rows];
        for (int i = 0; i < rows; i++) {
            errors[i] = i + 2 + " " + error;
        }
        return errors;
    }
}
