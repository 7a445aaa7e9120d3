package ru.agatrt.partner.tests.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.tests.Application;
import ru.agatrt.partner.tests.ApplicationExtension;

/** Decisions on deals over REST: who may, what a partner sees, and what the scorecard says the same minute. */
@ExtendWith(ApplicationExtension.class)
class DealDecisionIT {

    private static final String PRODUCT = "IT-UX";
    private static final String DEALS = "deal_no,partner_code,end_customer,registered_on,valid_to,own_prices,counts\n";
    private static final String PURCHASES = "source,document_no,line_no,document_type,partner_code,shipped_on,product_code,quantity,list_price,"
            + "discount_percent,amount,project_deal_no\n";

    private final Application application;

    DealDecisionIT(Application application) {
        this.application = application;
    }

    @Test
    void aDecisionIsSeenTheSameMinuteAndNotBeforeItsMoment() throws Exception {
        deal("ИТ-1/2025", "P-00010");
        String before = now("P-00010");
        assertTrue(volume("P-00010", "").contains("\"undecidedProject\":\"123456.78\""), volume("P-00010", ""));
        assertTrue(before.contains("\"dealNo\":\"ИТ-1/2025\""), before);
        String recordedAt = field(before, "recordedAt");

        HttpResponse<String> decided = decide("manager", "ИТ-1/2025", "{\"decision\":\"COUNTED\",\"reason\":\"Согласовано\",\"recordedAt\":\"" + recordedAt + "\"}");

        assertEquals(200, decided.statusCode(), decided.body());
        String after = field(decided.body(), "recordedAt");
        String justBefore = "&knownAt=" + Instant.parse(after).minus(1, ChronoUnit.MICROS);
        assertTrue(volume("P-00010", "").contains("\"undecidedProject\":\"0.00\""));
        assertTrue(volume("P-00010", justBefore).contains("\"undecidedProject\":\"123456.78\""), "as known before");
        assertTrue(scorecard("P-00010", justBefore).contains("\"key\":\"undecided\""));
        assertFalse(scorecard("P-00010", "").contains("\"key\":\"undecided\""));
        assertFalse(after.equals(recordedAt));

        HttpResponse<String> again = decide("director", "ИТ-1/2025", "{\"decision\":\"COUNTED\",\"reason\":\"Согласовано\"}");
        assertEquals(after, field(again.body(), "recordedAt"), "the same word for the same reason changes nothing");
        HttpResponse<String> late = decide("director", "ИТ-1/2025", "{\"decision\":\"EXCLUDED\",\"reason\":\"Нет\",\"recordedAt\":\"" + recordedAt + "\"}");
        assertEquals(409, late.statusCode(), "another version than the one looked at");
        assertTrue(late.body().contains("CHANGED_BY_OTHER"));

        application.importCsv("deals", DEALS + "ИТ-1/2025,P-00010,Завод,2025-01-15,,yes,no\n");
        assertTrue(volume("P-00010", "").contains("\"undecidedProject\":\"0.00\""));
        String history = application.get("/api/v1/deals/" + path("ИТ-1/2025"), "finance").body();
        assertTrue(history.contains("\"source\":\"FILE\"") && history.contains("\"source\":\"PERSON\"") && history.contains("\"author\":\"manager\"")
                && history.contains("\"author\":\"erp\""), history);
    }

    @ParameterizedTest
    @CsvSource({"finance, 403", "partner1, 403", "partner2, 403", "erp, 403", "admin, 403", "privacy, 403"})
    void onlyManagersAndDirectorsDecide(String login, int status) throws Exception {
        assertEquals(status, decide(login, "ПР-2026-0023", "{\"decision\":\"COUNTED\",\"reason\":\"Нет\"}").statusCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"decision\":\"COUNTED\"}|400|DEAL_REASON_MISSING", "{\"reason\":\"да\"}|400|DEAL_DECISION_MISSING",
        "{\"decision\":\"MAYBE\",\"reason\":\"да\"}|400|PARAMETER_CHOICE", "{|400|", "''|400|", "[]|400|"})
    void whatIsNotUnderstoodIsToldAndChangesNothing(String body, int status, String code) throws Exception {
        HttpResponse<String> answer = decide("manager", "ПР-2026-0023", body);
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(code == null || answer.body().contains(code), answer.body());
        assertEquals(404, decide("manager", "НЕТ-ТАКОЙ", "{\"decision\":\"COUNTED\",\"reason\":\"да\"}").statusCode());
    }

    @Test
    void aPartnerSeesItsOwnDealsWithoutAuthorsAndReasons() throws Exception {
        deal("ИТ-2", "P-00001");
        assertEquals(200, decide("manager", "ИТ-2", "{\"decision\":\"EXCLUDED\",\"reason\":\"Только для своих\"}").statusCode());
        String own = application.get("/api/v1/deals/" + path("ИТ-2"), "partner1").body();
        assertTrue(own.contains("\"state\":\"EXCLUDED\""), own);
        assertFalse(own.contains("Только для своих") || own.contains("manager") || own.contains("inFile"), own);
        assertEquals(404, application.get("/api/v1/deals/" + path("ИТ-2"), "partner2").statusCode());
        assertEquals("[]", application.get("/api/v1/deals?text=" + path("ИТ-2"), "partner2").body());
        assertEquals("[]", application.get("/api/v1/deals?partner=P-00001&limit=500", "partner2").body());
    }

    private void deal(String no, String partner) throws Exception {
        application.importCsv("deals", DEALS + no + "," + partner + ",Завод,2025-01-15,,yes,\n");
        application.importCsv("products", "code,name,group,kind,own_manufacture\n" + PRODUCT + ",Изделие проверки,AGAT_UX,EQUIPMENT,yes\n");
        application.importCsv("purchases", PURCHASES + "IT," + no + ",1,SHIPMENT," + partner + ",2023-02-01," + PRODUCT + ",1,123456.78,0,123456.78," + no + "\n");
    }

    private String volume(String partner, String more) throws Exception {
        return application.get("/api/v1/partners/" + partner + "/volume?halfYear=2023-H1" + more, "manager").body();
    }

    private String scorecard(String partner, String more) throws Exception {
        return application.get("/api/v1/partners/" + partner + "/scorecard?status=SILVER&halfYear=2023-H1" + more, "manager").body();
    }

    private String now(String partner) throws Exception {
        return application.get("/api/v1/deals?text=" + path("ИТ-1") + "&partner=" + partner, "manager").body();
    }

    private HttpResponse<String> decide(String login, String no, String body) throws Exception {
        return application.put("/api/v1/deals/" + path(no) + "/decision", login, body);
    }

    private static String field(String json, String name) {
        int from = json.indexOf("\"" + name + "\":\"") + name.length() + 4;
        return json.substring(from, json.indexOf('"', from));
    }

    private static String path(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
