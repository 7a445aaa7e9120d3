package ru.agatrt.partner.tests.outside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.tests.Application;

/** Every status of a company, drawn and listed, with what was known of it before. */
class StatusesPageIT extends PageWalk {

    private static final String HEAD = "partner_code,direction,valid_from,valid_to,status,individual_threshold,decided_on,note\n";

    private final Application application;

    StatusesPageIT(Application application) {
        super(application);
        this.application = application;
    }

    @Test
    void aCorrectedAssignmentShowsWhatWasKnownBefore() throws Exception {
        application.importCsv("statuses", HEAD + "P-00294,RETAIL,2019-02-01,2019-12-31,AUTHORIZED,,2019-01-30,Первая запись\n");
        application.importCsv("statuses", HEAD + "P-00294,RETAIL,2019-02-01,2019-11-30,AUTHORIZED,,2019-01-30,Вторая запись\n");
        Page page = open("manager", "/console/partners/P-00294/statuses", DESK);
        assertThat(page.locator("main")).containsText("01.02.2019 – 30.11.2019");
        page.locator("details:has-text('Раньше было известно иначе') summary").last().click();
        assertThat(page.locator(".was").last()).containsText("01.02.2019 – 31.12.2019");
        assertThat(page.locator(".was").last()).containsText("Первая запись");
        assertThat(page.locator("svg.statuses")).hasAttribute("aria-label", Pattern.compile("01.02.2019 – 30.11.2019"));
        assertEquals(List.of(), browser().complaints());
    }

    @Test
    void aPartnerSeesItsOwnWithoutAuthorsAndNotes() {
        Page page = open("partner5", "/portal/statuses?code=P-00001", DESK);
        assertThat(page.locator("h1")).hasText("Ваши статусы");
        assertThat(page.locator("main")).containsText("Проектный");
        String text = page.locator("main").innerText();
        assertFalse(text.contains("Основание") || text.contains(".csv") || text.contains("Учётная система"), text);
        assertEquals(404, page.request().get(url() + "/portal/statuses?knownAt=2020-01-01T00:00").status());
        assertTrue(page.request().get(url() + "/console/partners/P-00001/statuses").status() == 403);
    }

    @Test
    void onAPhoneNothingIsWiderThanTheScreen() {
        Page page = open("manager", "/console/partners/P-00270/statuses", PHONE);
        assertEquals(0, ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue());
    }
}
