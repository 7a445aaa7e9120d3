package ru.agatrt.partner.bench.report;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Rows of a report as a plain table, by the libraries beneath the reports and nothing else. */
final class BareTables {

    private static final String FONT = "fonts/PTS55F.ttf";
    private static final float SIZE = 7;
    private static final float MARGIN = 28;
    private static final int A_PIECE = 100;
    private static final int A_FLUSH = 1_000;

    private BareTables() {
    }

    /** The report's own CSV; no cell of it holds a line break. */
    static List<String[]> read(Path csv) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(csv, StandardCharsets.UTF_8)) {
            rows.add(cells(line));
        }
        return rows;
    }

    private static String[] cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                boolean twice = quoted && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (twice) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells.toArray(String[]::new);
    }

    /** One table over all pages, its head on each, in the reports' own font. */
    static byte[] pdf(List<String[]> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        Font font = new Font(baseFont(), SIZE);
        Document document = new Document(PageSize.A4.rotate(), MARGIN, MARGIN, MARGIN, MARGIN);
        PdfWriter.getInstance(document, bytes);
        document.open();
        PdfPTable table = new PdfPTable(rows.get(0).length);
        table.setWidthPercentage(100);
        table.setHeaderRows(1);
        table.setComplete(false);
        for (int row = 0; row < rows.size(); row++) {
            for (String text : rows.get(row)) {
                PdfPCell cell = new PdfPCell(new Phrase(text, font));
                cell.setHorizontalAlignment(row > 0 && isNumber(text) ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
                table.addCell(cell);
            }
            if (row % A_PIECE == A_PIECE - 1) {
                document.add(table);
            }
        }
        table.setComplete(true);
        document.add(table);
        document.close();
        return bytes.toByteArray();
    }

    private static BaseFont baseFont() throws IOException {
        try (InputStream font = BareTables.class.getClassLoader().getResourceAsStream(FONT)) {
            return BaseFont.createFont(FONT, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, font.readAllBytes(), null);
        }
    }

    /** One sheet, numbers as numbers. */
    static byte[] xlsx(List<String[]> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        try (Workbook book = new Workbook(bytes, "bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("rows");
            for (int row = 0; row < rows.size(); row++) {
                String[] cells = rows.get(row);
                for (int column = 0; column < cells.length; column++) {
                    if (row > 0 && isNumber(cells[column])) {
                        sheet.value(row, column, new BigDecimal(cells[column]));
                    } else if (!cells[column].isEmpty()) {
                        sheet.value(row, column, cells[column]);
                    }
                }
                if (row % A_FLUSH == A_FLUSH - 1) {
                    sheet.flush();
                }
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?");
    }
}
