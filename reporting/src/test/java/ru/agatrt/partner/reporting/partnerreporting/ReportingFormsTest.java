package ru.agatrt.partner.reporting.partnerreporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.agreement.ReportCalendar;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.reporting.OtherProgram;
import ru.agatrt.partner.reporting.PdfText;
import ru.agatrt.partner.reporting.partnerreporting.PartnerReporting.Standing;
import ru.agatrt.partner.reporting.partnerreporting.PartnerReporting.Total;
import ru.agatrt.partner.reporting.style.Texts;

class ReportingFormsTest {

    private static final Locale RU = new Locale("ru");

    @Test
    void statusesFromTheHighestAndWithinThemWhoLacksMost() {
        assertEquals(List.of("P-00003 OWED", "P-00001 OWED", "P-00002 OWED", "P-00004 NO_CALENDAR", "P-00007 NONE_DUE", "P-00006 OWED"),
                told().stream().filter(text -> !text.endsWith("ELSEWHERE")).toList());
        assertTrue(told().contains("P-00005 ELSEWHERE"), told()::toString);
        assertFalse(told().stream().anyMatch(text -> text.startsWith("P-00008")), "owes nothing and is asked for nothing");
    }

    @Test
    void sumsOfAllCompanies() {
        // Two quarters twice, six months, one half-year; those kept elsewhere are not owed here.
        assertEquals(new Total(7, 6, 3, 1, 11, 8, 6, 5, 1, 0, 6, 2, 187), ReportingSamples.few(ReportingSamples.OVER).overall());
    }

    @ParameterizedTest(name = "{0}: {1} of {2} asked meet it")
    @CsvSource({"GOLD, 3, 5", "DISTRIBUTOR, 0, 1", "SILVER, 0, 0"})
    void whoMeetsTheRequirement(StatusCode status, int met, int asked) {
        Total total = ReportingSamples.few(ReportingSamples.OVER).totals().get(status);
        assertEquals(met, total.met());
        assertEquals(asked, total.asked());
    }

    @Test
    void aRunningHalfYearHasReportsThatAreNotDueYet() {
        Total running = ReportingSamples.few(ReportingSamples.RUNNING).overall();
        assertEquals(2, running.notDueYet());
        assertEquals(90, running.longest(), "what was due on 10 January and is missing is late up to that day");
    }

    @Test
    void csvHasStableColumnsAndARowForEachReport() {
        String csv = new String(ReportingCsv.render(ReportingSamples.few(ReportingSamples.OVER)), StandardCharsets.UTF_8);
        assertTrue(csv.startsWith("\uFEFFpartner_code,partner_name,status,half_year,required,standing,agreement_no,calendar,report_due_days,period,due_on,"
                + "submitted_on,state,days_late,region,manager\r\n"), csv);
        assertTrue(csv.contains("P-00001,ООО «Связь-Интеграция Поволжье»,GOLD,2026-H1,yes,OWED,АП-2020/101,QUARTERLY,10,2025-Q4,2026-01-10,2026-01-27,"
                + "ACCEPTED,17,"), csv);
        assertTrue(csv.contains(",SILVER,2026-H1,no,OWED,АП-2020/106,HALF_YEARLY,10,2025-H2,2026-01-10,,MISSING,187,"), csv);
        assertTrue(csv.contains(",GOLD,2026-H1,yes,NO_CALENDAR,,,,,,,,,"), csv);
        assertTrue(csv.contains(",GOLD,2026-H1,yes,NONE_DUE,АП-2020/107,NONE,,,,,,,"), csv);
        assertEquals(1 + 11 + 3, csv.split("\r\n").length);
    }

