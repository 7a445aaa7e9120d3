package ru.agatrt.partner.reporting.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.reporting.OtherProgram;
import ru.agatrt.partner.reporting.PdfText;

/** CSV and XLSX forms of the statement. */
class StatementFilesTest {

    @Test
    void csvHasEveryLineAndReturnsAreNegative() {
        List<String> lines = new String(StatementCsv.render(StatementSamples.silver()), StandardCharsets.UTF_8).lines().toList();
        assertEquals("\uFEFFpartner_code,half_year,document_type,source,document_no,line_no,shipped_on,product_code,product_name,product_group,"
                + "quantity,list_price,discount_percent,amount,volume,project_deal_no,original_document_no,seller", lines.get(0));
        assertEquals(7, lines.size());
        assertTrue(lines.contains("P-00417,2026-H1,RETURN,ERP,В-0007,7,2026-06-11,AGAT_UX-100,Изделие AGAT_UX,AGAT_UX,-2.000,1000000.00,25.00,"
                + "-380750.00,COUNTABLE,,А-1001,"), lines::toString);
    }

    @Test
    void xlsxAddsUpToTheLines() throws IOException {
        byte[] file = PdfText.keep("statement-silver-ru.xlsx",
                new StatementXlsx(StatementSamples.silver(), StatementSamples.words(StatementSamples.silver(), new Locale("ru"))).render());
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = book.getFirstSheet().read();
            assertEquals("Дата", rows.get(0).getCellText(0));
            BigDecimal sum = rows.subList(1, 7).stream().map(r -> r.getCellAsNumber(11).orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(0, new BigDecimal("15313480.00").compareTo(sum));
            assertEquals("SUBTOTAL(109,L2:L7)", rows.get(rows.size() - 1).getCell(11).getFormula());
            List<Row> groups = book.findSheet("Группы").orElseThrow().read();
            assertEquals("SUMIFS('Закупки'!$L$2:$L$7,'Закупки'!$H$2:$H$7,$A2,'Закупки'!$B$2:$B$7,\"возврат\")", groups.get(1).getCell(2).getFormula());
            List<Row> debts = book.findSheet("Задолженность").orElseThrow().read();
            assertEquals("2340300.15", debts.get(debts.size() - 1).getCell(5).getRawValue());
            assertEquals(16, book.findSheet("Преимущества").orElseThrow().read().size());
            assertEquals("Объём закупок", book.findSheet("Оценка").orElseThrow().read().get(1).getCellText(0));
        }
    }

    @Test
    void anotherProgramReadsTheSameAndCalculatesTheSame() {
        PartnerStatement many = StatementSamples.many(140);
        OtherProgram.assertTellsTheSame(new StatementXlsx(many, StatementSamples.words(many, Locale.ENGLISH)).render(), StatementCsv.render(many), 10, 8, 11, 9, 13, 11);
    }
}
