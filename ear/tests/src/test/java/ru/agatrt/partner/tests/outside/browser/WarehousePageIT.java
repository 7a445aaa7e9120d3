package ru.agatrt.partner.tests.outside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.agatrt.partner.tests.Application;

/** The supply of the warehouse as who keeps it running sees it. */
class WarehousePageIT extends PageWalk {

    /** Generous: the machine has other things to do. */
    private static final double WITHIN = 60_000;

    WarehousePageIT(Application application) {
        super(application);
    }

    @Test
    void theFlowRunsAndThePageLooksAgainByItself() {
        Page page = open("admin", "/console/warehouse", DESK);
        Locator boxes = page.locator(".flow li");
        assertThat(boxes).hasCount(5);
        assertThat(page.locator(".flow .out-ok")).hasCount(5, new LocatorAssertions.HasCountOptions().setTimeout(WITHIN));
        assertThat(page.locator("#table-purchase_line")).isVisible();
        String first = page.locator("#pulse .card-h .sub").first().textContent();
        assertThat(page.locator("#pulse .card-h .sub").first()).not().hasText(first, new LocatorAssertions.HasTextOptions().setTimeout(WITHIN));
        assertEquals(List.of(), browser().complaints());
    }

    @Test
    void anOpenedTableAndTheFocusStayWhenThePageLooksAgain() {
        Page page = open("admin", "/console/warehouse", DESK);
        page.locator("#table-deal").click();
        assertThat(page.locator("tr.exp")).containsText("agat-sink-deal");
        String first = page.locator("#pulse .card-h .sub").first().textContent();
        assertThat(page.locator("#pulse .card-h .sub").first()).not().hasText(first, new LocatorAssertions.HasTextOptions().setTimeout(WITHIN));
        assertThat(page.locator("tr.exp")).containsText("agat-sink-deal");
        assertThat(page.locator("#table-deal")).isFocused();
        page.locator("#refresh").click();
        assertThat(page).hasURL(Pattern.compile(".*refresh=off.*"));
        assertThat(page.locator("#pulse[data-poll]")).hasCount(0);
    }

    @Test
    void anOrderSaysWhatHappensAndIsSeenWithWhoAsked() {
        Page page = open("admin", "/console/warehouse", DESK);
        page.locator("#resnapshot").click();
        assertThat(page.locator("dialog")).containsText("прочитаны в книге");
        page.locator("#target").selectOption("deal");
        page.locator("dialog button[name=order]").click();
        assertThat(page.locator(".toast")).containsText("Поручение принято");
        assertThat(page.locator("#orders li").first()).containsText("Снять снимок заново: deal");
        assertEquals(List.of(), browser().complaints());
    }

    @Test
    void aComparisonIsBegunHereAndItsProofIsReadByFinanceToo() {
        Page page = open("admin", "/console/warehouse", DESK);
        page.locator("#reconcile").click();
        assertThat(page.locator(".toast")).containsText("Сверка начата");
        String proof = page.locator("#reconciliations a.t").first().getAttribute("href");
        go(proof);
        assertThat(page.locator("h1")).containsText(Pattern.compile("Книга и хранилище равны|Между книгой и хранилищем"),
                new LocatorAssertions.ContainsTextOptions().setTimeout(2 * WITHIN));
        assertThat(page.locator("main")).containsText("purchase_line");
        assertThat(page.locator("#again")).isVisible();
        assertEquals(List.of(), browser().complaints());
        browser().close();
        Page finance = open("finance", proof, DESK);
        assertThat(finance.locator("h1")).containsText("хранилищ");
        assertThat(finance.locator("#again")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"finance", "manager", "director"})
    void whoDoesNotKeepItRunningIsRefused(String login) {
        Page page = open(login, "/console/", DESK);
        assertThat(page.locator("#nav a[href='/console/warehouse']")).hasCount(0);
        assertThat(page.locator(".side-foot")).containsText("Хранилище");
        assertEquals(403, page.navigate(url() + "/console/warehouse").status());
        assertEquals(403, page.navigate(url() + "/console/warehouse/pulse").status());
    }
}
