package ru.agatrt.partner.tests.outside.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.tests.Application;

/** axe finds nothing critical or serious, in the light and in the dark theme. */
class AccessibilityIT extends PageWalk {

    private static final String VIOLATIONS = """
            async rules => (await axe.run(rules ? { runOnly: rules } : {})).violations
                .filter(v => v.impact === 'critical' || v.impact === 'serious')
                .map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(', '))
                .join('\\n')
            """;

    AccessibilityIT(Application application) {
        super(application);
    }

    @ParameterizedTest
    @CsvSource({"manager, /console/", "manager, /console/partners", "manager, /console/partners/P-00002?status=GOLD&halfYear=2026-H1",
        "manager, /console/imports", "director, /console/editions",
        "director, /console/editions/2023-01-b?tab=requirements&cell=REQUIREMENT/PURCHASE_VOLUME/GOLD",
        "director, /console/editions/2023-01-b?tab=discounts", "manager, /console/editions/2023-01-b?tab=volume&cell=VOLUME_RULE/OWN.SOFTWARE/COUNTED",
        "finance, /console/editions/2023-01-b?tab=differences", "manager, /console/what-if", "manager, /console/reports", "finance, /console/reports/partner-statement", "partner2, /portal/", "partner2, /portal/statements", "manager, /",
        "manager, /console/reviews", "manager, /console/lists", "manager, /lists", "manager, /partners", "manager, /console/deals", "manager, /console/deals?decide=ПР-2026-0023", "manager, /console/deals/ПР-2026-0023", "manager, /console/receivables?asOf=2020-02-01",
        "manager, /console/partners/P-00008/documents", "manager, /verify", "manager, /console/partners/P-00008/volume", "manager, /console/partners/P-00008/purchases", "manager, /console/partners/P-00005/deals",
        "manager, /console/partners/P-00014/receivables?asOf=2020-02-01", "partner5, /portal/volume", "partner5, /portal/purchases", "partner5, /portal/deals",
        "partner5, /portal/receivables", "partner6, /portal/purchases", "manager, /console/partners/P-00270/statuses", "partner5, /portal/statuses",
        "manager, /console/partners/P-00002/corrections?added=yes", "manager, /console/partners/P-00002/agreements", "partner5, /portal/corrections",
        "manager, /console/partners/P-00002/agreements?do=new", "partner5, /portal/agreements",
        "manager, /console/deviations", "finance, /console/deviations/unequal?halfYear=2026-H1", "manager, /console/prices",
        "admin, /console/letters", "finance, /console/report-schedules", "finance, /console/report-schedules/new", "finance, /console/report-schedules/new?report=half-year-volume", "admin, /console/mailbox", "admin, /console/warehouse?table=purchase_line", "admin, /console/warehouse?ask=resnapshot", "manager, /console/prices/extra", "manager, /console/prices/calculator?partner=P-00001&product=UX-1405&quantity=2", "partner2, /portal/prices"})
    void pagesOfThoseSignedIn(String login, String path) throws IOException {
        Page page = open(login, path, DESK);
        if (page.locator("[data-toggle-all]").count() > 0) {
            page.locator("[data-toggle-all]").click();
        }
        assertEquals(Map.of("light", "", "dark", ""), violations(page), path);
    }

    @Test
    void theFormOfSignIn() throws IOException {
        assertEquals(Map.of("light", "", "dark", ""), violations(visit("/signin", DESK)));
    }

    private static Map<String, Object> violations(Page page) throws IOException {
        page.evaluate(script());
        // Colours in the middle of a transition are nobody's contrast.
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE).setColorScheme(ColorScheme.LIGHT));
        Object light = page.evaluate(VIOLATIONS);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        // Nothing but the colours is otherwise in the dark.
        return Map.of("light", light, "dark", page.evaluate(VIOLATIONS, List.of("color-contrast")));
    }

    private static String script() throws IOException {
        try (InputStream in = AccessibilityIT.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
