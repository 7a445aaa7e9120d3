package ru.agatrt.partner.intake.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes workbooks part by part, so that each can be wrong in one way. Styles: 1 {@code dd.mm.yyyy}, 2 built-in date,
 * 3 {@code 0%}, 4 {@code 0000000000}, 5 {@code yyyy-mm}, 6 date with time, 7 built-in percent with decimals, 8 a text in
 * quotes with letters of dates, 9 built-in time.
 */
public final class Workbooks {

    public static final String SHEET = "xl/worksheets/sheet1.xml";
    public static final String BOOK = "xl/workbook.xml";
    public static final String STRINGS = "xl/sharedStrings.xml";

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Workbooks() {
        part("[Content_Types].xml", XML + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        part("_rels/.rels", relations("officeDocument", BOOK));
        part(BOOK, book("<sheet name=\"Лист1\" sheetId=\"1\" r:id=\"rId1\"/>"));
        part("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml", "sharedStrings", "sharedStrings.xml"));
        part("xl/styles.xml", XML + "<styleSheet" + MAIN + "><numFmts count=\"5\"><numFmt numFmtId=\"164\" formatCode=\"dd\\.mm\\.yyyy;@\"/>"
                + "<numFmt numFmtId=\"165\" formatCode=\"0000000000\"/><numFmt numFmtId=\"166\" formatCode=\"[$-419]yyyy\\-mm\"/>"
                + "<numFmt numFmtId=\"167\" formatCode=\"dd.mm.yyyy hh:mm\"/><numFmt numFmtId=\"168\" formatCode=\"0.00&quot; days&quot;\"/></numFmts>"
                + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + styles(0, 164, 14, 9, 165, 166, 167, 10, 168, 20) + "</cellXfs></styleSheet>");
        part(STRINGS, XML + "<sst" + MAIN + "/>");
    }

    /** A sound workbook whose only sheet has these rows, {@code <row>} elements as {@link #row} makes them. */
    public static Workbooks of(String... rows) {
        return new Workbooks().part(SHEET, sheet(String.join("", rows)));
    }

    /** Rows of texts, the first one being line 1. */
    public static Workbooks ofTexts(List<List<String>> rows) {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            xml.append(row(i + 1, rows.get(i).stream().map(Workbooks::text).toArray(String[]::new)));
        }
        return of(xml.toString());
    }

    /** Adds a part or puts another in its place. */
    public Workbooks part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public Workbooks part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    public Workbooks without(String name) {
        parts.remove(name);
        return this;
    }

    public Workbooks since1904() {
        return part(BOOK, book("<sheet name=\"Лист1\" sheetId=\"1\" r:id=\"rId1\"/>").replace("<workbookPr/>", "<workbookPr date1904=\"1\"/>"));
    }

    public Workbooks sharedTexts(String... texts) {
        StringBuilder items = new StringBuilder();
        for (String text : texts) {
            items.append("<si><t xml:space=\"preserve\">").append(escaped(text)).append("</t></si>");
        }
        return part(STRINGS, XML + "<sst" + MAIN + ">" + items + "</sst>");
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static String sheet(String rows) {
        return XML + "<worksheet" + MAIN + "><cols><col min=\"1\" max=\"2\" width=\"20\"/></cols><sheetData>" + rows + "</sheetData><pageMargins left=\"1\"/></worksheet>";
    }

    public static String book(String sheets) {
        return XML + "<workbook" + MAIN + "><workbookPr/><sheets>" + sheets + "</sheets></workbook>";
    }

    /** @param typeThenTarget types of relations and what they lead to, in turn; ids are {@code rId1}, {@code rId2}… */
    public static String relations(String... typeThenTarget) {
        StringBuilder xml = new StringBuilder(XML + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < typeThenTarget.length; i += 2) {
            xml.append("<Relationship Id=\"rId").append(i / 2 + 1).append("\" Type=\"").append(RELATION).append(typeThenTarget[i])
                    .append("\" Target=\"").append(typeThenTarget[i + 1]).append("\"/>");
        }
        return xml.append("</Relationships>").toString();
    }

    /** @param cells as {@link #text}, {@link #number} or {@link #cell} make them; {@code null} leaves a place empty */
    public static String row(int line, String... cells) {
        StringBuilder xml = new StringBuilder("<row r=\"" + line + "\">");
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                xml.append(cells[i].replaceFirst("<c", "<c r=\"" + letters(i) + line + "\""));
            }
        }
        return xml.append("</row>").toString();
    }

    public static String text(String text) {
        return text.isEmpty() ? null : "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(text) + "</t></is></c>";
    }

    public static String number(String value, int style) {
        return "<c s=\"" + style + "\"><v>" + value + "</v></c>";
    }

    public static String shared(int index) {
        return cell("s", "<v>" + index + "</v>");
    }

    /** @param content elements within the cell */
    public static String cell(String type, String content) {
        return "<c t=\"" + type + "\">" + content + "</c>";
    }

    public static String letters(int column) {
        return column < 26 ? String.valueOf((char) ('A' + column)) : letters(column / 26 - 1) + (char) ('A' + column % 26);
    }

    /** Signs that XML cannot hold are written as spreadsheets do. */
    static String escaped(String text) {
        StringBuilder xml = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                default -> {
                    if (c < ' ' && c != '\n' && c != '\t' || c == 0xFFFE || c == 0xFFFF) {
                        xml.append(String.format("_x%04X_", c));
                    } else {
                        xml.appendCodePoint(c);
                    }
                }
            }
        });
        return xml.toString();
    }

    private static String styles(int... formats) {
        StringBuilder xml = new StringBuilder();
        Arrays.stream(formats).forEach(f -> xml.append("<xf numFmtId=\"").append(f).append("\" applyNumberFormat=\"1\"/>"));
        return xml.toString();
    }
}
