package ru.agatrt.partner.tests.outside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.tests.Application;

/** A file sent in the console, with one good and one bad row. */
class ImportPageIT extends PageWalk {

    private static final double READ_WITHIN_MS = 60_000;
    private static final String REFERENCES = """
            partner_code;reference_no;customer;received_on;state
            P-00002;ОТЗ-СТРАНИЦА;Завод из проверки страниц;2026-05-20;ACCEPTED
            P-77777;ОТЗ-СТРАНИЦА;Завод из проверки страниц;2026-02-30;ACCEPTED
            """;

    ImportPageIT(Application application) {
        super(application);
    }

    @Test
    void theBadRowIsToldWithItsLineAndTheGoodOneIsTaken() throws IOException {
        Page page = open("manager", "/console/imports", DESK);
        send(page, "references-page.csv", REFERENCES);
        assertThat(page.locator("h1")).hasText("references-page.csv");
        String address = page.url();

        // The page may be left at once: what became of the file is read from the import itself.
        page.navigate(url() + "/console/");
        page.navigate(address);

        assertThat(page.locator("#run\\:state h2").first())
                .hasText("Файл принят частично: отклонена 1 строка из 2", new LocatorAssertions.HasTextOptions().setTimeout(READ_WITHIN_MS));
        assertThat(page.locator("#run\\:state tbody tr").first()).containsText("3");
        assertThat(page.locator("#run\\:state tbody")).containsText("received_on");
        assertThat(page.locator("#run\\:state tbody")).containsText("2026-02-30");
        Download refused = page.waitForDownload(() -> page.locator("a[href$='rejected.csv']").click());
        String csv = Files.readString(refused.path(), StandardCharsets.UTF_8);
        assertTrue(csv.contains("P-77777") && csv.contains("received_on"), csv);
        assertEquals(List.of(), browser().complaints());
        browser().picture("import");
    }

    @Test
    void aFileThatIsNoTableIsRefusedAsAWhole() {
        Page page = open("manager", "/console/imports", DESK);
        send(page, "references-unknown.csv", "partner_code;нет такой\nP-00002;1\n");

        assertThat(page.locator("#run\\:state h2").first()).hasText("Файл отклонён, в учёт ничего не попало",
                new LocatorAssertions.HasTextOptions().setTimeout(READ_WITHIN_MS));
        assertThat(page.locator("#run\\:state .note")).containsText("нет такой");
    }

    @Test
    void withoutAFileNothingIsSent() {
        Page page = open("manager", "/console/imports", DESK);
        page.locator("#upload\\:kind").selectOption("references");
        page.locator("#upload\\:send").click();

        assertThat(page.locator(".upload .note")).containsText("Файл не выбран");
    }

    private static void send(Page page, String name, String csv) {
        page.locator("#upload\\:file").setInputFiles(new FilePayload(name, "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        // Guessed from the name of the file.
        assertThat(page.locator("#upload\\:kind")).hasValue("references");
        page.locator("#upload\\:send").click();
        page.waitForURL("**/console/imports/*");
    }
}
