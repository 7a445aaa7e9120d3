package ru.agatrt.partner.tests.outside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.tests.Application;

/** Deciding a deal in the console, and what other roles see of it. */
class DealsPageIT extends PageWalk {

    private final Application application;

    DealsPageIT(Application application) {
        super(application);
        this.application = application;
    }

    @Test
    void aDealIsDecidedWithAReasonAndTheListComesBack() throws Exception {
        application.importCsv("deals", "deal_no,partner_code,end_customer,registered_on,valid_to,own_prices,counts\nСТР-1/26,P-00005,Завод страниц,2026-01-15,,yes,\n");
        Page page = open("manager", "/console/deals?text=СТР-1", DESK);
        page.locator("[id='decide-СТР-1/26']").click();

        assertThat(page).hasURL(Pattern.compile(".*[?&]decide=.*"));
        Locator dialog = page.locator("dialog");
        assertThat(dialog).containsText("Завод страниц");
        assertThat(dialog.locator("input[value=COUNTED]")).isFocused();
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertThat(page.locator("[id='decide-СТР-1/26']")).isFocused();

        page.locator("[id='decide-СТР-1/26']").click();
        dialog.locator("input[value=EXCLUDED]").check();
        dialog.locator("#reason").fill("   ");
        page.locator("#writeDecision").click();
        assertThat(dialog.locator(".note")).containsText("Причина не названа");
        assertThat(dialog.locator("input[value=EXCLUDED]")).isChecked();
        dialog.locator("#reason").fill("Цены не согласованы");
        page.locator("#writeDecision").click();

        assertThat(page).hasURL(Pattern.compile(".*/console/deals\\?text=[^&]*$"));
        assertThat(page.locator(".toast")).containsText("не учитываются");
        assertThat(page.locator("table.deals tbody tr")).containsText("Не учитывается");
        page.locator("table.deals a.t").click();
        assertThat(page.locator("ol.versions")).containsText("Цены не согласованы");
        assertThat(page.locator("ol.versions li")).hasCount(2);
        assertEquals(List.of(), browser().complaints());
        browser().picture("deal");
    }

    @Test
    void financeReadsAndCannotDecide() {
        Page page = open("finance", "/console/deals?decide=ПР-2026-0023", DESK);
        assertThat(page.locator("table.deals tbody tr").first()).containsText("Без решения");
        assertThat(page.locator("[id^='decide-']")).hasCount(0);
        assertThat(page.locator("dialog")).hasCount(0);
    }

    @Test
    void orderFilterAndPageStandInTheAddress() {
        Page page = open("manager", "/console/deals?sort=-dealNo&page=2", DESK);
        assertThat(page.locator("th[aria-sort=descending]")).containsText("Сделка");
        assertThat(page.locator(".pages .of")).hasText(Pattern.compile("26–50 из \\d+"));
        String first = page.locator("table.deals a.t").first().textContent();
        page.navigate(page.url());
        assertEquals(first, page.locator("table.deals a.t").first().textContent());
        page.locator("select[name=state]").selectOption("COUNTED");
        assertThat(page).hasURL(Pattern.compile(".*state=COUNTED.*"));
        assertTrue(page.url().contains("sort=-dealNo"), page.url());
        assertEquals(400, page.navigate(url() + "/console/deals?page=0").status());
        assertEquals(400, page.navigate(url() + "/console/deals?sort=secret").status());
    }
}
