package ru.agatrt.partner.tests.outside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.tests.Application;

/** A schedule from its form to the mailbox its report lands in. */
class ReportSchedulesIT extends PageWalk {

    private static final double SENT_WITHIN_MILLIS = 120_000;
    private static final LocatorAssertions.ContainsTextOptions SOON = new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);

    ReportSchedulesIT(Application application) {
        super(application);
    }

    @Test
    void aReportRunNowLandsInTheMailboxAsItIsKept() throws Exception {
        Page page = open("finance", "/console/report-schedules/new", DESK);
        page.locator("main a.t[href$='report=half-year-volume']").click();
        assertThat(page.locator("#foreseen .dues li")).hasCount(5);
        page.locator("#name").fill("Объём для проверки");
        page.locator("input[name=frequency][value=MONTH_END]").check();
        assertThat(page.locator("#foreseen")).containsText("в последний день месяца в 09:00", SOON);
        page.locator("#at").fill("07:30");
        assertThat(page.locator("#foreseen")).containsText("в последний день месяца в 07:30", SOON);
        page.locator("#last").fill("2020-01-01");
        assertThat(page.locator("#foreseen")).containsText("ни один срок не наступит", SOON);
        page.locator("#last").fill("");
        assertThat(page.locator("#foreseen .dues li")).hasCount(5);
        page.locator("#addresses").fill("no address");
        page.locator("#save").click();
        assertThat(page.locator(".note.no")).containsText("не похоже на адрес почты");
        assertThat(page.locator("#name")).hasValue("Объём для проверки");
        page.locator("#addresses").fill("schedules.it@page.example");
        page.locator("#save").click();
        assertThat(page.locator("h1")).containsText("Объём для проверки");
        assertThat(page.locator(".dues li")).hasCount(5);

        page.locator("#runNow").click();
        assertThat(page.locator("#history")).containsText("Составляется");
        // The page looks again by itself until the letter has left.
        assertThat(page.locator("#history .mails .out-ok").first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SENT_WITHIN_MILLIS));
        assertThat(page.locator("#history .mails")).containsText("schedules.it@page.example");
        assertThat(page.locator("#history .mails")).containsText("Отправлено");
        String sha256 = page.locator("#history [data-sha256]").getAttribute("data-sha256");
        byte[] kept = page.context().request().get(url() + page.locator("#history a[href^='/files/report-runs/']").getAttribute("href")).body();
        assertEquals(sha256, digest(kept));
        assertEquals(List.of(), browser().complaints());
        browser().close();

        page = open("admin", "/console/mailbox", DESK);
        page.locator("table.letters tr", new Page.LocatorOptions().setHasText("schedules.it@page.example")).first().locator("a.t").click();
        assertThat(page.frameLocator("iframe.mail").locator("body")).containsText(sha256);
        APIResponse attached = page.context().request().get(url() + page.locator("a[href^='/files/mailbox']").getAttribute("href"));
        assertArrayEquals(kept, attached.body());
    }

    @Test
    void theDirectorMayLookAndNobodyElse() {
        Page page = open("director", "/console/report-schedules", DESK);
        assertThat(page.locator("#new")).hasCount(0);
        page = go("/console/report-schedules/new?report=half-year-volume");
        assertThat(page.locator("#save")).hasCount(0);
        assertEquals(404, page.navigate(url() + "/console/report-schedules/00000000-0000-0000-0000-000000000000").status());
        browser().close();
        page = open("manager", "/console/", DESK);
        assertThat(page.locator("#nav a[href='/console/report-schedules']")).hasCount(0);
        assertEquals(403, page.navigate(url() + "/console/report-schedules").status());
        browser().close();
        page = open("partner1", "/portal/", DESK);
        assertTrue(page.navigate(url() + "/console/report-schedules").status() >= 400 || page.url().contains("/signin"));
    }

    private static String digest(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