    @Test
    void theWorkbooksTotalsAreFormulasWithTheirValues() throws IOException {
        PartnerReporting report = ReportingSamples.few(ReportingSamples.OVER);
        byte[] file = PdfText.keep("reporting-few-ru.xlsx", new ReportingXlsx(report, ReportingSamples.imprint(RU)).render());
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> reports = book.getFirstSheet().read();
            Row total = reports.get(reports.size() - 1);
            assertEquals("SUBTOTAL(109,M2:M12)", total.getCell(12).getFormula());
            Total sums = report.overall();
            int[] expected = {sums.due(), sums.handedIn(), sums.accepted(), sums.open()};
            List<Row> partners = book.getSheets().skip(1).findFirst().orElseThrow().read();
            for (int c = 0; c < expected.length; c++) {
                assertEquals(String.valueOf(expected[c]), total.getCell(12 + c).getRawValue());
                assertEquals(0, BigDecimal.valueOf(expected[c]).compareTo(again(reports, 12 + c)), "rows of reports add up");
                assertEquals(0, BigDecimal.valueOf(expected[c]).compareTo(again(partners, 7 + c)), "rows of partners add up");
            }
        }
    }

    @Test
    void russianDocument() {
        PdfText pdf = pdf("reporting-few-ru.pdf", ReportingSamples.few(ReportingSamples.OVER), RU);
        contains(pdf, "Отчётность партнёров: 1-е полугодие 2026");
        contains(pdf, "01.01.2026 – 30.06.2026 · редакция программы «Редакция 1»");
        contains(pdf, "По данным, известным на 16.07.2026 14:05:03 МСК");
        contains(pdf, "№ АП-2020/101, ежеквартально, срок 10 дней");
        contains(pdf, "1-й квартал 2026 возвращён 10.04.2026 09.04.2026 1 1 – 1 97");
        contains(pdf, "март 2026 сдан, ждёт приёмки");
        contains(pdf, "Отчётность ведётся в другом месте, подтверждена с 01.01.2025");
        contains(pdf, "Всего 11 8 6 5 187");
        contains(pdf, "Страница 1 из " + pdf.pages());
        assertTrue(pdf.fontsEmbedded() && pdf.accessible());
    }

    @Test
    void everyLanguageAndLength() {
        for (int count : new int[] {0, 1, 9, 2000}) {
            PdfText ru = pdf("reporting-" + count + "-ru.pdf", ReportingSamples.of(count), RU);
            PdfText en = pdf("reporting-" + count + "-en.pdf", ReportingSamples.of(count), Locale.ENGLISH);
            assertFalse(ru.text().contains("null") || en.text().contains("null"));
            assertTrue(count == 0 || ru.page(ru.pages()).contains("P-0") && en.page(en.pages()).contains("P-0"), "a total never stands on a page without rows");
            contains(en, "Partners' reports: First half of 2026");
            contains(ru, "Страница " + ru.pages() + " из " + ru.pages());
        }
        contains(pdf("reporting-few-en.pdf", ReportingSamples.few(ReportingSamples.RUNNING), Locale.ENGLISH), "2 reports are not due yet");
    }

    @Test
    void whatIsPrintedOfManyAddsUpToTheTotal() {
        PartnerReporting report = ReportingSamples.of(2000);
        Total sums = report.overall();
        int accepted = report.rows().stream().mapToInt(row -> report.total(row).accepted()).sum();
        assertEquals(sums.accepted(), accepted);
        assertEquals(sums.due(), sums.accepted() + sums.open());
        contains(pdf("reporting-2000-ru.pdf", report, RU), IntStream.of(sums.due(), sums.handedIn(), sums.accepted(), sums.open(), sums.longest())
                .mapToObj(n -> " " + Texts.decimal("#,##0", RU).format(n).replace('\u00A0', ' ')).collect(Collectors.joining("", "Всего", "")));
    }

    @Test
    void anotherProgramReadsTheSameAndCalculatesTheSame() {
        OtherProgram.assertReadsTheSame(new ReportingXlsx(ReportingSamples.of(40), ReportingSamples.imprint(RU)).render());
    }

    private static List<String> told() {
        PartnerReporting report = ReportingSamples.few(ReportingSamples.OVER);
        assertEquals(Standing.NO_CALENDAR, report.standing(ReportingSamples.row(0, StatusCode.GOLD, null)));
        assertEquals(Standing.NONE_DUE, report.standing(ReportingSamples.row(0, StatusCode.GOLD, ReportCalendar.NONE)));
        return report.rows().stream().map(row -> row.company().code() + " " + report.standing(row)).toList();
    }

    private static BigDecimal again(List<Row> rows, int column) {
        return rows.stream().filter(r -> r.getCellText(0).startsWith("P-")).map(r -> r.getCellAsNumber(column).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static PdfText pdf(String name, PartnerReporting report, Locale locale) {
        return new PdfText(PdfText.keep(name, new ReportingPdf(report, ReportingSamples.imprint(locale)).render()));
    }

    private static void contains(PdfText pdf, String expected) {
        assertTrue(pdf.text().contains(expected), () -> "«" + expected + "» is not in\n" + pdf.page(1));
    }
}
