package ru.agatrt.partner.reporting.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.reporting.PdfArchive;
import ru.agatrt.partner.reporting.PdfText;

class StatementPdfTest {

    private static final Locale RU = new Locale("ru");

    @Test
    void firstPageSaysWhoWhichStatusAndWhatIsMissing() {
        PdfText pdf = render("statement-silver-ru.pdf", StatementSamples.silver(), RU);
        String first = pdf.page(1);
        assertContains(first, "Выписка партнёра: 1-е полугодие 2026 · 01.01.2026 – 30.06.2026 · редакция программы «Редакция 1»");
        assertContains(first, "ООО «Связь-Интеграция Поволжье»");
        assertContains(first, "1655007810 / 165501001");
        assertContains(first, "Серебряный партнёр 01.01.2026 – 31.12.2026");
        assertContains(first, "Проектный партнёр с 31.01.2026, до следующего решения");
        assertContains(first, "12 713 480,00 ₽");
        assertContains(first, "Не хватает 2 286 520,00 ₽");
        assertContains(first, "До статуса «Золотой партнёр» не хватает 3 условий");
        assertContains(first.replaceAll("\\s+", " "), "Хватит подтвердить М-2026-031 «День открытых дверей», проведено 24.06.2026");
        assertContains(first, "Сверено 16.07.2026 14:00, равны, 282 487 строк");
        assertContains(first, "Данные хранилища на 16.07.2026 14:05:03 МСК");
        assertTrue(pdf.fontsEmbedded() && pdf.accessible());
    }

    @Test
    void sumsAgreeWithEachOther() {
        String text = render("statement-silver-ru.pdf", StatementSamples.silver(), RU).text();
        assertContains(text, "Отгрузки собственного производства 13 094 230,00");
        assertContains(text, "Возвраты по дате возврата −380 750,00");
        assertContains(text, "Учтено 12 713 480,00");
        assertContains(text, "Проектные сделки без решения 2 450 000,00");
        assertContains(text, "Всего отгрузок 15 694 230,00 13 094 230,00");
        assertContains(text, "Всего возвратов −380 750,00 −380 750,00");
        assertContains(text, "Итого 15 694 230,00 −380 750,00 15 313 480,00");
    }

    @Test
    void discountsStandBesideTheGroups() {
        String text = render("statement-silver-ru.pdf", StatementSamples.silver(), RU).text();
        assertContains(text, "25 % по проекту 30 %");
    }

    @Test
    void whatIsOwedStandsByAge() {
        String text = render("statement-silver-ru.pdf", StatementSamples.silver(), RU).text();
        assertContains(text, "Дебиторская задолженность на 30.06.2026");
        assertContains(text, "ООО «Северо-Западная");
        assertContains(text, "Всего не оплачено 2 340 300,15");
        assertContains(text.replaceAll("\\s+", " "), "Срок не наступил 780 100,05 ₽ · 1–30 дней 780 100,05 ₽ · 31–60 дней 780 100,05 ₽");
        assertContains(render("statement-suspended-ru.pdf", StatementSamples.suspended(), RU).text(), "Открытых документов нет: по сведениям кредиторов на 30.06.2026 всё оплачено.");
        assertContains(render("statement-empty-ru.pdf", StatementSamples.empty(), RU).text(), "На этот день кредиторы сведений не передавали.");
    }

    @Test
    void benefitsStandByStatusAndRestWithIt() {
        String text = render("statement-suspended-ru.pdf", StatementSamples.suspended(), RU).text();
        assertContains(text, "01.01.2026 – 31.12.2026 · приостановлен");
        assertContains(text.replaceAll("\\s+", " "), "Статус «Серебряный партнёр» приостановлен: его преимущества сейчас не действуют");
        assertContains(text, "Откроет статус «Золотой");
        assertFalse(text.contains("Статус «Проектный партнёр» приостановлен"));
    }

    @Test
    void notRequiredRowsAreLeftOut() {
        assertFalse(render("statement-silver-ru.pdf", StatementSamples.silver(), RU).text().contains("Демо-стенд"));
    }

    @Test
    void englishDocumentSpeaksEnglish() {
        PdfText pdf = render("statement-silver-en.pdf", StatementSamples.silver(), Locale.ENGLISH);
        assertContains(pdf.text(), "Partner statement: First half of 2026");
        assertContains(pdf.text(), "12,713,480.00 ₽");
        assertFalse(pdf.text().contains("Не хватает"));
        assertEquals("en-GB", pdf.language());
    }

    @Test
    void emptyHalfYearIsOnePageWithoutHoles() {
        PdfText pdf = render("statement-empty-ru.pdf", StatementSamples.empty(), RU);
        assertTrue(pdf.pages() <= 2, () -> pdf.pages() + " pages");
        assertTrue(pdf.page(pdf.pages()).contains("Преимущества"), "a heading stands with its rows");
        assertContains(pdf.text(), "Закупок за это полугодие нет.");
        assertContains(pdf.text(), "Партнёр без авторизации");
        assertFalse(pdf.text().contains("null"), pdf.text());
        assertContains(pdf.text().replaceAll("-\\s+", "-").replaceAll("\\s+", " "), StatementSamples.LONG_NAME);
    }

    @Test
    void aHalfYearWithoutPurchasesStandsBesideTheOnesBefore() {
        for (Locale locale : List.of(RU, Locale.ENGLISH)) {
            String text = render("statement-pausing-" + locale.getLanguage() + ".pdf", StatementSamples.pausing(), locale).text();
            assertContains(text, locale == RU ? "За это полугодие отгрузок нет" : "No shipments in this half-year");
            assertContains(text, locale == RU ? "Объём и порог, млн ₽" : "Volume and threshold, million ₽");
        }
    }

    @Test
    void manyDocumentsAreCutWithAWordAboutWhereTheRestIs() {
        PdfText pdf = render("statement-many-ru.pdf", StatementSamples.many(140), RU);
        assertTrue(pdf.pages() <= 5, () -> pdf.pages() + " pages");
        assertContains(pdf.text(), "Показаны первые 80 из 140");
        assertContains(pdf.text(), "140 документов");
        assertContains(pdf.page(pdf.pages()), "Страница " + pdf.pages() + " из " + pdf.pages());
    }

    @Test
    void theDocumentIsKeptAsPdfA() {
        assertEquals(List.of(), PdfArchive.faults(new StatementPdf(StatementSamples.silver(), StatementSamples.words(StatementSamples.silver(), RU)).render()));
        assertEquals(List.of(), PdfArchive.faults(new StatementPdf(StatementSamples.many(140), StatementSamples.words(StatementSamples.many(140), Locale.ENGLISH)).render()));
        assertEquals(List.of(), PdfArchive.faults(new StatementPdf(StatementSamples.empty(), StatementSamples.words(StatementSamples.empty(), RU)).render()));
    }

    private static PdfText render(String name, PartnerStatement statement, Locale locale) {
        return new PdfText(PdfText.keep(name, new StatementPdf(statement, StatementSamples.words(statement, locale)).render()));
    }

    private static void assertContains(String text, String expected) {
        assertTrue(text.contains(expected), () -> "«" + expected + "» is not in\n" + text);
    }
}
