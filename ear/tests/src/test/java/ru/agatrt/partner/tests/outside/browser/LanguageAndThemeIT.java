package ru.agatrt.partner.tests.outside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.tests.Application;

/** What a reader chooses stays chosen. */
class LanguageAndThemeIT extends PageWalk {

    LanguageAndThemeIT(Application application) {
        super(application);
    }

    @Test
    void englishStaysOnEveryPageAndReturnsToTheSamePage() {
        Page page = open("manager", "/console/partners?status=GOLD", DESK);
        page.locator("a.lang").click();

        assertThat(page).hasURL(url() + "/console/partners?status=GOLD");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("h1")).hasText("Partners");
        go("/console/partners/P-00002?status=GOLD&halfYear=2026-H1");
        assertThat(page.locator("#gaps-title")).containsText("missing for gold");
        assertEquals(List.of(), browser().complaints());
    }

    @Test
    void nobodyIsLedToAnotherSite() {
        Page page = visit("/language?to=ru&back=//example.org/", DESK);

        assertThat(page).hasURL(url() + "/");
    }

    @Test
    void theDarkThemeIsKeptByTheBrowser() {
        Page page = visit("/", DESK);
        page.locator("[data-theme-toggle]").click();
        page.locator("[data-theme-toggle]").click();
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");

        page.reload();

        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertEquals("rgb(15, 19, 24)", page.evaluate("getComputedStyle(document.body).backgroundColor"));
    }
}
