package ru.agatrt.partner.reporting.receivablesageing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.receivable.Ageing;
import ru.agatrt.partner.receivable.OpenDocument;
import ru.agatrt.partner.reporting.OtherProgram;
import ru.agatrt.partner.reporting.PdfText;
import ru.agatrt.partner.reporting.SampleNames;
import ru.agatrt.partner.reporting.export.Imprint;
import ru.agatrt.partner.reporting.style.Texts;
import ru.agatrt.partner.reporting.testing.TestWarehouse;

class AgeingFormsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 16);
    private static final Locale RU = new Locale("ru");

    @Test
    void agesBelowAtAndAboveTheirBounds() {
        ReceivablesAgeing report = new ReceivablesAgeing(DAY, List.of(debtor(0, 0, 1, 30, 31, 60, 61, 90, 91)), Optional.empty());
        Ageing sums = report.total();
        assertEquals(new BigDecimal("100.01"), sums.notDue());
        assertEquals(new BigDecimal("200.02"), sums.to30());
        assertEquals(new BigDecimal("200.02"), sums.to60());
        assertEquals(new BigDecimal("200.02"), sums.to90());
        assertEquals(new BigDecimal("100.01"), sums.beyond90());
        assertEquals(new BigDecimal("800.08"), sums.total());
    }

    @Test
    void theNewestWholePictureClosesWhatItNoLongerHas() throws SQLException {
        TestWarehouse warehouse = TestWarehouse.create();
        try (Connection owner = warehouse.connectAsOwner(); Statement rows = owner.createStatement()) {
            rows.execute("INSERT INTO dim_partner (partner_version_key, partner_key, code, legal_name, short_name, inn, country, region, directions, valid_from, "
                    + "valid_to, is_current) VALUES (1, 1, 'P-1', 'L', 'S', '7700000000', 'RU', 'R', 'RETAIL', '1000-01-01', '9999-12-31', TRUE)");
            for (int day = 1; day <= 3; day++) {
                rows.execute("INSERT IGNORE INTO dim_date (date_key, day, month, quarter, half_year, year) VALUES (2026070%1$d, '2026-07-0%1$d', '2026-07', '2026-Q3', '2026-H2', 2026)".formatted(day));
            }
            picture(rows, 1, "VENDOR", "2026-07-01", true);
            picture(rows, 2, "VENDOR", "2026-07-02", true);
            picture(rows, 3, "VENDOR", "2026-07-03", false);
            document(rows, 1, 20260701, "PAID", "500.00");
            document(rows, 2, 20260702, "OPEN", "70.10");
            document(rows, 3, 20260702, "LESS", "30.00");
            document(rows, 4, 20260703, "LESS", "20.05");
        }
        try (Connection reader = warehouse.connect()) {
            ReceivablesAgeing newest = new ReceivablesAgeing(DAY, AgeingQuery.rows(reader, DAY), Optional.empty());
            assertEquals(new BigDecimal("90.15"), newest.total().total(), "what the partial picture lacks stays open, what it has is the newest word");
            assertEquals(new BigDecimal("500.00"), new ReceivablesAgeing(DAY, AgeingQuery.rows(reader, LocalDate.of(2026, 7, 1)), Optional.empty()).total().total());
            assertTrue(AgeingQuery.rows(reader, LocalDate.of(2026, 6, 30)).isEmpty());
        }
    }

    @Test
    void csvHasStableColumns() {
        String csv = new String(forms(of(1), RU).csv(), StandardCharsets.UTF_8);
        assertTrue(csv.startsWith("\uFEFFpartner_code,partner_name,creditor,day,documents,not_due,days_1_30,days_31_60,days_61_90,days_over_90,overdue,total,"
                + "oldest_due_on,manager\r\nP-00001,"), csv);
    }

    @Test
    void theWorkbookAddsUpToTheKopeck() throws IOException {
        ReceivablesAgeing report = of(40);
        byte[] file = PdfText.keep("ageing-40-ru.xlsx", forms(report, RU).xlsx());
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = book.getFirstSheet().read();
            assertEquals(report.total().total(), new BigDecimal(rows.get(rows.size() - 1).getCell(11).getRawValue()));
            BigDecimal papers = book.findSheet("Документы").orElseThrow().read().stream().skip(1).filter(r -> r.getCellText(0).startsWith("P-"))
                    .map(r -> r.getCellAsNumber(7).orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(0, papers.compareTo(report.total().total()));
        }
    }

    @Test
    void anotherProgramReadsTheSameAndCalculatesTheSame() {
        OtherProgram.assertTellsTheSame(forms(of(40), RU).xlsx(), forms(of(40), RU).csv(), 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11);
    }

    @Test
    void documentsOfEveryLength() {
        for (int count : new int[] {0, 1, 9, 2000}) {
            ReceivablesAgeing report = of(count);
            PdfText ru = pdf("ageing-" + count + "-ru.pdf", report, RU);
            PdfText en = pdf("ageing-" + count + "-en.pdf", report, Locale.ENGLISH);
            assertFalse(ru.text().contains("null") || en.text().contains("null"));
            assertTrue(count == 0 || ru.page(ru.pages()).contains("P-0") && en.page(en.pages()).contains("P-0"), "a total never stands on a page without rows");
            assertTrue(ru.text().contains("Дебиторская задолженность: на 16.07.2026"));
            assertTrue(count == 0 || ru.text().contains(Texts.of("receivables-ageing", RU).amount(report.total().total()).replace('\u00A0', ' ')));
            assertTrue(en.text().contains("Page " + en.pages() + " of " + en.pages()));
            assertTrue(ru.fontsEmbedded() && ru.accessible());
        }
    }

    private static PdfText pdf(String name, ReceivablesAgeing report, Locale locale) {
        return new PdfText(PdfText.keep(name, forms(report, locale).pdf()));
    }

    private static AgeingForms forms(ReceivablesAgeing report, Locale locale) {
        Texts texts = Texts.of("receivables-ageing", locale);
        return new AgeingForms(report, new Imprint(texts, texts.say("period.day", "day", texts.date(DAY)), texts.say("edition", "title", "Редакция 1"),
                List.of(Imprint.freshness(texts, report.seenAt()), texts.say("proof.never")),
                new Imprint.Producer("Ирина Соколова", Instant.parse("2026-07-16T11:05:09Z"))));
    }

    private static DebtorRow debtor(int number, int... daysOverdue) {
        List<OpenDocument> open = new ArrayList<>();
        for (int days : daysOverdue) {
            open.add(new OpenDocument("VENDOR", "УПД-" + days, DAY.minusDays(days), new BigDecimal("150.00"), new BigDecimal("100.01"), DAY));
        }
        return debtor(number, open);
    }

    private static DebtorRow debtor(int number, List<OpenDocument> open) {
        DebtorRow.Creditor creditor = number % 3 == 1 ? new DebtorRow.Creditor("D-1", "ООО «Северо-Западная дистрибьюторская компания»")
                : new DebtorRow.Creditor("VENDOR", null);
        return new DebtorRow(new DebtorRow.Company(SampleNames.code(number), SampleNames.name(number), "manager"), creditor, open, Ageing.of(open, DAY));
    }

    private static ReceivablesAgeing of(int count) {
        List<DebtorRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<OpenDocument> open = new ArrayList<>();
            for (int d = 0; d <= i % 5; d++) {
                BigDecimal sum = new BigDecimal("1234567.89").multiply(BigDecimal.valueOf(i % 13 + 1)).add(new BigDecimal("0.01"));
                open.add(new OpenDocument("VENDOR", "УПД-" + i + "-" + d, DAY.minusDays(d * 31L - 20), sum, sum, DAY));
            }
            rows.add(debtor(i, open));
        }
        return new ReceivablesAgeing(DAY, rows, count == 0 ? Optional.empty() : Optional.of(Instant.parse("2026-07-16T11:05:03Z")));
    }

    private static void picture(Statement rows, int id, String creditor, String day, boolean complete) throws SQLException {
        rows.execute("INSERT INTO stg_receivable_picture (id, creditor, as_of, complete, recorded_at, superseded_at) VALUES (" + id + ", '" + creditor + "', '"
                + day + "', " + complete + ", '2026-07-04 00:00:00', '9999-12-31 23:59:59.999999')");
    }

    private static void document(Statement rows, int id, int day, String number, String outstanding) throws SQLException {
        rows.execute("INSERT INTO fact_receivable_snapshot (receivable_id, partner_key, creditor, document_no, date_key, half_year, due_on, days_overdue, amount, "
                + "outstanding, is_current, recorded_at, superseded_at) VALUES (" + id + ", 1, 'VENDOR', '" + number + "', " + day
                + ", '2026-H2', '2026-06-20', 0, 1000.00, " + outstanding + ", TRUE, '2026-07-04 00:00:00', '9999-12-31 23:59:59.999999')");
    }
}
