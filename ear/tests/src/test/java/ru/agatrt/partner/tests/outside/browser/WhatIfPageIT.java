package ru.agatrt.partner.tests.outside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.tests.Application;

/** What-if in the console: from the draft to its result, the list narrowed and taken along; finance reads, a partner gets none of it. */
class WhatIfPageIT extends PageWalk {

    private static final Pattern RUN = Pattern.compile(".*/console/what-if/[0-9a-f-]{36}$");
    private static final IsVisibleOptions WITHIN = new IsVisibleOptions().setTimeout(90_000);

    WhatIfPageIT(Application application) {
        super(application);
    }

    @Test
    void fromTheDraftToItsResult() {
        Page page = open("manager", "/console/editions/2023-01-b", DESK);
        page.locator("a[href='/console/what-if?edition=2023-01-b']").click();
        page.locator("#halfYear").selectOption("2025-H2");
        page.locator("#doStart").click();
        assertThat(page).hasURL(RUN);
        // The progress shows the result by itself when the run is done.
        assertThat(page.locator("table.wi-rows")).isVisible(WITHIN);
        String run = page.url();

        assertThat(page.locator(".note.unk").first()).containsText("«Проектный» по черновику не получит никто");
        assertThat(page.locator("svg.wi-chart")).hasAttribute("aria-label", Pattern.compile(".*Золотой: по действующей \\d+, по черновику \\d+.*"));
        page.locator("a[href*='gains=SILVER']").click();
        Locator rows = page.locator("table.wi-rows tbody > tr");
        assertThat(rows.first()).containsText("Серебряный");
        String partner = rows.first().locator(".lead small").innerText().strip().split("\\s")[0];
        assertTrue(partner.startsWith("P-"), partner);

        APIResponse csv = page.request().get(url() + page.locator("a[href*='partners.csv']").getAttribute("href"));
        assertEquals(200, csv.status());
        assertTrue(csv.text().lines().anyMatch(line -> line.startsWith(partner + ",")), csv.text());
        byte[] workbook = page.request().get(url() + page.locator("a[href*='partners.xlsx']").getAttribute("href")).body();
        assertEquals("PK", new String(workbook, 0, 2, StandardCharsets.US_ASCII));
        assertEquals(List.of(), browser().complaints());
        assertEquals(400, page.navigate(run + "?sort=secret").status());
    }

    @Test
    void financeReadsAndDoesNotStart() {
        Page page = open("finance", "/console/what-if", PHONE);
        assertThat(page.locator("h1")).hasText("Что если");
        assertThat(page.locator("#doStart")).hasCount(0);
        assertEquals(404, page.navigate(url() + "/console/what-if/00000000-0000-0000-0000-000000000000").status());
    }

    @Test
    void aPartnerGetsNoneOfIt() {
        Page page = open("partner1", "/portal/", DESK);
        assertEquals(403, page.request().get(url() + "/console/what-if").status());
        assertEquals(403, page.request().get(url() + "/files/what-if/00000000-0000-0000-0000-000000000000/partners.csv").status());
    }
}
