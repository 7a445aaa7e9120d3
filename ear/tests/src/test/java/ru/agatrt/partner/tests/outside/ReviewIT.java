package ru.agatrt.partner.tests.outside;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ru.agatrt.partner.tests.Application;
import ru.agatrt.partner.tests.ApplicationExtension;

/** Review, measures and applications over REST, against the running whole. */
@ExtendWith(ApplicationExtension.class)
class ReviewIT {

    private static final String PARTNERS = "code;legal_name;short_name;inn;country;region;directions;agreement_no;agreement_signed_on\n";
    private static final String STATUSES = "partner_code;direction;valid_from;status;valid_to\n";
    private static final String PURCHASES = "source;document_no;line_no;document_type;partner_code;shipped_on;product_code;quantity;list_price;discount_percent;amount\n";

    private final Application application;

    ReviewIT(Application application) {
        this.application = application;
    }

    @Test
    void aReviewRunAgainWithItsKnowledgeIsTheSameAndACorrectionShowsWithTodays() throws Exception {
        send("products", "code;name;group;kind;own_manufacture\nITR-UX;Агат UX для пересмотра;AGAT_UX;EQUIPMENT;yes\n");
        send("partners", PARTNERS + "ITR-1;ООО «Пересмотр»;Пересмотр;7700081424;RU;Москва;RETAIL;ITR-A;2020-01-15\n");
        send("statuses", STATUSES + "ITR-1;RETAIL;2024-01-01;GOLD;2024-12-31\n");
        send("purchases", PURCHASES + "ITR;D-1;1;SHIPMENT;ITR-1;2024-08-01;ITR-UX;1;10000000;30;7000000.00\n");

        String review = start("{\"halfYear\":\"2024-H2\"}");
        JsonObject proposal = object(application.get("/api/v1/reviews/" + review + "/proposals?text=ITR-1&direction=RETAIL", "manager").body());
        assertEquals("LOWER", proposal.getString("proposal"));
        assertEquals("7000000.00", proposal.getString("countable"));

        String one = "/api/v1/reviews/" + review + "/proposals/ITR-1/RETAIL";
        refused(400, "DECISION_REASON", application.put(one, "manager", "{\"decision\":\"KEEP\"}"));
        refused(400, "DECISION_STATUS", application.put(one, "manager", "{\"decision\":\"LOWER\",\"status\":\"GOLD\"}"));
        refused(400, "BODY_NOT_JSON", application.put(one, "manager", "{"));
        refused(404, "PROPOSAL_NOT_FOUND", application.put(one.replace("ITR-1", "ITR-0"), "manager", "{\"decision\":\"NONE\"}"));
        refused(409, "PROPOSAL_CHANGED", application.put(one, "manager", "{\"decision\":\"LOWER\",\"version\":99}"));
        assertEquals(200, application.put(one, "manager", "{\"decision\":\"KEEP\",\"reason\":\"Перенос поставки\"}").statusCode());
        refused(403, "FORBIDDEN", application.post("/api/v1/reviews/" + review + "/approve", "manager", ""));
        refused(409, "REVIEW_UNDECIDED", application.post("/api/v1/reviews/" + review + "/approve", "director", ""));
        refused(409, "REVIEW_NOT_APPROVED", application.post("/api/v1/reviews/" + review + "/publish", "director", ""));

        send("purchases", PURCHASES + "ITR;D-1;1;SHIPMENT;ITR-1;2024-08-01;ITR-UX;1;10000000;31;6900000.00\n");
        assertTrue(check(review, "SAME").getBoolean("equal"));
        JsonObject present = check(review, "PRESENT");
        assertTrue(present.getJsonArray("differences").getValuesAs(JsonObject.class).stream().anyMatch(d -> d.getString("partner").equals("ITR-1")),
                present.toString());
    }

    @Test
    void aReviewOfAHalfYearThatIsNotOverIsRefused() throws Exception {
        refused(400, "REVIEW_TOO_EARLY", application.post("/api/v1/reviews", "director", "{\"halfYear\":\"2099-H2\"}"));
        refused(400, "HALF_YEAR", application.post("/api/v1/reviews", "director", "{}"));
        refused(403, "FORBIDDEN", application.post("/api/v1/reviews", "finance", "{\"halfYear\":\"2024-H2\"}"));
    }

    @Test
    void aMeasureNeedsAConfirmedViolationAndBarsWhatItNames() throws Exception {
        send("partners", PARTNERS + "ITR-2;ООО «Мера»;Мера;7700081431;RU;Москва;RETAIL;ITR-B;2020-01-15\n");
        send("statuses", STATUSES + "ITR-2;RETAIL;2024-01-01;SILVER;\n");
        String today = LocalDate.now(ZoneId.of("Europe/Moscow")).toString();
        String violation = object(application.post("/api/v1/violations", "manager",
                "{\"partner\":\"ITR-2\",\"ground\":\"ETHICS\",\"happenedOn\":\"2026-01-15\",\"description\":\"Демпинг\",\"evidence\":\"Письмо 12\"}").body())
                .getString("number");
        String measure = "{\"partner\":\"ITR-2\",\"kind\":\"%s\",\"from\":\"" + today + "\",\"ground\":\"ETHICS\",\"violation\":\"" + violation
                + "\",\"reason\":\"Демпинг\",\"evidence\":\"Письмо 12\"}";
        refused(400, "MEASURE_VIOLATION", application.post("/api/v1/measures", "director", measure.formatted("SUSPEND")));
        assertEquals(204, application.put("/api/v1/violations/" + violation, "manager", "{\"state\":\"CONFIRMED\"}").statusCode());
        assertTrue(application.get("/api/v1/partners/ITR-2/scorecard?status=GOLD&halfYear=2026-H1", "manager").body().contains("VIOLATION_ETHICS"));

        refused(403, "MEASURE_DIRECTOR_ONLY", application.post("/api/v1/measures", "manager", measure.formatted("EXCLUDE")));
        refused(403, "FORBIDDEN", application.post("/api/v1/measures", "partner1", measure.formatted("SUSPEND")));
        HttpResponse<String> applied = application.post("/api/v1/measures", "manager", measure.formatted("SUSPEND"));
        assertEquals(201, applied.statusCode(), applied.body());
        refused(409, "APPLICATION_BARRED", application.post("/api/v1/applications", "manager", "{\"partner\":\"ITR-2\",\"status\":\"SILVER\"}")
                , "ALREADY_HIGHER");
        assertTrue(application.get("/api/v1/measures?partner=ITR-2", "director").body().contains("\"SUSPEND\""));
        assertEquals(201, application.post("/api/v1/measures", "director", measure.formatted("EXCLUDE")).statusCode());
        assertTrue(!application.get("/api/v1/partners/ITR-2", "manager").body().contains("SILVER"), "an exclusion ends every status");
    }

