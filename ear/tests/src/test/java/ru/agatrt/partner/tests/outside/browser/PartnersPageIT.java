package ru.agatrt.partner.tests.outside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.tests.Application;

/** The list of partners and the ways to one of them. */
class PartnersPageIT extends PageWalk {

    PartnersPageIT(Application application) {
        super(application);
    }

    @Test
    void filtersStandInTheAddressAndNarrowTheList() {
        Page page = open("manager", "/console/partners", DESK);
        page.locator("select[name=status]").selectOption("GOLD");

        assertThat(page).hasURL(Pattern.compile(".*/console/partners\\?status=GOLD$"));
        Locator rows = page.locator(".partners tbody > tr");
        assertThat(rows.first()).containsText("Золотой");
        assertEquals(rows.count(), page.locator(".partners tbody > tr:has(.chip-gold)").count());
        assertEquals(List.of(), browser().complaints());
    }

    @Test
    void aCyrillicNameAndTheBeginningOfAnInnAreFound() {
        Page page = open("manager", "/console/partners?text=Янтарофон", DESK);
        assertThat(page.locator(".partners tbody > tr")).hasCount(1);
        assertThat(page.locator(".partners tbody")).containsText("P-00002");

        go("/console/partners?text=3998000027");
        assertThat(page.locator(".partners tbody")).containsText("P-00002");
    }

    @Test
    void aFilterWithoutMatchesSaysWhatToDo() {
        Page page = open("manager", "/console/partners?text=нет такого", DESK);

        assertThat(page.locator(".empty")).containsText("Измените отбор или сбросьте его");
    }

    @Test
    void theNextPageAndTheOrderAreReadFromTheBook() {
        Page page = open("manager", "/console/partners", DESK);
        assertThat(page.locator(".pages .of")).hasText(Pattern.compile("1–25 из \\d+"));
        page.locator(".pages [rel=next]").click();
        assertThat(page.locator(".pages .of")).hasText(Pattern.compile("26–50 из \\d+"));

        assertThat(page).hasURL(Pattern.compile(".*/console/partners\\?page=2$"));

        page.locator("th:has-text('Код') a").click();
        assertThat(page.locator("th:has-text('Код')")).hasAttribute("aria-sort", "ascending");
        page.locator("th:has-text('Код') a").click();
        assertThat(page.locator("th:has-text('Код')")).hasAttribute("aria-sort", "descending");
        assertThat(page).hasURL(Pattern.compile(".*/console/partners\\?sort=-code$"));
        assertThat(page.locator(".partners tbody")).not().containsText("P-00001");
    }

    @Test
    void controlKFindsAPartnerByItsCode() {
        Page page = open("manager", "/console/", DESK);
        page.keyboard().press("Control+k");
        page.keyboard().type("P-00002");
        page.locator(".ui-autocomplete-item").first().click();

        assertThat(page).hasURL(Pattern.compile(".*/console/partners/P-00002$"));
        assertThat(page.locator("h1")).containsText("Янтарофон");
        assertEquals(List.of(), browser().complaints());
    }

    @Test
    void anUnknownPartnerIsToldInWords() {
        Page page = open("manager", "/console/", DESK);

        assertEquals(404, page.navigate(url() + "/console/partners/P-77777").status());

        assertThat(page.locator("main")).containsText("P-77777");
    }
}
