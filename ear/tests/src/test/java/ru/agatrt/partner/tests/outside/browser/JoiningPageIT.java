package ru.agatrt.partner.tests.outside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.tests.Application;

/** From the public form to a company of the program, and a certificate that anyone verifies. */
class JoiningPageIT extends PageWalk {

    JoiningPageIT(Application application) {
        super(application);
    }

    @Test
    void aCompanyAsksToJoinAndIsAccepted() {
        Page page = visit("/apply", DESK);
        page.locator("#inn").fill("7707083894");
        page.locator("#join").click();
        assertThat(page.locator("#inn-fault")).containsText("Проверьте ИНН");
        assertThat(page.locator("#inn")).hasValue("7707083894");
        page.locator("#company").fill("Страница связи");
        page.locator("#inn").fill("7707083893");
        page.locator("#region").fill("Москва");
        page.locator("input[value=RETAIL]").check();
        page.locator("#contactName").fill("Иван Петров");
        page.locator("#contactEmail").fill("ivan@page.example");
        page.locator("input[name=consent]").check();
        page.locator("#join").click();
        assertThat(page.locator(".hero")).containsText("J-");
        assertEquals(List.of(), browser().complaints());
        browser().close();

        page = open("manager", "/console/applications/joining?text=7707083893", DESK);
        page.locator("table.joinings a.t").first().click();
        page.locator("#act-ACCEPT").click();
        page.locator("#decide").click();
        assertThat(page.locator(".toast")).containsText("принята под кодом P-");
        assertThat(page).hasURL(Pattern.compile(".*/joining/J-\\d+$"));
        assertEquals(List.of(), browser().complaints());
    }

    @Test
    void aCertificateIsVerifiedByItsCode() {
        Page page = open("partner1", "/portal/", DESK);
        String address = page.locator("#certificates a.mono").first().getAttribute("href");
        browser().close();
        page = visit(address, DESK);
        assertThat(page.locator("#verified")).containsText("Кедросвязь Интеграция");
        assertThat(page.locator("#verified")).containsText("Действует");
        page = go("/certificate?code=0000000000000000");
        assertThat(page.locator("#verified")).containsText("нет");
    }
}
