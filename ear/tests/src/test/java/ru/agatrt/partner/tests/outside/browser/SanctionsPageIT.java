package ru.agatrt.partner.tests.outside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.tests.Application;

/** From a violation to a measure and its lifting, each by a person. */
class SanctionsPageIT extends PageWalk {

    SanctionsPageIT(Application application) {
        super(application);
    }

    @Test
    void aViolationIsConfirmedAMeasureRestsOnItAndIsLifted() {
        Page page = open("manager", "/console/sanctions/violations?record=yes&partner=P-00270", DESK);
        page.locator("input[value=ETHICS]").check();
        page.locator("#happenedOn").fill("2026-07-01");
        page.locator("#description").fill("Продажа мимо сделки");
        page.locator("#evidence").fill("Письмо заказчика");
        page.locator("#writeViolation").click();
        assertThat(page.locator(".toast")).containsText("записано");
        page.locator("tr", new Page.LocatorOptions().setHasText("Продажа мимо сделки")).locator("[id^=resolve-]").click();
        page.locator("input[value=CONFIRMED]").check();
        page.locator("#writeDecision").click();
        assertThat(page.locator(".toast")).containsText("подтверждено");

        go("/console/sanctions?text=P-00270");
        assertThat(page.locator("table.sanctions")).containsText("Продажа мимо сделки");
        page.locator("table.sanctions a.btn").first().click();
        assertThat(page.locator("input[name=kind][value=EXCLUDE]")).isDisabled();
        page.locator("input[name=kind][value=REDUCE_LEADS]").check();
        assertThat(page.locator("#lowerTo")).isHidden();
        page.locator("#leadsPercent").fill("40");
        page.locator("#reason").fill("До конца разбирательства");
        page.locator("#evidence").fill("Протокол встречи");
        page.locator("[id=applyMeasure]").click();
        assertThat(page.locator(".toast")).containsText("письмо партнёру");
        assertThat(page.locator("table.sanctions tbody tr").first()).containsText("передаётся 40");

        go("/console/partners/P-00270");
        assertThat(page.locator("#measures")).containsText("Сократить передачу запросов");
        go("/console/sanctions?text=P-00270");
        assertThat(page.locator("table.sanctions")).containsText("M-");
        assertEquals(List.of(), browser().complaints());
    }

    @Test
    void financeSeesNoMeasures() {
        Page page = open("finance", "/console/partners/P-00270", DESK);
        assertThat(page.locator("#measures")).hasCount(0);
        assertEquals(403, page.navigate(url() + "/console/sanctions").status());
    }
}
