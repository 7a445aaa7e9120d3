package ru.agatrt.partner.reporting.halfyearvolume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.reporting.PdfText;

class VolumePdfTest {

    private static final Locale RU = new Locale("ru");

    @Test
    void russianDocumentSaysPeriodEditionFreshnessAndWho() {
        PdfText pdf = render("volume-few-ru.pdf", VolumeSamples.few(), RU);
        assertContains(pdf, "Объём закупок: 1-е полугодие 2026");
        assertContains(pdf, "01.01.2026 – 30.06.2026 · редакция программы «Редакция 1»");
        assertContains(pdf, "Сверено 16.07.2026 14:00, равны, 282 487 строк");
        assertContains(pdf, "Данные хранилища на 16.07.2026 14:05:03 МСК");
        assertContains(pdf, "16.07.2026 14:05:09 МСК, Ирина Соколова");
        assertContains(pdf, "Страница " + pdf.pages() + " из " + pdf.pages());
        assertEquals("ru-RU", pdf.language());
        assertEquals("Объём закупок: 1-е полугодие 2026", pdf.title());
        assertTrue(pdf.fontsEmbedded() && pdf.accessible());
    }

    @Test
    void totalsCountAPartnerWithTwoStatusesOnce() {
        PdfText pdf = render("volume-few-ru.pdf", VolumeSamples.few(), RU);
        assertContains(pdf, "Всего: Золотой партнёр 47 100 000,49 2 450 000,00");
        assertContains(pdf, "Всего: Проектный партнёр 17 100 000,50");
        assertContains(pdf, "Всего, каждый партнёр один раз 98 980 000,49 2 450 000,00");
        assertContains(pdf, "2 из 4");
    }

    @Test
    void justUnderTheThresholdIsNeverAHundredPercent() {
        PdfText pdf = render("volume-few-ru.pdf", VolumeSamples.few(), RU);
        assertContains(pdf, "14 999 999,99 15 000 000,00 99,9 %");
        assertContains(pdf, "15 000 000,00 15 000 000,00 100,0 %");
        assertContains(pdf, "индивидуальный");
        assertContains(pdf, "−120 000,00");
    }

    @Test
    void englishDocumentHasNoRussianWordOfItsOwn() {
        PdfText pdf = render("volume-few-en.pdf", VolumeSamples.few(), Locale.ENGLISH);
        assertContains(pdf, "Purchase volume: First half of 2026");
        assertContains(pdf, "Total, each partner once 98,980,000.49 2,450,000.00");
        assertContains(pdf, "Warehouse data as of 16.07.2026 14:05:03 Moscow time");
        assertFalse(pdf.text().contains("Порог"));
    }

    @Test
    void theHalfYearBeforeStandsBesideAndLeadsToItsTotal() {
        PdfText pdf = render("volume-compared-ru.pdf", VolumeSamples.compared(), RU);
        assertContains(pdf, "+12 000 000,00");
        assertContains(pdf, "+30,0 %");
        assertContains(pdf, "−900 000,00");
        assertContains(pdf, "−5,0 %");
        assertContains(pdf, "98 980 000,49 2 450 000,00 +26 099 999,99");
        assertContains(pdf, "+35,8 %");
        assertContains(pdf, "Сравнение, 2-е полугодие 2025: у 4 партнёров отчёта объём был 73 000 000,50 ₽, стал 99 100 000,49 ₽.");
        assertContains(pdf, "Новых партнёров: 1, их объём −120 000,00 ₽.");
        assertContains(pdf, "Ушедших, без статуса и закупок в этом полугодии: 2, в прошлом они закупили на 1 234 567,89 ₽.");
        assertContains(render("volume-few-ru.pdf", VolumeSamples.few(), RU), "2-е полугодие 2025: закупок в хранилище нет, сравнить не с чем.");
    }

    @Test
    void documentsOfEveryLength() {
        for (int count : new int[] {0, 1, 9, 2000}) {
            PdfText ru = render("volume-" + count + "-ru.pdf", VolumeSamples.many(count), RU);
            PdfText en = render("volume-" + count + "-en.pdf", VolumeSamples.many(count), Locale.ENGLISH);
            assertFalse(ru.text().contains("null") || en.text().contains("null"));
            assertTrue(count == 0 || ru.page(ru.pages()).contains("P-0") && en.page(en.pages()).contains("P-0"), "a total never stands on a page without rows");
            assertContains(en, "Page " + en.pages() + " of " + en.pages());
            assertTrue(ru.fontsEmbedded() && ru.accessible());
        }
    }

    @Test
    void howeverFullTheLastPageIsItsTotalHasARow() {
        for (int count = 30; count < 48; count++) {
            PdfText pdf = new PdfText(new VolumePdf(VolumeSamples.many(count), VolumeSamples.imprint(VolumeSamples.many(count), RU)).render());
            assertTrue(pdf.page(pdf.pages()).contains("Всего, каждый партнёр один раз") && pdf.page(pdf.pages()).contains("P-0"), pdf.page(pdf.pages()));
        }
    }

    @Test
    void withoutRowsThePageSaysSo() {
        PdfText pdf = render("volume-none-ru.pdf", VolumeSamples.none(), RU);
        assertEquals(1, pdf.pages());
        assertFalse(pdf.text().contains("null"));
        assertContains(pdf, "За это полугодие в хранилище нет ни статусов, ни закупок.");
        assertContains(pdf, "Хранилище ещё не наполнено");
    }

    @Test
    void longReportsRepeatTheirHeadersAndKeepLongNamesWhole() {
        PdfText pdf = render("volume-500-ru.pdf", VolumeSamples.many(500), RU);
        assertTrue(pdf.pages() > 15, () -> pdf.pages() + " pages");
        for (int page = 1; page <= pdf.pages(); page++) {
            assertTrue(pdf.page(page).contains("Страница " + page + " из " + pdf.pages()));
        }
        assertTrue(pdf.page(3).contains("Региональный дистрибьютор"), "a page that continues a status repeats its heading");
        assertTrue(pdf.text().replaceAll("\\s+", " ").contains("ПАО «Уральский завод средств связи имени"), pdf::text);
    }

    private static PdfText render(String name, HalfYearVolume report, Locale locale) {
        return new PdfText(PdfText.keep(name, new VolumePdf(report, VolumeSamples.imprint(report, locale)).render()));
    }

    private static void assertContains(PdfText pdf, String expected) {
        assertTrue(pdf.text().contains(expected), () -> "«" + expected + "» is not in\n" + pdf.text());
    }
}
