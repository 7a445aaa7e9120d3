package ru.agatrt.partner.tests.outside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.tests.Application;

/** The editor of editions: a draft made, changed and deleted; what only a director may do. */
class EditionPageIT extends PageWalk {

    private static final String GOLD_VOLUME = "#c-REQUIREMENT-PURCHASE_VOLUME-GOLD";

    EditionPageIT(Application application) {
        super(application);
    }

    @Test
    void aDraftIsMadeChangedPutBackAndDeleted() {
        Page page = open("manager", "/console/editions", DESK);
        opened(page, "copy");
        page.locator("#newCode").fill("page-it");
        page.locator("#titleRu").fill("Проверочная");
        page.locator("#titleEn").fill("For a test");
        page.locator("#doCopy").click();
        assertThat(page).hasURL(Pattern.compile(".*/console/editions/page-it$"));
        assertThat(page.locator("h1")).hasText("Проверочная");

        page.locator(GOLD_VOLUME).click();
        assertThat(page.locator("#editor-h")).containsText("Золотой");
        page.locator("#f_amount").fill("16 000 000,50");
        page.locator("#save").click();
        Locator changed = page.locator("td.chg");
        assertThat(changed).hasCount(1);
        assertThat(changed.locator("del")).containsText("15");
        assertThat(changed.locator("a.cell")).containsText("16\u00a0000\u00a0000,5");

        page.locator("#revert").click();
        assertThat(page.locator("td.chg")).hasCount(0);

        page.locator(".tabs a:has-text('Скидки')").click();
        page.locator("#c-DISCOUNT-OLHA-NONE").click();
        page.locator("#f_percent").fill("101");
        page.locator("#save").click();
        assertThat(page.locator("#editor [role=alert]")).containsText("от 0 до 100");
        assertThat(page.locator("#f_percent")).hasValue("101");
        page.locator("#f_percent").fill("15,01");
        page.locator("#save").click();
        assertThat(page.locator("#blocked")).containsText("без авторизации");

        opened(page, "delete");
        page.locator("#do-delete").click();
        assertThat(page).hasURL(Pattern.compile(".*/console/editions$"));
        assertThat(page.locator("main")).not().containsText("page-it");
        assertEquals(List.of(), browser().complaints());
    }

    @Test
    void theCellIsChosenByKeyboardAndTheFieldGetsTheFocus() {
        Page page = open("manager", "/console/editions/2023-01-b", DESK);
        page.locator(GOLD_VOLUME).focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#editor input[name=f_modality]:checked")).isFocused();
        assertThat(page).hasURL(Pattern.compile(".*cell=REQUIREMENT%2FPURCHASE_VOLUME%2FGOLD$"));
        assertEquals(List.of(), browser().complaints());
    }

    @Test
    void onlyADirectorPutsIntoForceAndReadsWhatItMeans() {
        Page page = open("manager", "/console/editions/2023-01-b", DESK);
        assertThat(page.locator("[data-opens=enact]")).hasCount(0);
        browser().close();

        page = open("director", "/console/editions/2023-01-b", DESK);
        opened(page, "enact");
        assertThat(page.locator("dialog#enact")).containsText("Изменятся 5");
        assertThat(page.locator("#from")).isFocused();
        page.locator("#from").fill("2023-01-01");
        page.locator("#do-enact").click();
        assertThat(page.locator("dialog#enact [role=alert]")).containsText("только позже этого дня");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog#enact")).isHidden();
        assertEquals(List.of(), browser().complaints());
    }

    @Test
    void readingsStandBesideTheCellsTheyAreAbout() {
        Page page = open("finance", "/console/editions/2023-01?tab=benefits", PHONE);
        assertThat(page.locator("td:has(#c-BENEFIT-PORTAL-AUTHORIZED) .ref")).hasText("П3");
        assertThat(page.locator("td:has(#c-BENEFIT-LEADS-SILVER) .ref")).hasText("П4");
        assertThat(page.locator("td:has(#c-BENEFIT-DEAL_PROTECTION-AUTHORIZED) .ref")).hasText("П5");
        assertThat(page.locator("#editor form")).hasCount(0);
    }

    /** The page's script opens dialogs; it runs when everything is there. */
    private static void opened(Page page, String dialog) {
        page.waitForLoadState();
        page.locator("[data-opens=" + dialog + "]").click();
    }
}
