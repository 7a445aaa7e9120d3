package ru.agatrt.partner.tests.outside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.tests.Application;

/** A manager explains a deviation and takes the list along; a partner gets none of it. */
class DeviationsPageIT extends PageWalk {

    DeviationsPageIT(Application application) {
        super(application);
    }

    @Test
    void anExplanationIsWrittenAndStandsInTheFile() {
        Page page = open("manager", "/console/deviations?kind=DISCOUNT&explained=no", DESK);
        Locator first = page.locator("[id='list:deviations_data'] > tr").first();
        String document = first.locator(".lead .t").innerText();
        first.locator("a:has-text('Объяснить')").click();
        page.locator("[id='dialog:words']").fill("=Согласовано письмом");
        page.locator("[id='dialog:save']").click();
        assertThat(page.locator("[id='explainDialog']")).isHidden();
        page.navigate(url() + "/console/deviations?kind=DISCOUNT&explained=yes");
        assertThat(page.locator("[id='list:deviations_data']")).containsText("=Согласовано письмом");
        APIResponse csv = page.request().get(url() + "/files/deviations/deviations.csv?explained=yes");
        assertEquals(200, csv.status());
        String line = csv.text().lines().filter(l -> l.contains(";" + document + ";")).findFirst().orElse("");
        assertTrue(line.contains(";'=Согласовано письмом;manager;"), line);
        byte[] workbook = page.request().get(url() + "/files/deviations/deviations.xlsx?explained=yes").body();
        assertEquals("PK", new String(workbook, 0, 2, java.nio.charset.StandardCharsets.US_ASCII));
    }

    @Test
    void aCalculationNamesPriceDiscountAndSum() {
        Page page = open("manager", "/console/prices/calculator?partner=P-00001&on=2026-06-30&product=UX-1405&quantity=2&product=NO-SUCH&quantity=1", DESK);
        String result = plain(page.locator("#main").innerText());
        assertTrue(result.contains("30 %"), result);
        assertTrue(result.contains("2023-01"), result);
        assertTrue(result.contains("NO-SUCH"), result);
    }

    @Test
    void aPartnerSeesItsPricesAndNoRegister() {
        Page page = open("partner1", "/portal/prices", DESK);
        assertThat(page.locator("[id='list:prices_data'] > tr").first()).isVisible();
        assertEquals(403, page.request().get(url() + "/files/deviations/deviations.csv").status());
    }
}
