package ru.agatrt.partner.tests.outside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.tests.Application;

/** An application for a status on its way from the partner's portal to the manager and back. */
class ApplicationsPageIT extends PageWalk {

    ApplicationsPageIT(Application application) {
        super(application);
    }

    @Test
    void aPartnerAppliesAManagerRefusesAndOnlyWhatIsToldComesBack() {
        Page page = open("partner9", "/portal/application", DESK);
        assertThat(page.locator("#wish-AUTHORIZED .note")).containsText("У вас статус");
        page.locator("#note-SILVER").fill("Просим серебряный");
        page.locator("#wish-SILVER input[type=submit]").click();
        assertThat(page.locator(".toast")).containsText("подана");
        assertThat(page.locator("table.tbl tbody tr").first()).containsText("Ждёт решения");
        String number = page.locator("table.tbl tbody tr").first().locator("b").textContent();
        browser().close();

        page = open("manager", "/console/applications?state=SUBMITTED", DESK);
        page.locator("a.t", new Page.LocatorOptions().setHasText(number)).click();
        assertThat(page.locator("main")).containsText("Просим серебряный");
        assertThat(page.locator("main")).containsText("01.01.");
        page.locator("#act-REFUSE").click();
        page.locator("#told").fill("Специалистов пока нет");
        page.locator("#reason").fill("Сомневаемся в компании");
        page.locator("#decide").click();
        assertThat(page).hasURL(Pattern.compile(".*/console/applications/" + number + "$"));
        assertThat(page.locator("main")).containsText("Сомневаемся в компании");
        assertEquals(List.of(), browser().complaints());
        browser().close();

        page = open("partner9", "/portal/application", DESK);
        assertThat(page.locator("table.tbl tbody tr").first()).containsText("Специалистов пока нет");
        assertFalse(page.content().contains("Сомневаемся"));
        assertEquals(404, page.navigate(url() + "/portal/application/" + number).status());
    }
}
