package ru.agatrt.partner.tests.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ru.agatrt.partner.launcher.DemoAccounts;
import ru.agatrt.partner.tests.Application;
import ru.agatrt.partner.tests.ApplicationExtension;
import ru.agatrt.partner.tests.Browser;

/** How people get in, as they see it. */
@ExtendWith(ApplicationExtension.class)
class SignInPageIT {

    private final Application application;
    private final Browser browser = new Browser("ru-RU", 1280, 800);

    SignInPageIT(Application application) {
        this.application = application;
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void aManagerSignsInAndSeesThePartners() {
        browser.page().navigate(application.url() + "/console/partners");
        assertThat(browser.page().locator("#login")).isVisible();
        browser.picture("sign-in");

        browser.signIn("manager", DemoAccounts.password("manager"));

        assertThat(browser.page()).hasURL(Pattern.compile(".*/console/partners.*"));
        assertThat(browser.page().locator("body")).containsText("P-0");
        browser.picture("partners");
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void aWrongPasswordIsToldAndLetsNobodyIn() {
        browser.page().navigate(application.url() + "/console/partners");

        browser.signIn("manager", "not the password");

        assertThat(browser.page().locator("#password")).isVisible();
        assertThat(browser.page().locator("[aria-invalid=true]").first()).isVisible();
    }

    @Test
    void aPartnerSeesItsPortalAndNotTheConsole() {
        browser.page().navigate(application.url() + "/portal/");
        browser.signIn("partner1", DemoAccounts.password("partner1"));
        assertThat(browser.page()).hasURL(Pattern.compile(".*/portal/.*"));
        browser.picture("portal");

        int status = browser.page().navigate(application.url() + "/console/partners").status();

        assertEquals(403, status);
    }
}
