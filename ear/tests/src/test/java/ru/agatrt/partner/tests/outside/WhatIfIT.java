package ru.agatrt.partner.tests.outside;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ru.agatrt.partner.launcher.DemoAccounts;
import ru.agatrt.partner.tests.Application;
import ru.agatrt.partner.tests.ApplicationExtension;

/** What-if over REST, against the running whole: a small half-year computed by hand. */
@ExtendWith(ApplicationExtension.class)
class WhatIfIT {

    private static final String DRAFT = "what-if-it";

    private final Application application;
    private final HttpClient client = HttpClient.newHttpClient();

    WhatIfIT(Application application) {
        this.application = application;
    }

    /**
     * Gold by 8 000 000 of purchases without anything else in the draft, at 33 % instead of 30; silver at 24 % instead of 25. Bought: list price
     * 12 000 000, 1 000 000 of it back; 2 000 000 from a distributor, which are no discount of the vendor's.
     */
    @Test
    void aDraftBesideTheEditionInForce() throws Exception {
        send("products", "code;name;group;kind;own_manufacture\nWIT-UX;Агат UX для сравнения;AGAT_UX;EQUIPMENT;yes\n");
        send("partners", "code;legal_name;short_name;inn;country;region;directions;agreement_no;agreement_signed_on\n"
                + "WIT-1;ООО «Сравнение»;Сравнение;7700081424;RU;Москва;RETAIL;WIT-A;2020-01-15\nWIT-D;ООО «Оптовик»;Оптовик;7700084009;RU;Тула;WHOLESALE;WIT-B;2020-01-15\n");
        send("statuses", "partner_code;direction;valid_from;status;valid_to\nWIT-1;RETAIL;2023-07-01;AUTHORIZED;2024-01-31\nWIT-D;WHOLESALE;2023-07-01;DISTRIBUTOR;2024-01-31\n");
        send("purchases", "source;document_no;line_no;document_type;partner_code;shipped_on;product_code;quantity;list_price;discount_percent;amount;seller\n"
                + "WIT;D-1;1;SHIPMENT;WIT-1;2023-08-01;WIT-UX;12;1000000;20;9600000.00;\nWIT;D-2;1;RETURN;WIT-1;2023-09-01;WIT-UX;1;1000000;20;800000.00;\n"
                + "WIT;D-3;1;SHIPMENT;WIT-1;2023-10-01;WIT-UX;2;1000000;20;1600000.00;WIT-D\n");
        assertEquals(201, application.post("/api/v1/editions", "manager",
                "{\"copyOf\":\"2023-01\",\"code\":\"" + DRAFT + "\",\"titleRu\":\"Сравнение\",\"titleEn\":\"Comparison\"}").statusCode());
        change("manager", 0, cells("GOLD", "8000000.00"));
        long reviews = total("/api/v1/reviews");
        String card = application.get("/api/v1/partners/WIT-1", "manager").body();

        JsonObject details = run("2023-H2");
        JsonObject row = partner(details);
        assertEquals("[\"AUTHORIZED\"]", row.getJsonArray("held").toString());
        assertEquals("[\"AUTHORIZED\"]", row.getJsonArray("inForce").toString());
        assertEquals("[\"GOLD\"]", row.getJsonArray("draft").toString());
        assertEquals("GAINS", row.getString("effect"));
        assertTrue(names(row, "missing").contains("PURCHASE_VOLUME") || names(row, "missing").contains("MARKETING_EVENTS"), row.toString());
        JsonObject roubles = row.getJsonObject("roubles");
        assertEquals("11000000.00", roubles.getString("valued"));
        assertEquals("2200000.00", roubles.getString("heldDiscount"));
        assertEquals("2200000.00", roubles.getString("inForceDiscount"));
        assertEquals("110000.00", roubles.getString("tableEffect"), "authorized at 21 instead of 20");
        assertEquals("1320000.00", roubles.getString("statusEffect"), "gold at 33");
        assertEquals("2000000.00", roubles.getString("ofDistributors"));
        assertTrue(names(row, "benefitsGained").contains("CREDIT_LINE"), row.toString());

        assertEquals(reviews, total("/api/v1/reviews"), "nothing is begun");
        assertEquals(card, application.get("/api/v1/partners/WIT-1", "manager").body());

        // Nobody reaches a threshold of a billion: the draft has changed since the run.
        change("director", 1, cells("GOLD", "1000000000.00"));
        String first = "/api/v1/what-ifs/" + details.getJsonObject("run").getString("id");
        assertEquals("CHANGED", object(application.get(first, "finance").body()).getJsonObject("run").getString("editionNow"));
        JsonObject higher = run("2023-H2");
        assertEquals("KEEPS", partner(higher).getString("effect"));
        assertEquals("SAME", higher.getJsonObject("run").getString("editionNow"));
        assertEquals(2, call("DELETE", "/editions/" + DRAFT, "manager", "2", "").statusCode() / 100);
        assertEquals("DELETED", object(application.get(first, "finance").body()).getJsonObject("run").getString("editionNow"));
        refused(404, "EDITION_UNKNOWN", application.post("/api/v1/what-ifs", "manager", "{\"edition\":\"" + DRAFT + "\",\"halfYear\":\"2023-H2\"}"));
    }

