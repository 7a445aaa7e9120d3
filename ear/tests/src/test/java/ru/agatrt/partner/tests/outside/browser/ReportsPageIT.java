package ru.agatrt.partner.tests.outside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.tests.Application;

/** Reports in the console: viewed in the page, made in the background and kept; a mistake is told at its field. */
class ReportsPageIT extends PageWalk {

    private static final IsVisibleOptions WITHIN = new IsVisibleOptions().setTimeout(90_000);

    ReportsPageIT(Application application) {
        super(application);
    }

    @Test
    void aReportIsViewedInItsPage() {
        Page page = open("finance", "/console/reports", DESK);
        page.locator(".reps a[href$='/half-year-volume']").click();
        page.locator("#halfYear").selectOption("2026-H1");
        page.locator("#doShow").click();
        assertThat(page).hasURL(Pattern.compile(".*/console/reports/half-year-volume\\?halfYear=2026-H1&lang=ru&show=yes$"));

        String address = page.locator("iframe.pdf").getAttribute("src");
        APIResponse pdf = page.request().get(url() + address);
        assertEquals(200, pdf.status());
        assertEquals("%PDF", new String(pdf.body(), 0, 4, StandardCharsets.US_ASCII));
        assertTrue(pdf.headers().get("content-disposition").startsWith("inline"));
        assertTrue(pdf.headers().get("content-security-policy").contains("frame-ancestors 'self'"));
        APIResponse saved = page.request().get(url() + address.replace("&view=inline", ""));
        assertTrue(saved.headers().get("content-disposition").startsWith("attachment"));
        assertTrue(saved.headers().get("content-security-policy").contains("frame-ancestors 'none'"));
        assertEquals(List.of(), browser().complaints());
    }

    @Test
    void inTheBackgroundItIsMadeKeptAndNobodyElses() throws Exception {
        Page page = open("finance", "/console/reports/receivables-ageing", DESK);
        page.locator("label:has(input[value=XLSX])").click();
        page.locator("#doRun").click();
        assertThat(page).hasURL(Pattern.compile(".*/console/reports#runs$"));
        Locator row = page.locator("table.rep-runs tbody > tr").filter(new Locator.FilterOptions().setHasText("Дебиторская задолженность")).first();
        // The list shows the end by itself.
        assertThat(row.locator(".tag.ok")).isVisible(WITHIN);

        String address = row.locator("a[href^='/files/report-runs/']").getAttribute("href");
        APIResponse file = page.request().get(url() + address);
        assertEquals("PK", new String(file.body(), 0, 2, StandardCharsets.US_ASCII));
        String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.body()));
        assertThat(row.locator(".sha")).hasText(sha256);
        assertArrayEquals(file.body(), page.request().get(url() + address).body());
        page.navigate(url() + "/verify?code=" + sha256);
        assertThat(page.locator("main")).containsText("Документ подлинный");

        browser().close();
        Page other = open("manager", "/console/reports", DESK);
        assertEquals(404, other.request().get(url() + address).status());
        assertThat(other.locator("a[href='" + address + "']")).hasCount(0);
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndNothingIsQueued() {
        Page page = open("director", "/console/reports/partner-statement", PHONE);
        page.locator("#doRun").click();
        assertThat(page.locator(".fld.wide .err")).containsText("Назовите партнёра");
        page.locator("#partner_input").fill("P-99999");
        page.locator("#doShow").click();
        assertThat(page.locator(".fld.wide .err")).containsText("P-99999");
        assertThat(page.locator("iframe.pdf")).hasCount(0);
        // A name is as good as a code when there is one such company.
        page.locator("#partner_input").fill("Янтарофон");
        page.locator("#doShow").click();
        assertThat(page).hasURL(Pattern.compile(".*partner=P-00002.*"));
        assertThat(page.locator("#partner_input")).hasValue("P-00002");
        assertEquals(404, page.navigate(url() + "/console/reports/nothing").status());
        page.navigate(url() + "/console/reports");
        assertThat(page.locator("table.rep-runs tbody > tr").filter(new Locator.FilterOptions().setHasText("Выписка партнёра"))).hasCount(0);
    }

    @Test
    void aPartnerGetsNoneOfIt() {
        Page page = open("partner1", "/portal/", DESK);
        assertEquals(403, page.request().get(url() + "/console/reports").status());
        assertEquals(403, page.request().get(url() + "/files/report-runs/00000000-0000-0000-0000-000000000000").status());
    }
}
