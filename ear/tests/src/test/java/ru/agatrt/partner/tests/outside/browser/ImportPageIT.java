package ru.agatrt.partner.tests.outside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
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
    void beforeAnythingIsSavedThePageTellsHowTheFileIsRead() {
        Page page = open("manager", "/console/imports", DESK);
        look(page, "отзывы.csv", REFERENCES.replace("reference_no", "номер").getBytes(Charset.forName("windows-1251")));

        assertThat(page.locator(".dl").first()).containsText("windows-1251");
        assertThat(page.locator(".dl").first()).containsText("точка с запятой");
        assertThat(page.locator("select[name=kind]")).hasValue("references");
        assertThat(page.locator(".dl").last()).containsText("номер");
        assertThat(page.locator(".dl").last()).containsText("reference_no");
        assertThat(page.locator("#decide\\:confirm")).hasCount(0);
        assertThat(page.locator(".tbl.raw tbody tr")).hasCount(2);
        page.locator("select[name=kind]").selectOption("deals");
        page.waitForURL("**?kind=deals");
        assertThat(page.locator(".dl").last()).containsText("end_customer");
        page.locator("#decide\\:discard").click();
        page.waitForURL("**/console/imports");
        assertThat(page.locator("main")).not().containsText("отзывы.csv");
    }

    @Test
    void badCellsAreMarkedBeforeTheImportAndAnotherSeesNothingOfTheFile() throws IOException {
        Page page = open("manager", "/console/imports", DESK);
        look(page, "references-mark.csv", REFERENCES.getBytes(StandardCharsets.UTF_8));

        assertThat(page.locator("td.bad")).hasText("2026-02-30");
        browser().picture("import-preview");
        String address = page.url();
        page.navigate(url() + "/console/imports");
        assertThat(page.locator("main")).containsText("references-mark.csv");
        Page other = open("manager2", "/console/imports", DESK);
        assertThat(other.locator("main")).not().containsText("references-mark.csv");
        assertEquals(404, other.navigate(address).status());
        page = open("manager", address.substring(url().length()), DESK);
        page.locator("#decide\\:discard").click();
        page.waitForURL("**/console/imports");
    }

    @Test
    void aFileThatIsNoTableIsToldAtOnce() {
        Page page = open("manager", "/console/imports", DESK);
        look(page, "page.xls", "<html><table></table></html>".getBytes(StandardCharsets.UTF_8));

        assertThat(page.locator(".note")).containsText("HTML");
        assertThat(page.locator("#decide\\:confirm")).hasCount(0);
        page.locator("#decide\\:discard").click();
        page.waitForURL("**/console/imports");
    }

    @Test
    void withoutAFileNothingIsSent() {
        Page page = open("manager", "/console/imports", DESK);
        page.locator("#upload\\:send").click();

        assertThat(page.locator(".upload .note")).containsText("Файл не выбран");
    }

    private static void send(Page page, String name, String csv) {
        look(page, name, csv.getBytes(StandardCharsets.UTF_8));
        // Guessed from the names of the columns.
        assertThat(page.locator("select[name=kind]")).hasValue("references");
        page.locator("#decide\\:confirm").click();
        page.waitForURL(java.util.regex.Pattern.compile(".*/console/imports/[0-9a-f-]{36}$"));
    }

    private static void look(Page page, String name, byte[] content) {
        page.locator("#upload\\:file").setInputFiles(new FilePayload(name, "text/csv", content));
        page.locator("#upload\\:send").click();
        page.waitForURL("**/console/imports/preview/*");
    }
}
