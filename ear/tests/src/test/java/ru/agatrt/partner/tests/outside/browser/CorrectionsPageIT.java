package ru.agatrt.partner.tests.outside.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.tests.Application;

/** Known then and known now: the scorecard of a moment names what became known since. */
class CorrectionsPageIT extends PageWalk {

    private static final String EVENTS = "partner_code,event_no,title,kind,held_on,agreed_on,state\n";

    private final Application application;

    CorrectionsPageIT(Application application) {
        super(application);
        this.application = application;
    }

    @Test
    void whatBecameKnownAfterAMomentStandsBesideWhatWasKnownThen() throws Exception {
        application.importCsv("events", EVENTS + "P-00007,СТР-М1,Семинар,SEMINAR,2026-05-05,2026-04-01,HELD\n");
        Page page = open("manager", "/console/partners/P-00007/record?kind=EVENT&key=" + URLEncoder.encode("СТР-М1", StandardCharsets.UTF_8), DESK);
        assertThat(page.locator("main")).containsText("проведено");
        String known = application.get("/api/v1/partners/P-00007/corrections?from=2000-01-01T00:00:00Z&kind=EVENT&limit=1", "manager").body();
        String moment = known.replaceAll("[\\s\\S]*\"recordedAt\":\"([^\"]+)\"[\\s\\S]*", "$1");
        application.importCsv("events", EVENTS + "P-00007,СТР-М1,Семинар,SEMINAR,2026-05-05,2026-04-01,CONFIRMED\n");

        go("/console/partners/P-00007?status=GOLD&halfYear=2026-H1&knownAt=" + moment);
        assertThat(page.locator("#evidence-marketing_events summary")).containsText("0 подтверждено, 1 ждёт подтверждения");
        page.locator("#corrections summary").click();
        assertThat(page.locator("#corrections table")).containsText(Pattern.compile("СТР-М1[\\s\\S]*проведено[\\s\\S]*подтверждено"));
        go("/console/partners/P-00007?status=GOLD&halfYear=2026-H1");
        assertThat(page.locator("#evidence-marketing_events summary")).containsText("1 подтверждено");
        assertEquals(List.of(), browser().complaints());

        Page own = open("partner7", "/portal/corrections?from=" + moment, DESK);
        assertThat(own.locator("main")).containsText("СТР-М1");
        assertFalse(own.locator("main").innerText().contains("Учётная система"));
        assertEquals(404, own.request().get(url() + "/portal/record?kind=EVENT&key=x").status());
        assertEquals(400, own.request().get(url() + "/portal/record?kind=x&key=x").status());
    }
}
