package ru.agatrt.partner.tests.outside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.tests.Application;

/** P-00002 was a hair short of gold in the first half of 2026: its story in the demonstration data. */
class ScorecardPageIT extends PageWalk {

    private static final String GOLD = "/console/partners/P-00002?status=GOLD&halfYear=2026-H1";

    ScorecardPageIT(Application application) {
        super(application);
    }

    @Test
    void whatIsMissingForGoldStandsFirst() {
        Page page = open("manager", GOLD, DESK);

        assertThat(page.locator("#gaps-title")).hasText(Pattern.compile("До золотого не хватает .+ услови[йя]"));
        Locator volume = page.locator(".gaps li").filter(new Locator.FilterOptions().setHasText("Объём закупок"));
        assertEquals("14 962 480,00 из 15 000 000,00 ₽", plain(volume.locator(".fig").innerText()).strip());
        assertTrue(plain(volume.innerText()).contains("Не хватает 37 520,00 ₽"), volume.innerText());
        assertThat(volume.locator(".out")).hasText("Не выполнено");
        assertEquals(List.of(), browser().complaints());
        browser().picture("scorecard");
    }

    @Test
    void everyRequirementOpensToItsEvidence() {
        Page page = open("manager", GOLD, DESK);
        Locator evidence = page.locator("#evidence-purchase_volume .exp-in");
        assertThat(evidence).isHidden();

        page.locator("#evidence-purchase_volume summary").click();

        assertThat(evidence).isVisible();
        assertThat(evidence).containsText("Учтено");
        assertThat(evidence).containsText("Учитывать ли проектные сделки в общем объёме партнёра, решает Агат РТ.");
        assertThat(evidence.locator("table.lines tbody tr").first().locator("a")).hasAttribute("href", Pattern.compile("/console/partners/P-00002/document.*"));
        BigDecimal listed = new BigDecimal(plain(evidence.locator(".parts dd").first().innerText()).replace(" ", "").replace(',', '.'));
        String all = evidence.locator(".parts dt a").first().getAttribute("href");
        go(all);
        assertEquals(listed, new BigDecimal(page.locator("[data-total]").getAttribute("data-total")), "the link shows exactly the lines of the sum");
    }

    @Test
    void everyRowOfEvidenceCanBeSeen() {
        Page page = open("manager", GOLD, DESK);
        List<String> links = page.locator(".fnd .exp-in a").all().stream().map(a -> a.getAttribute("href")).distinct().toList();
        assertTrue(links.stream().anyMatch(l -> l.contains("kind=EVENT")), links.toString());
        for (String link : links) {
            assertEquals(200, page.request().get(url() + link).status(), link);
        }
    }

    @Test
    void anAddressOpensTheRequirementItNames() {
        Page page = open("manager", GOLD, DESK);
        assertThat(page.locator("details#evidence-marketing_events > summary")).hasCount(1);
        go(GOLD + "#evidence-marketing_events");
        assertThat(page.locator("#evidence-marketing_events .exp-in")).isVisible();
    }

    @Test
    void whatWasNotYetKnownIsNotShown() {
        Page page = open("manager", GOLD, DESK);

        int status = page.navigate(url() + GOLD + "&knownAt=2020-01-01T00:00").status();

        assertEquals(404, status, "the company itself was not known then");
    }

    @Test
    void theStatusIsChosenByOneClickAndKeptInTheAddress() {
        Page page = open("manager", GOLD, DESK);
        page.locator(".seg label:has-text('Серебряный')").click();

        assertThat(page).hasURL(Pattern.compile(".*status=SILVER.*"));
        assertThat(page.locator("#findings-title")).hasText("Требования к серебряному");
    }

    @Test
    void aWrongAddressIsExplained() {
        Page page = open("manager", "/console/", DESK);

        assertEquals(400, page.navigate(url() + "/console/partners/P-00002?halfYear=2026").status());

        assertThat(page.locator("main")).containsText("2026-H1");
    }

    @Test
    void onAPhoneNothingIsWiderThanTheScreen() {
        Page page = open("manager", GOLD, PHONE);
        for (String path : List.of(GOLD, "/console/", "/console/partners", "/console/imports", "/console/reports", "/")) {
            go(path);
            assertEquals(0, page.evaluate("document.documentElement.scrollWidth - innerWidth"), path);
        }
        go(GOLD);
        browser().picture("scorecard-phone");
    }
}
