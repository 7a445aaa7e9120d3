package ru.agatrt.partner.reporting.marketingcompliance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.marketing.MarketingEvent.State;
import ru.agatrt.partner.reporting.OtherProgram;
import ru.agatrt.partner.reporting.PdfText;
import ru.agatrt.partner.reporting.marketingcompliance.MarketingRow.Demand;

class MarketingFormsTest {

    private static final Locale RU = new Locale("ru");

    @Test
    void whatCountsIsConfirmedAndAgreedBeforehand() {
        MarketingRow gold = MarketingSamples.few(MarketingSamples.OVER).rows().stream()
                .filter(r -> r.company().code().equals("P-00001")).findFirst().orElseThrow();
        assertEquals(1, gold.confirmed());
        assertEquals(2, gold.rejected().size());
        assertEquals(Optional.of(1), gold.shortfall());
        assertEquals(Optional.of(false), gold.met());
    }

    @ParameterizedTest
    @CsvSource({"1, 1, false", "2, 0, true", "3, 0, true", "0, 2, false"})
    void shortfallBelowAtAndAboveWhatIsRequired(int confirmed, int missing, boolean met) {
        LocalDate agreed = LocalDate.of(2026, 1, 1);
        MarketingRow row = MarketingSamples.row(0, "GOLD", MarketingSamples.required(2), java.util.stream.IntStream.range(0, confirmed)
                .mapToObj(n -> MarketingSamples.event(n, agreed, State.CONFIRMED)).toArray(ru.agatrt.partner.marketing.MarketingEvent[]::new));
        assertEquals(Optional.of(missing), row.shortfall());
        assertEquals(Optional.of(met), row.met());
    }

    @Test
    void whereNothingIsRequiredNothingIsMissing() {
        assertEquals(Optional.empty(), MarketingSamples.row(0, "SILVER", Demand.NOTHING).shortfall());
    }

    @Test
    void daysLeftEndWithTheHalfYear() {
        assertEquals(21, MarketingSamples.few(MarketingSamples.RUNNING).daysLeft());
        assertEquals(0, MarketingSamples.few(LocalDate.of(2026, 6, 30)).daysLeft());
        assertFalse(MarketingSamples.few(LocalDate.of(2026, 6, 30)).over());
        assertEquals(0, MarketingSamples.few(MarketingSamples.OVER).daysLeft());
        assertTrue(MarketingSamples.few(MarketingSamples.OVER).over());
    }

    @Test
    void csvHasStableColumnsAndReasons() {
        String csv = new String(MarketingCsv.render(MarketingSamples.few(MarketingSamples.OVER)), StandardCharsets.UTF_8);
        assertTrue(csv.startsWith("\uFEFFpartner_code,partner_name,status,half_year,modality,required,planned,agreed,held,confirmed,rejected,"
                + "rejected_because,shortfall,days_left,compensation_asked,compensation_paid,region,manager\r\n"), csv);
        assertTrue(csv.contains("P-00001,ООО «Связь-Интеграция Поволжье»,GOLD,2026-H1,REQUIRED,2,1,0,1,1,2,EV-2: NOT_AGREED; EV-3: REJECTED,1,0,,,"), csv);
    }

    @Test
    void theWorkbooksTotalsAreFormulasWithTheirValues() throws IOException {
        MarketingCompliance report = MarketingSamples.few(MarketingSamples.OVER);
        byte[] file = PdfText.keep("marketing-few-ru.xlsx", new MarketingXlsx(report, MarketingSamples.imprint(RU, report)).render());
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = book.getFirstSheet().read();
            Row total = rows.get(rows.size() - 1);
            assertEquals("SUBTOTAL(109,M2:M6)", total.getCell(12).getFormula());
            assertEquals("5", total.getCell(12).getRawValue());
            BigDecimal again = rows.stream().skip(1).filter(r -> r.getCellText(0).startsWith("P-")).map(r -> r.getCellAsNumber(12).orElse(BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(0, again.compareTo(new BigDecimal("5")));
        }
    }

    @Test
    void russianDocument() {
        PdfText pdf = pdf("marketing-few-ru.pdf", MarketingSamples.few(MarketingSamples.OVER), RU);
        contains(pdf, "Маркетинговые мероприятия: 1-е полугодие 2026");
        contains(pdf, "01.01.2026 – 30.06.2026 · редакция программы «Редакция 1»");
        contains(pdf, "Данные хранилища на 16.07.2026 14:05:03 МСК");
        contains(pdf, "14.04.2026 – материалы отклонены");
        contains(pdf, "Страница 1 из " + pdf.pages());
        assertTrue(pdf.fontsEmbedded() && pdf.accessible());
    }

    @Test
    void everyLanguageAndLength() {
        for (int count : new int[] {0, 1, 9, 2000}) {
            PdfText ru = pdf("marketing-" + count + "-ru.pdf", MarketingSamples.of(count), RU);
            PdfText en = pdf("marketing-" + count + "-en.pdf", MarketingSamples.of(count), Locale.ENGLISH);
            assertFalse(ru.text().contains("null") || en.text().contains("null"));
            assertTrue(count == 0 || ru.page(ru.pages()).contains("P-0") && en.page(en.pages()).contains("P-0"), "a total never stands on a page without rows");
            contains(en, "Marketing events: First half of 2026");
            contains(ru, "Страница " + ru.pages() + " из " + ru.pages());
        }
        contains(pdf("marketing-few-en.pdf", MarketingSamples.few(MarketingSamples.RUNNING), Locale.ENGLISH), "21 days left in the half-year");
    }

    @Test
    void anotherProgramReadsTheSameAndCalculatesTheSame() {
        OtherProgram.assertReadsTheSame(new MarketingXlsx(MarketingSamples.of(40), MarketingSamples.imprint(RU, MarketingSamples.of(40))).render());
    }

    private static PdfText pdf(String name, MarketingCompliance report, Locale locale) {
        return new PdfText(PdfText.keep(name, new MarketingPdf(report, MarketingSamples.imprint(locale, report)).render()));
    }

    private static void contains(PdfText pdf, String expected) {
        assertTrue(pdf.text().contains(expected), () -> "«" + expected + "» is not in\n" + pdf.page(1));
    }
}
