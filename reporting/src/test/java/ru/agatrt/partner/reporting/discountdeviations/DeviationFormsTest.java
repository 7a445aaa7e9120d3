package ru.agatrt.partner.reporting.discountdeviations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.deviation.DeviationClass;
import ru.agatrt.partner.deviation.DeviationRow;
import ru.agatrt.partner.deviation.Explanation;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.reporting.OtherProgram;
import ru.agatrt.partner.reporting.PdfText;
import ru.agatrt.partner.reporting.SampleNames;
import ru.agatrt.partner.reporting.export.Imprint;
import ru.agatrt.partner.reporting.style.Texts;

class DeviationFormsTest {

    private static final Locale RU = new Locale("ru");
    private static final HalfYear H1 = HalfYear.parse("2026-H1");
    private static final Instant NOW = Instant.parse("2026-07-16T11:05:09Z");

    @Test
    void lessAndMoreAreToldApartAndAddUp() {
        DiscountDeviations report = of(5);
        BigDecimal rows = report.rows().stream().map(DiscountDeviations::roubles).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, rows.compareTo(report.net()));
        assertEquals(0, report.net().compareTo(report.less().add(report.more())));
        assertTrue(report.less().signum() < 0 && report.more().signum() > 0);
    }

    @Test
    void whatAPersonWroteIsNoFormula() {
        String csv = new String(forms(of(1), RU).csv(), StandardCharsets.UTF_8);
        assertTrue(csv.contains("'=HYPERLINK("), csv);
        assertTrue(csv.contains(",-1500.10,DISCOUNT+LIST_PRICE,") || csv.contains(",-1500.10,LIST_PRICE+DISCOUNT,"), csv);
    }

    @Test
    void theWorkbookAddsUpToTheKopeck() throws IOException {
        DiscountDeviations report = of(30);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(PdfText.keep("deviations-30-ru.xlsx", forms(report, RU).xlsx())))) {
            List<Row> rows = book.getFirstSheet().read();
            assertEquals(report.net(), new BigDecimal(rows.get(rows.size() - 1).getCell(14).getRawValue()));
        }
    }

    @Test
    void everyLengthInBothLanguages() {
        for (int count : new int[] {0, 1, 9, 2000}) {
            DiscountDeviations report = of(count);
            PdfText ru = pdf("deviations-" + count + "-ru.pdf", report, RU);
            PdfText en = pdf("deviations-" + count + "-en.pdf", report, Locale.ENGLISH);
            assertFalse(ru.text().contains("null") || en.text().contains("null"));
            assertTrue(count == 0 || ru.page(ru.pages()).contains("P-0") && en.page(en.pages()).contains("P-0"), "a total never stands on a page without rows");
            assertTrue(ru.accessible() && en.accessible());
            assertTrue(ru.text().contains("Отклонения цен и скидок: 1-е полугодие 2026"));
            assertTrue(count == 0 || ru.text().contains(Texts.of("discount-deviations", RU).amount(report.net()).replace('\u00A0', ' ')));
        }
    }

    @Test
    void anotherProgramReadsTheSameAndCalculatesTheSame() {
        OtherProgram.assertTellsTheSame(forms(of(30), RU).xlsx(), forms(of(30), RU).csv(), 12, 8, 13, 9, 14, 10, 18, 13, 19, 14);
    }

    private static PdfText pdf(String name, DiscountDeviations report, Locale locale) {
        return new PdfText(PdfText.keep(name, forms(report, locale).pdf()));
    }

    private static DeviationForms forms(DiscountDeviations report, Locale locale) {
        Texts texts = Texts.of("discount-deviations", locale);
        return new DeviationForms(report, Imprint.halfYear(texts, H1, "Редакция 1", List.of(texts.say("register.now", "moment", texts.moment(NOW))),
                new Imprint.Producer("Ирина Соколова", NOW)));
    }

    private static DiscountDeviations of(int count) {
        List<DeviationRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            BigDecimal roubles = new BigDecimal("1500.10").multiply(BigDecimal.valueOf(i % 17 + 1)).multiply(BigDecimal.valueOf(i % 2 == 0 ? -1 : 1));
            boolean nothingDue = i % 7 == 6;
            rows.add(new DeviationRow(i, new DeviationRow.Document("ERP", "УПД-2026/04-%05d".formatted(i), i % 4 + 1, LocalDate.of(2026, 4, 14), null),
                    new PartnerCode(SampleNames.code(i)), SampleNames.name(i), i % 5 == 4 ? new DeviationRow.Company("D-1", "ООО «Северо-Западная дистрибьюторская компания»")
                            : new DeviationRow.Company(null, null),
                    new DeviationRow.Article("UX-" + i, i % 3 == 0 ? "IP-АТС «Агат UX-5111», комплект для монтажа в стойку 19 дюймов" : "Плата «Ольха-16LAN»", "AGAT_UX"),
                    new DeviationRow.Given(new BigDecimal("3.000"), new BigDecimal("100000.00"), new BigDecimal("32.50"), new BigDecimal("202500.00")),
                    new DeviationRow.Due(new BigDecimal("99500.00"), StatusCode.GOLD, nothingDue ? null : new BigDecimal("30.00"), BigDecimal.ZERO),
                    nothingDue ? Set.of(DeviationClass.NOT_AGREED) : Set.of(DeviationClass.LIST_PRICE, DeviationClass.DISCOUNT),
                    nothingDue ? null : new BigDecimal("2.50"), nothingDue ? null : roubles,
                    i % 4 == 0 ? new Explanation("=HYPERLINK(\"http://example.org\") – согласовано директором по продажам как пилотная поставка", "manager", NOW) : null));
        }
        return new DiscountDeviations(H1, rows);
    }
}
