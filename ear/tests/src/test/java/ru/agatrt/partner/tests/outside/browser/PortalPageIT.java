package ru.agatrt.partner.tests.outside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.tests.Application;

/** A partner sees its own company and no trace of another. */
class PortalPageIT extends PageWalk {

    PortalPageIT(Application application) {
        super(application);
    }

    @Test
    void aPartnerSeesItsOwnScorecardAndDiscounts() {
        Page page = open("partner2", "/portal/?status=GOLD&halfYear=2026-H1", DESK);

        assertThat(page.locator("h1")).containsText("Янтарофон");
        assertThat(page.locator("#gaps-title")).containsText("До золотого не хватает");
        assertThat(page.locator("main")).containsText("Ваши скидки");
        assertThat(page.locator("main")).containsText("IP-АТС «Агат UX»");
        assertEquals(List.of(), browser().complaints());
    }

    @Test
    void anotherCompanyCannotBeNamedInTheAddress() {
        Page page = open("partner2", "/portal/?code=P-00001&partner=P-00001", DESK);

        assertThat(page.locator("h1")).containsText("Янтарофон");
        assertThat(page.locator("main")).not().containsText("P-00001");
        assertThat(page.locator("main")).not().containsText("Кедросвязь");
    }

    @Test
    void theStatementOfAnotherCompanyAnswersAsIfThereWereNone() {
        Page page = open("partner2", "/portal/statements", DESK);
        APIResponse others = page.request().get(url() + "/files/reports/partner-statement.pdf?partner=P-00001&halfYear=2026-H1");
        APIResponse nobodys = page.request().get(url() + "/files/reports/partner-statement.pdf?partner=P-77777&halfYear=2026-H1");

        assertEquals(404, others.status());
        assertEquals(404, nobodys.status());
    }

    @Test
    void theConsoleIsClosed() {
        Page page = open("partner2", "/portal/", DESK);

        assertEquals(403, page.navigate(url() + "/console/partners/P-00002").status());

        assertThat(page.locator("h1")).hasText("Сюда вам нельзя");
    }
}
