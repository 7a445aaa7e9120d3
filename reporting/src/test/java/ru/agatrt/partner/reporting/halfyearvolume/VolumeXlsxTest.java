package ru.agatrt.partner.reporting.halfyearvolume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.reporting.OtherProgram;
import ru.agatrt.partner.reporting.PdfText;

class VolumeXlsxTest {

    private final byte[] file = PdfText.keep("volume-few-ru.xlsx",
            new VolumeXlsx(VolumeSamples.compared(), VolumeSamples.imprint(VolumeSamples.compared(), new Locale("ru"))).render());

    @Test
    void cellsHaveTheirTypes() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = book.getFirstSheet().read();
            assertEquals("Код", rows.get(0).getCellText(0));
            assertEquals("Учтённый объём, ₽", rows.get(0).getCellText(5));
            Row gold = rows.stream().filter(r -> "P-3".equals(r.getCellText(0))).findFirst().orElseThrow();
            assertEquals(CellType.NUMBER, gold.getCell(5).getType());
            assertEquals(0, new BigDecimal("14999999.99").compareTo(gold.getCellAsNumber(5).orElseThrow()));
            assertEquals("нет", gold.getCellText(9));
        }
    }

    @Test
    void theSecondRowOfAPartnerAddsNothingToTheTotal() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = book.getFirstSheet().read();
            BigDecimal once = rows.stream().skip(1).filter(r -> r.getCellText(0).startsWith("P-"))
                    .map(r -> r.getCellAsNumber(12).orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(0, VolumeSamples.few().overall().countable().compareTo(once));
            Row total = rows.get(rows.size() - 1);
            assertEquals("SUBTOTAL(109,M2:M7)", total.getCell(12).getFormula());
        }
    }

    @Test
    void totalsPerStatusAreFormulasOverTheRows() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = book.findSheet("Итоги").orElseThrow().read();
            assertEquals("Региональный дистрибьютор", rows.get(1).getCellText(0));
            assertEquals("SUMIFS('Объём'!$F$2:$F$7,'Объём'!$C$2:$C$7,$A2)", rows.get(1).getCell(4).getFormula());
        }
    }

    @Test
    void changesAreFormulasWithTheirValuesAndNothingIsSaidOfTheUnknown() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = book.getFirstSheet().read();
            Row grown = rows.stream().filter(r -> "P-1".equals(r.getCellText(0))).findFirst().orElseThrow();
            assertEquals("F2-N2", grown.getCell(14).getFormula());
            assertEquals("12000000.00", grown.getCell(14).getRawValue());
            assertEquals("O2/N2", grown.getCell(15).getFormula());
            Row fresh = rows.stream().filter(r -> "P-5".equals(r.getCellText(0))).findFirst().orElseThrow();
            assertEquals(List.of("", "", ""), List.of(fresh.getCellText(13), fresh.getCellText(14), fresh.getCellText(15)));
            List<Row> totals = book.findSheet("Итоги").orElseThrow().read();
            Row all = totals.get(totals.size() - 1);
            assertEquals("SUMIFS('Объём'!$O$2:$O$7,'Объём'!$Q$2:$Q$7,1)", all.getCell(8).getFormula());
            assertEquals("26099999.99", all.getCell(8).getRawValue());
            assertEquals("98980000.49", all.getCell(4).getRawValue());
            assertEquals("5", all.getCell(1).getRawValue());
        }
    }

    @Test
    void proseHasRoomForItsLines() throws IOException {
        assertTrue(part("xl/worksheets/sheet3.xml").matches("(?s).*<row r=\"7\"[^>]* ht=\"\\d{2,3}[.\"].*"), part("xl/worksheets/sheet3.xml"));
    }

    @Test
    void headerIsFrozenAndFiltered() throws IOException {
        String sheet = part("xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("state=\"frozen\""), sheet);
        assertTrue(sheet.contains("<autoFilter ref=\"A1:Q7\""), sheet);
    }

    @Test
    void anotherProgramReadsTheSameAndCalculatesTheSame() {
        OtherProgram.assertTellsTheSame(file, VolumeCsv.render(VolumeSamples.compared()), 4, 5, 5, 6, 7, 10, 8, 11, 12, 13, 13, 14);
    }

    private static String part(String name) throws IOException {
        try (ZipFile zip = new ZipFile("target/rendered/volume-few-ru.xlsx")) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
