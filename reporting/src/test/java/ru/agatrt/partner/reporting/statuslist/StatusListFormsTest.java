package ru.agatrt.partner.reporting.statuslist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.reporting.PdfArchive;
import ru.agatrt.partner.reporting.OtherProgram;
import ru.agatrt.partner.reporting.PdfText;
import ru.agatrt.partner.reporting.SampleNames;
import ru.agatrt.partner.reporting.export.Imprint;
import ru.agatrt.partner.reporting.style.Texts;
import ru.agatrt.partner.review.StatusListView;

class StatusListFormsTest {

    private static final Locale RU = new Locale("ru");
    private static final Instant PUBLISHED = Instant.parse("2026-07-16T11:05:03Z");
    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    @Test
    void everyLengthInBothLanguages() {
        for (int count : new int[] {0, 1, 9, 2000}) {
            PdfText ru = pdf("list-" + count + "-ru.pdf", list(count), RU);
            PdfText en = pdf("list-" + count + "-en.pdf", list(count), Locale.ENGLISH);
            assertFalse(ru.text().contains("null") || en.text().contains("null"));
            assertTrue(count == 0 || ru.page(ru.pages()).contains("P-0") && en.page(en.pages()).contains("P-0"), "a total never stands on a page without rows");
            assertTrue(ru.accessible() && en.accessible());
            assertTrue(ru.text().contains("Список статусов: 1-е полугодие 2026"));
            assertTrue(ru.text().contains("Страница 1 из " + ru.pages()));
            assertTrue(ru.text().contains(HASH), "the sum that fixes the list is on it");
        }
    }

    @Test
    void theTotalSaysCompaniesAndStatuses() {
        assertTrue(pdf("list-9-ru.pdf", list(9), RU).text().contains("Всего в списке 9 компаний, статусов: 9"));
    }

    @Test
    void theDocumentIsKeptAsPdfA() {
        for (int count : new int[] {0, 9, 120}) {
            assertEquals(List.of(), PdfArchive.faults(forms(list(count), RU).pdf()));
        }
        assertEquals(List.of(), PdfArchive.faults(forms(list(9), Locale.ENGLISH).pdf()));
    }

    @Test
    void csvSaysWhatWasPublished() {
        String csv = new String(forms(list(1), RU).csv(), StandardCharsets.UTF_8);
        assertEquals("\uFEFFlist,half_year,partner_code,partner_name,region,direction,status,valid_from,valid_to\r\n"
                + "2026-H1,2026-H1,P-00001,ООО «Связь-Интеграция Поволжье»,Республика Татарстан,WHOLESALE,DISTRIBUTOR,,\r\n", csv);
    }

    @Test
    void theWorkbookCountsItsRows() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(PdfText.keep("list-9-ru.xlsx", forms(list(9), RU).xlsx())))) {
            List<Row> rows = book.getFirstSheet().read();
            assertEquals("9", rows.get(rows.size() - 1).getCell(7).getRawValue());
        }
    }

    @Test
    void anotherProgramReadsTheSameAndCalculatesTheSame() {
        OtherProgram.assertReadsTheSame(forms(list(9), RU).xlsx());
    }

    private static PdfText pdf(String name, StatusListView list, Locale locale) {
        return new PdfText(PdfText.keep(name, forms(list, locale).pdf()));
    }

    private static StatusListForms forms(StatusListView list, Locale locale) {
        Texts texts = Texts.of("status-list", locale);
        return new StatusListForms(list, new Imprint(texts, Imprint.period(texts, list.halfYear()), texts.say("list.note", "number", list.number(),
                "published", "16.07.2026", "from", list.effectiveFrom(), "edition", "Редакция 1"),
                List.of(texts.say("list.frozen", "moment", texts.moment(PUBLISHED)), texts.say("list.hash", "hash", list.hash())),
                new Imprint.Producer("Ирина Соколова", PUBLISHED)));
    }

    private static StatusListView list(int count) {
        List<StatusListView.Line> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int part = i * 4 / count;
            StatusCode status = List.of(StatusCode.DISTRIBUTOR, StatusCode.GOLD, StatusCode.SILVER, StatusCode.PROJECT).get(part);
            Direction direction = part == 0 ? Direction.WHOLESALE : part == 3 ? Direction.PROJECT : Direction.RETAIL;
            lines.add(new StatusListView.Line(SampleNames.code(i), SampleNames.name(i), SampleNames.region(i), direction, status,
                    i % 3 == 0 ? null : LocalDate.of(2026, 7, 17), i % 3 == 2 ? LocalDate.of(2026, 12, 31) : null));
        }
        return new StatusListView("2026-H1", HalfYear.parse("2026-H1"), PUBLISHED, LocalDate.of(2026, 7, 17), "2023-01", HASH, lines);
    }
}
