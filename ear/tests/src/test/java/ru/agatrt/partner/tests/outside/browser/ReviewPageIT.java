package ru.agatrt.partner.tests.outside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.tests.Application;

/** The half-year review at its workbench: begun, decided by hand and by keyboard, confirmed together, checked; and who may what. */
class ReviewPageIT extends PageWalk {

    private static final LocatorAssertions.IsVisibleOptions EVALUATED = new LocatorAssertions.IsVisibleOptions().setTimeout(90_000);

    private final Application application;

    ReviewPageIT(Application application) {
        super(application);
        this.application = application;
    }

    /** Address of a review of the half-year that has just been begun. */
    private String begun(String halfYear) throws Exception {
        String answer = application.post("/api/v1/reviews", "director", "{\"halfYear\":\"" + halfYear + "\"}").body();
        Matcher id = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(answer);
        assertTrue(id.find(), answer);
        return "/console/reviews/" + id.group(1);
    }

    @Test
    void beginningTellsWhatHappensAndGivesTheFocusBack() {
        Page page = open("manager", "/console/reviews", DESK);
        Locator opener = page.locator("[id^=begin-]").first();
        opener.click();
        assertThat(page.locator("dialog")).containsText("браузер можно закрыть");
        assertThat(page.locator("#doBegin")).isFocused();
        page.keyboard().press("Escape");
        assertThat(opener).isFocused();
        assertThat(page).hasURL(Pattern.compile(".*/console/reviews$"));
    }

    @Test
    void aReviewIsBegunDecidedAndChecked() throws Exception {
        Page page = open("manager", begun("2026-H1"), DESK);
        Locator table = page.locator("table.props");
        assertThat(table).isVisible(EVALUATED);
        assertThat(page.locator(".ph .btn.pri[aria-disabled=true]")).isVisible();
        assertThat(page.locator("#why-off")).containsText("когда решены все");
        assertTrue(table.locator("tr.grp").first().textContent().contains("Понизить"), "the worst come first");

        table.locator("[data-row]").first().focus();
        String first = page.evaluate("document.activeElement.id").toString();
        page.keyboard().press("j");
        assertThat(page).hasURL(Pattern.compile(".*[?&]p=.*"));
        assertThat(table.locator("tr.sel [data-row]")).isFocused();
        page.keyboard().press("k");
        assertThat(page.locator("[id='" + first + "']")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator(".toast")).isVisible();
        assertThat(page.locator("[id='" + first + "']")).hasCount(0);
        assertThat(table.locator("tr.sel [data-row]")).isFocused();
        page.locator("#undo").click();
        assertThat(page.locator(".toast")).containsText("решение снято");

        page.locator("#override").click();
        Locator dialog = page.locator("dialog");
        dialog.locator("input[name=decision]").nth(1).check();
        page.locator("#writeOverride").click();
        assertThat(dialog.locator("#reason-err")).isVisible();
        assertThat(dialog.locator("#reason")).isFocused();
        dialog.locator("#reason").fill("Поставка перенесена на июль");
        page.locator("#writeOverride").click();
        assertThat(dialog).hasCount(0);
        assertThat(page.locator(".kpi").nth(3)).containsText("у каждого есть обоснование");

        page.locator("select[name=kind]").selectOption("KEEP");
        assertThat(page).hasURL(Pattern.compile(".*kind=KEEP.*"));
        page.locator("#open-bulk").click();
        assertThat(dialog.locator("h2")).containsText("Подтвердить");
        assertThat(dialog.locator(".said-of li").first()).containsText("Сохранить статус");
        page.keyboard().press("Escape");
        assertThat(page.locator("#open-bulk")).isFocused();
        page.locator("#open-bulk").click();
        page.locator("#writeBulk").click();
        assertThat(page.locator(".toast")).containsText("Подтвержден");

        page.locator("#checkSame").click();
        assertThat(page).hasURL(Pattern.compile(".*/console/reviews/checks/[0-9a-f-]{36}$"));
        assertThat(page.locator("h1")).containsText("до последней цифры", new LocatorAssertions.ContainsTextOptions().setTimeout(90_000));
        assertEquals(List.of(), browser().complaints());
    }

    @Test
    void whoWasFasterIsTold() throws Exception {
        Page page = open("manager", begun("2025-H1"), DESK);
        assertThat(page.locator("table.props")).isVisible(EVALUATED);
        Page other = page.context().newPage();
        other.navigate(page.url());
        other.locator("#confirm").click();
        assertThat(other.locator(".toast")).isVisible();
        page.locator("#confirm").click();
        assertThat(page.locator(".panel .note.no").first()).containsText("решение записал другой человек");
    }

    @Test
    void financeReadsAPartnerIsRefusedAndAnyoneReadsTheLists() throws Exception {
        Page page = open("director", begun("2024-H1"), DESK);
        assertThat(page.locator("table.props")).isVisible(EVALUATED);
        String review = page.url().substring(url().length());
        browser().close();

        page = open("finance", review + "?act=bulk", DESK);
        assertThat(page.locator("table.props")).isVisible();
        assertThat(page.locator("#confirm, #override, #open-bulk, #checkSame, dialog")).hasCount(0);
        browser().close();

        page = open("partner2", "/portal/", DESK);
        assertEquals(403, page.navigate(url() + review).status());
        assertEquals(403, page.navigate(url() + "/files" + review.replace("/console", "") + "/proposals.csv").status());
        browser().close();

        page = visit("/lists", PHONE);
        assertThat(page.locator("h1")).containsText("списки");
        page = go("/partners?status=GOLD");
        assertThat(page.locator("tbody tr").first()).containsText("Золотой");
        assertFalse(page.locator("main").textContent().contains("Авторизованный"), "authorized partners are named on request only");
        assertEquals(404, page.navigate(url() + "/lists/2001-H1").status());
        assertEquals(400, page.navigate(url() + "/partners?status=NOBODY").status());
    }

    @Test
    void onAPhoneThePanelTakesTheScreenAndGivesItBack() throws Exception {
        Page page = open("manager", begun("2025-H2"), PHONE);
        assertThat(page.locator("table.props")).isVisible(EVALUATED);
        assertThat(page.locator(".panel")).isHidden();
        Locator row = page.locator("[data-row]").first();
        row.click();
        assertThat(page.locator(".panel")).isVisible();
        assertThat(page.locator("#panel-h")).isFocused();
        assertEquals(true, page.evaluate("document.querySelector('.top').inert"));
        page.keyboard().press("Escape");
        assertThat(page.locator(".panel")).isHidden();
        assertEquals(false, page.evaluate("document.querySelector('.top').inert"));
        assertEquals(List.of(), browser().complaints());
    }
}
