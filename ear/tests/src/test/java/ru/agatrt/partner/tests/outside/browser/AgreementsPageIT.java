package ru.agatrt.partner.tests.outside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.tests.Application;

/** A manager records what was agreed and keeps the signed paper; the partner reads both and nothing of others'. */
class AgreementsPageIT extends PageWalk {

    private static final String HEAD = "agreement_no,partner_code,signed_on,valid_to,directions,territory,reports,report_due_days\n";
    private static final byte[] PAPER = "%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private final Application application;

    AgreementsPageIT(Application application) {
        super(application);
        this.application = application;
    }

    @Test
    void aPersonsWordHoldsWhateverTheNextFileSays() throws Exception {
        application.importCsv("agreements", HEAD + "СТР-А1,P-00295,2020-01-10,,RETAIL,Россия,,\n");
        Page page = open("manager", "/console/partners/P-00295/agreements?do=edit&no=СТР-А1", DESK);
        page.locator("#calendar").selectOption("QUARTERLY");
        page.locator("#dueDays").fill("20");
        page.locator("#conditions").fill("Отсрочка 30 дней");
        page.locator("#reason").fill("Дополнительное соглашение № 2");
        page.locator("#paper").setInputFiles(new FilePayload("скан.pdf", "application/pdf", PAPER));
        page.locator("#saveAgreement").click();
        assertThat(page.locator(".toast")).containsText("СТР-А1");
        assertThat(page.locator("[id='СТР-А1']")).containsText("срок 20 дней после периода");

        application.importCsv("agreements", HEAD + "СТР-А1,P-00295,2020-01-10,2026-12-31,RETAIL,Россия,NONE,\n");
        go("/console/partners/P-00295/agreements");
        assertThat(page.locator("[id='СТР-А1'] > .card-b > .terms")).containsText("срок 20 дней после периода");
        assertThat(page.locator("[id='СТР-А1']")).containsText("файл говорит иначе");

        APIResponse paper = page.request().get(url() + page.locator("[id='СТР-А1'] a[href*='/files/agreements']").getAttribute("href"));
        assertArrayEquals(PAPER, paper.body());
        go("/console/partners/P-00295/agreements?do=withdraw&no=СТР-А1");
        page.locator("#reason").fill("Ошибка");
        page.locator("#withdrawAgreement").click();
        assertThat(page.locator("[id='СТР-А1'] > .card-b > .terms")).containsText("отчёты не нужны");
        assertEquals(List.of(), browser().complaints());
    }

    @Test
    void whatIsNoPdfIsRefusedInWordsAndNothingIsWritten() {
        Page page = open("manager", "/console/partners/P-00295/agreements?do=new", DESK);
        page.locator("#no").fill("СТР-А2");
        page.locator("#signedOn").fill("2026-01-10");
        page.locator("#reason").fill("Подписано");
        page.locator("#paper").setInputFiles(new FilePayload("скан.pdf", "application/pdf", "<html>".getBytes(StandardCharsets.US_ASCII)));
        page.locator("#saveAgreement").click();
        assertThat(page.locator("dialog .note.no")).containsText("PDF");
        assertThat(page.locator("#no")).hasValue("СТР-А2");
        go("/console/partners/P-00295/agreements");
        assertThat(page.locator("[id='СТР-А2']")).hasCount(0);
    }

    @Test
    void aPartnerReadsItsOwnAndEditsNothing() {
        Page page = open("partner5", "/portal/agreements?do=new&code=P-00001", DESK);
        assertThat(page.locator("h1")).hasText("Ваши соглашения");
        assertThat(page.locator("dialog")).hasCount(0);
        assertFalse(page.locator("main").innerText().contains(".csv"));
        assertEquals(404, page.request().get(url() + "/files/agreements/paper?partner=P-00001&no=x").status());
        assertEquals(403, page.request().get(url() + "/console/partners/P-00005/agreements").status());
    }

    @Test
    void onAPhoneNothingIsWiderThanTheScreen() {
        Page page = open("manager", "/console/partners/P-00002/agreements", PHONE);
        for (String path : List.of("/console/partners/P-00002/agreements?do=new", "/console/partners/P-00002/corrections?added=yes", "/console/partners/P-00002/statuses")) {
            go(path);
            assertEquals(0, ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue(), path);
        }
    }
}