    @Test
    void silverIsAppliedForAndGivenFromTheNextQuarter() throws Exception {
        send("partners", PARTNERS + "ITR-3;ООО «Заявка»;Заявка;7700081449;RU;Москва;RETAIL;ITR-C;2020-01-15\n");
        refused(400, "APPLICATION_STATUS", application.post("/api/v1/applications", "manager", "{\"partner\":\"ITR-3\",\"status\":\"GOLD\"}"));
        refused(404, "PARTNER_NOT_FOUND", application.post("/api/v1/applications", "partner1", "{\"partner\":\"ITR-3\",\"status\":\"SILVER\"}"));
        String number = object(application.post("/api/v1/applications", "manager", "{\"partner\":\"ITR-3\",\"status\":\"SILVER\"}").body())
                .getString("number");
        refused(409, "APPLICATION_OPEN", application.post("/api/v1/applications", "manager", "{\"partner\":\"ITR-3\",\"status\":\"SILVER\"}"));
        String grant = "/api/v1/applications/" + number + "/grant";
        refused(403, "APPLICATION_NOT_ELIGIBLE", application.post(grant, "manager", "{\"reason\":\"Договорились\"}"));
        refused(400, "DECISION_REASON", application.post(grant, "director", "{}"));
        JsonObject term = object(application.post(grant, "director", "{\"reason\":\"Договорились\"}").body());
        LocalDate from = LocalDate.parse(term.getString("from"));
        assertTrue(from.isAfter(LocalDate.now(ZoneId.of("Europe/Moscow"))) && from.getDayOfMonth() == 1 && from.getMonthValue() % 3 == 1, from.toString());
        assertEquals(from.getYear() + "-12-31", term.getString("to"));
        refused(409, "APPLICATION_DECIDED", application.post(grant, "director", "{\"reason\":\"Договорились\"}"));
    }

    @Test
    void anApplicationForAStatusNotAboveTheOneHeldIsRefused() throws Exception {
        send("partners", PARTNERS + "ITR-4;ООО «Уже серебро»;Уже серебро;7700081456;RU;Москва;RETAIL;ITR-D;2020-01-15\n");
        send("statuses", STATUSES + "ITR-4;RETAIL;2024-01-01;SILVER;\n");
        for (String status : new String[] {"SILVER", "AUTHORIZED"}) {
            refused(409, "ALREADY_HIGHER", application.post("/api/v1/applications", "manager", "{\"partner\":\"ITR-4\",\"status\":\"" + status + "\"}"));
        }
    }

    @Test
    void theListIsDueOnTheDayTheEditionNames() throws Exception {
        assertEquals("2024-01-30", deadline(start("{\"halfYear\":\"2023-H2\"}")));
        assertEquals("2024-07-30", deadline(start("{\"halfYear\":\"2024-H1\"}")));
    }

    private String deadline(String review) throws Exception {
        return object(application.get("/api/v1/reviews/" + review, "director").body()).getString("deadline");
    }

    private String start(String body) throws Exception {
        HttpResponse<String> started = application.post("/api/v1/reviews", "director", body);
        assertEquals(202, started.statusCode(), started.body());
        String id = object(started.body()).getString("id");
        await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(200))
                .until(() -> "PROPOSED".equals(object(application.get("/api/v1/reviews/" + id, "director").body()).getString("state")));
        return id;
    }

    private JsonObject check(String review, String knowledge) throws Exception {
        HttpResponse<String> started = application.post("/api/v1/reviews/" + review + "/checks?knowledge=" + knowledge, "director", "");
        String path = "/api/v1/reviews/" + review + "/checks/" + object(started.body()).getString("id");
        await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(200))
                .until(() -> "DONE".equals(object(application.get(path, "director").body()).getString("state")));
        return object(application.get(path, "director").body());
    }

    private static void refused(int status, String code, HttpResponse<String> answer, String... otherCodes) {
        assertEquals(status, answer.statusCode(), answer.body());
        String found = object(answer.body()).getString("code");
        assertTrue(found.equals(code) || java.util.List.of(otherCodes).contains(found), answer.body());
    }

    /** The object, or the first of a list. */
    private static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json.startsWith("[") ? json.substring(1) : json))) {
            return reader.readObject();
        }
    }

    private void send(String kind, String csv) throws Exception {
        assertEquals(0, application.importCsv(kind, csv).rejected(), kind);
    }
}
