package ru.agatrt.partner.tests.outside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.tests.Application;

/** The yearly renewal as people see it before anything is written. */
class RenewalsPageIT extends PageWalk {

    RenewalsPageIT(Application application) {
        super(application);
    }

    @Test
    void aPreviewShowsWhoLacksWhatAndStandsInTheAddress() {
        Page page = open("manager", "/console/renewals", DESK);
        page.locator("#preview").click();
        assertThat(page.locator("table.renewals tbody tr").first()).isVisible();
        page.locator(".figs a").nth(1).click();
        assertThat(page).hasURL(Pattern.compile(".*outcome=SUSPEND.*"));
        assertThat(page.locator("table.renewals tbody tr").first()).containsText("Приостановить");
        assertEquals(List.of(), browser().complaints());
    }

    @Test
    void whoDecidesNoStatusSeesNone() {
        Page page = open("finance", "/console/", DESK);
        assertThat(page.locator("#nav a[href='/console/renewals']")).hasCount(0);
        assertEquals(403, page.navigate(url() + "/console/renewals").status());
    }
}
