package ru.agatrt.partner.tests.outside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.tests.Application;

/** A letter from the decision it tells of to the mailbox it lands in. */
class LettersPageIT extends PageWalk {

    private static final LocatorAssertions.ContainsTextOptions SOON = new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    LettersPageIT(Application application) {
        super(application);
    }

    @Test
    void anApplicantsLetterLeavesAndCanBeReadAsItLanded() {
        Page page = visit("/apply", DESK);
        page.locator("#company").fill("Почта связи");
        page.locator("#inn").fill("7736050003");
        page.locator("#region").fill("Москва");
        page.locator("input[value=RETAIL]").check();
        page.locator("#contactName").fill("Анна Белова");
        page.locator("#contactEmail").fill("anna.letters@page.example");
        page.locator("input[name=consent]").check();
        page.locator("#join").click();
        assertThat(page.locator(".hero")).containsText("J-");
        browser().close();

        page = open("admin", "/console/letters?text=anna.letters@page.example", DESK);
        for (int looks = 0; looks < 15 && page.locator("table.letters .out-ok").count() == 0; looks++) {
            page.waitForTimeout(2000);
            page.reload();
        }
        assertThat(page.locator("table.letters tbody tr")).hasCount(1);
        assertThat(page.locator("table.letters")).containsText("Отправлено", SOON);
        page.locator("table.letters a.t").click();
        assertThat(page.locator("h1")).containsText("зарегистрирована");
        assertThat(page.frameLocator("iframe.mail").locator("body")).containsText("зарегистрирована под номером J-");
        assertThat(page.locator("main")).containsText("Принято сервером");

        page = go("/console/mailbox");
        page.locator("table.letters tr", new Page.LocatorOptions().setHasText("anna.letters@page.example")).locator("a.t").click();
        assertThat(page.frameLocator("iframe.mail").locator("body")).containsText("зарегистрирована под номером J-");
        assertThat(page.locator("pre.mail").last()).containsText("@agat-partner>");
        assertEquals(List.of(), browser().complaints());
    }

    @Test
    void theMailboxIsTheAdministratorsAlone() {
        Page page = open("finance", "/console/letters", DESK);
        assertThat(page.locator("main a[href='/console/mailbox']")).hasCount(0);
        assertEquals(403, page.navigate(url() + "/console/mailbox").status());
        browser().close();
        page = open("admin", "/console/mailbox", DESK);
        assertEquals(404, page.navigate(url() + "/console/mailbox/20260101000000000-00000000-0000-0000-0000-000000000000").status());
        assertEquals(404, page.navigate(url() + "/console/letters/00000000-0000-0000-0000-000000000000").status());
        browser().close();
        page = open("partner1", "/portal/", DESK);
        assertTrue(page.navigate(url() + "/console/letters").status() >= 400 || page.url().contains("/signin"));
    }
}