    @Test
    void whoMayAndWhatIsRefused() throws Exception {
        String body = "{\"edition\":\"2023-01-b\",\"halfYear\":\"2023-H2\"}";
        refused(403, "FORBIDDEN", application.post("/api/v1/what-ifs", "finance", body));
        for (String login : List.of("partner1", "erp", "admin", "privacy")) {
            assertEquals(403, application.post("/api/v1/what-ifs", login, body).statusCode(), login);
            assertEquals(403, application.get("/api/v1/what-ifs", login).statusCode(), login);
        }
        assertEquals(200, application.get("/api/v1/what-ifs", "finance").statusCode());
        refused(409, "WHAT_IF_NOT_DRAFT", application.post("/api/v1/what-ifs", "director", "{\"edition\":\"2023-01\",\"halfYear\":\"2023-H2\"}"));
        refused(400, "WHAT_IF_TOO_EARLY", application.post("/api/v1/what-ifs", "director", "{\"edition\":\"2023-01-b\",\"halfYear\":\"2099-H2\"}"));
        refused(404, "EDITION_MISSING", application.post("/api/v1/what-ifs", "director", "{\"edition\":\"2023-01-b\",\"halfYear\":\"2021-H1\"}"));
        refused(400, "PARAMETER_MISSING", application.post("/api/v1/what-ifs", "director", "{\"halfYear\":\"2023-H2\"}"));
        refused(400, "HALF_YEAR", application.post("/api/v1/what-ifs", "director", "{\"edition\":\"2023-01-b\"}"));
        refused(404, "WHAT_IF_NOT_FOUND", application.get("/api/v1/what-ifs/none", "director"));
    }

    private JsonObject run(String halfYear) throws Exception {
        HttpResponse<String> started = application.post("/api/v1/what-ifs", "director", "{\"edition\":\"" + DRAFT + "\",\"halfYear\":\"" + halfYear + "\"}");
        assertEquals(202, started.statusCode(), started.body());
        String path = "/api/v1/what-ifs/" + object(started.body()).getString("id");
        assertTrue(started.headers().firstValue("Location").orElse("").endsWith(path));
        await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(300))
                .until(() -> "DONE".equals(object(application.get(path, "director").body()).getJsonObject("run").getString("state")));
        return object(application.get(path, "director").body());
    }

    private JsonObject partner(JsonObject details) throws Exception {
        return object(application.get("/api/v1/what-ifs/" + details.getJsonObject("run").getString("id") + "/partners?text=WIT-1", "finance").body());
    }

    /** Gold by volume alone, other discounts for one product group. */
    private static String cells(String status, String threshold) {
        StringBuilder cells = new StringBuilder("{\"cells\":[");
        for (String requirement : List.of("FIRST_PURCHASE", "MARKETING_EVENTS", "SALES_SPECIALISTS", "TECH_SPECIALISTS", "WEBSITE", "CUSTOMER_REFERENCE",
                "JOINT_SUPPORT", "TENURE", "PARTNER_REPORTING")) {
            cells.append("{\"cell\":\"REQUIREMENT/").append(requirement).append('/').append(status).append("\",\"fields\":{\"modality\":\"NOT_REQUIRED\",\"clause\":\"§ 2\"}},");
        }
        cells.append("{\"cell\":\"REQUIREMENT/PURCHASE_VOLUME/").append(status).append("\",\"fields\":{\"modality\":\"REQUIRED\",\"amount\":\"").append(threshold)
                .append("\",\"clause\":\"§ 2\"}},");
        return cells.append("{\"cell\":\"DISCOUNT/AGAT_UX/AUTHORIZED\",\"fields\":{\"percent\":\"21.00\"}},{\"cell\":\"DISCOUNT/AGAT_UX/GOLD\",\"fields\":{\"percent\":\"33.00\"}}]}")
                .toString();
    }

    private void change(String login, int version, String body) throws Exception {
        HttpResponse<String> answer = call("PUT", "/editions/" + DRAFT + "/cells", login, String.valueOf(version), body);
        assertEquals(200, answer.statusCode(), answer.body());
    }

    private HttpResponse<String> call(String method, String path, String login, String version, String body) throws Exception {
        String pair = login + ':' + DemoAccounts.password(login);
        return client.send(HttpRequest.newBuilder(URI.create(application.url() + "/api/v1" + path)).header("Content-Type", "application/json")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("If-Match", '"' + version + '"').method(method, HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private long total(String path) throws Exception {
        return application.get(path, "director").headers().firstValueAsLong("X-Total-Count").orElseThrow();
    }

    private static List<String> names(JsonObject row, String member) {
        return row.getJsonArray(member).getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }

    private static void refused(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(code, object(answer.body()).getString("code"), answer.body());
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
