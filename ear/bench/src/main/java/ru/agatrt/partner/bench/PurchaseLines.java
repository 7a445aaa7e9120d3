package ru.agatrt.partner.bench;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Files of purchase lines, the same bytes for the same arguments: about ten lines a document, one in thirty a return, days of
 * four years, amounts with kopecks. Line {@code i} is made from {@code i} alone, so that any stretch can be written again.
 *
 * @param market  who buys and when
 * @param source  system the lines are said to come from; part of their key
 * @param first   number of the first line
 * @param count   lines
 * @param changed adds one rouble to every amount: corrections of lines sent before
 */
public record PurchaseLines(Market market, String source, int first, int count, boolean changed) {

    static final String HEADER = "source;document_no;line_no;document_type;partner_code;shipped_on;product_code;quantity;list_price;"
            + "discount_percent;amount;project_deal_no;seller;original_document_no";

    private static final int LINES_A_DOCUMENT = 10;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final int CODED = 4;

    public PurchaseLines(String source, int first, int count) {
        this(Market.OF_IMPORTS, source, first, count, false);
    }

    PurchaseLines corrected() {
        return new PurchaseLines(market, source, first, count, true);
    }

    public Path writeCsv(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            out.write('\n');
            for (int i = first; i < first + count; i++) {
                out.write(String.join(";", cells(i)));
                out.write('\n');
            }
        }
        return file;
    }

    Path writeXlsx(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file)); Workbook book = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("purchases");
            String[] header = HEADER.split(";");
            for (int column = 0; column < header.length; column++) {
                sheet.value(0, column, header[column]);
            }
            for (int i = 0; i < count; i++) {
                writeRow(sheet, i + 1, cells(first + i));
                if (i % 1_000 == 999) {
                    sheet.flush();
                }
            }
        }
        return file;
    }

    /** Numbers as numbers and days as text, as an ERP's own export has them. */
    private static void writeRow(Worksheet sheet, int row, String[] cells) {
        for (int column = 0; column < cells.length; column++) {
            boolean number = column == 2 || column >= 7 && column <= 10;
            if (number) {
                sheet.value(row, column, new java.math.BigDecimal(cells[column]));
            } else if (!cells[column].isEmpty()) {
                sheet.value(row, column, cells[column]);
            }
        }
    }

    /** The same rows with ids in place of codes, as tab-separated text for {@code LOAD DATA}. */
    Path writeForLoadData(Path file, Book.Ids ids) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = first; i < first + count; i++) {
                String[] cells = cells(i);
                cells[CODED] = Long.toString(ids.partners().get(cells[CODED]));
                cells[6] = Long.toString(ids.products().get(cells[6]));
                cells[11] = cells[11].isEmpty() ? "\\N" : cells[11];
                cells[12] = cells[12].isEmpty() ? "\\N" : Long.toString(ids.partners().get(cells[12]));
                cells[13] = cells[13].isEmpty() ? "\\N" : cells[13];
                out.write(String.join("\t", cells));
                out.write('\n');
            }
        }
        return file;
    }

    private String[] cells(int i) {
        long random = scatter(i);
        int document = i / LINES_A_DOCUMENT;
        boolean isReturn = document % 30 == 7;
        // Of one document all lines have one buyer and one day.
        long ofDocument = scatter(document + 7_777_777L);
        int quantity = 1 + (int) (random & 15);
        long price = 100_000 + (random >>> 8 & 0xFFFFF);
        long discount = 500 + (random >>> 30 & 2047);
        long kopecks = Math.floorDiv(quantity * price * (10_000 - discount) + 5_000, 10_000) + (changed ? 100 : 0);
        return new String[] {source, String.format(Locale.ROOT, "Р-%08d", document), Integer.toString(i % LINES_A_DOCUMENT + 1),
            isReturn ? "RETURN" : "SHIPMENT", market.partner((int) Long.remainderUnsigned(ofDocument, market.partners())),
            market.firstDay().plusDays(Long.remainderUnsigned(ofDocument >>> 20, market.days())).toString(),
            Masters.product((int) Long.remainderUnsigned(random >>> 44, Masters.PRODUCTS)), Integer.toString(quantity), money(price),
            money(discount), money(kopecks), "", market.seller(document), isReturn ? String.format(Locale.ROOT, "Р-%08d", document - 1) : ""};
    }

    private static long scatter(long number) {
        long mixed = (number + 1) * MULTIPLIER;
        mixed = (mixed ^ mixed >>> 31) * MULTIPLIER;
        return (mixed ^ mixed >>> 29) & Long.MAX_VALUE;
    }

    private static String money(long hundredths) {
        return hundredths / 100 + "." + (char) ('0' + hundredths % 100 / 10) + (char) ('0' + hundredths % 10);
    }
}
