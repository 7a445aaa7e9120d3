package ru.agatrt.partner.tests.outside;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.tests.Application;
import ru.agatrt.partner.tests.ApplicationExtension;

/** Statements after a publication, against the running whole: made by the job, kept, the same for everybody. */
@ExtendWith(ApplicationExtension.class)
class StatementsIT {

    /** Long over, and decided so that no status changes: nothing that another test looks at becomes otherwise. */
    private static final String HALF_YEAR = "2023-H1";
    private static final Duration WITHIN = Duration.ofMinutes(4);

    private final Application application;

    StatementsIT(Application application) {
        this.application = application;
    }

    @Test
    void afterAPublicationEveryCompanyHasItsStatementAndItNeverChanges() throws Exception {
        assertEquals(0, application.importCsv("partners", "code;legal_name;short_name;inn;country;region;directions;agreement_no;agreement_signed_on\n"
                + "ITS-1;ООО «Выписка»;Выписка;7700081463;RU;Москва;RETAIL;ITS-A;2020-01-15\n").rejected());
        assertEquals(0, application.importCsv("statuses", "partner_code;direction;valid_from;status;valid_to\nITS-1;RETAIL;2023-01-01;SILVER;2023-12-31\n")
                .rejected());
        publish();

        await().atMost(WITHIN).pollInterval(Duration.ofSeconds(1)).until(() -> !statements("ITS-1").isEmpty());
        JsonObject made = statements("ITS-1").getJsonObject(0);
        assertEquals("ru", made.getString("language"));

        HttpResponse<byte[]> file = application.getBytes("/api/v1/statements/" + made.getString("id"), "manager");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.body());
        assertEquals(made.getString("sha256"), HexFormat.of().formatHex(digest));
        assertEquals("sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":", file.headers().firstValue("Repr-Digest").orElse("none"));
        assertArrayEquals(file.body(), application.getBytes("/api/v1/reports/partner-statement.pdf?lang=ru&partner=ITS-1&halfYear=" + HALF_YEAR, "finance").body());
        assertEquals(404, application.getBytes("/api/v1/statements/" + made.getString("id"), "partner1").statusCode());

        String verified = application.get("/verify?code=" + made.getString("sha256"), "").body();
        assertTrue(verified.contains("Выписка") && verified.contains("Документ подлинный"), verified);
        assertFalse(application.get("/verify?code=" + "0".repeat(64), "").body().contains("Документ подлинный"));
    }

    @ParameterizedTest
    @CsvSource({"partner-statement.pdf?halfYear=2026-H2&partner=P-00001, ещё не опубликован", "partner-statement.xlsx?halfYear=2026-H2&partner=P-00001, ещё не опубликован",
        "status-certificate.pdf?partner=P-00001, Сертификат"})
    void whatStillChangesCanBeProvenAsItWasHandedOut(String report, String kind) throws Exception {
        HttpResponse<byte[]> file = application.getBytes("/api/v1/reports/" + report, "finance");
        assertEquals(200, file.statusCode());
        String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.body()));
        String verified = application.get("/verify?code=" + digest, "").body();
        assertTrue(verified.contains("Кедросвязь Интеграция") && verified.contains(kind + "</dd>") && verified.contains("Документ подлинный"), verified);
    }

    @Test
    void whatIsNotTheirsIsNotThere() throws Exception {
        assertEquals(200, application.get("/api/v1/statements", "partner1").statusCode());
        assertEquals(404, application.get("/api/v1/statements?partner=P-00002", "partner1").statusCode());
        assertEquals(400, application.get("/api/v1/statements", "finance").statusCode());
        assertEquals(404, application.get("/api/v1/statements?partner=P-77777", "finance").statusCode());
        assertEquals(404, application.get("/api/v1/statements/00000000-0000-0000-0000-000000000000", "finance").statusCode());
        assertEquals(404, application.get("/api/v1/statements/x", "partner1").statusCode());
    }

    private JsonArray statements(String partner) throws Exception {
        HttpResponse<String> answer = application.get("/api/v1/statements?partner=" + partner, "finance");
        assertEquals(200, answer.statusCode(), answer.body());
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray();
        }
    }

    /** Decides that nothing changes, whatever is proposed. */
    private void publish() throws Exception {
        HttpResponse<String> started = application.post("/api/v1/reviews", "director", "{\"halfYear\":\"" + HALF_YEAR + "\"}");
        assertEquals(202, started.statusCode(), started.body());
        String review = "/api/v1/reviews/" + object(started.body()).getString("id");
        await().atMost(WITHIN).pollInterval(Duration.ofMillis(200)).until(() -> "PROPOSED".equals(object(application.get(review, "director").body()).getString("state")));
        JsonArray open;
        do {
            try (JsonReader reader = Json.createReader(new StringReader(application.get(review + "/proposals?decided=false&limit=200", "director").body()))) {
                open = reader.readArray();
            }
            for (JsonObject each : open.getValuesAs(JsonObject.class)) {
                HttpResponse<String> decided = application.put(review + "/proposals/" + each.getString("partner") + "/" + each.getString("direction"), "director",
                        "{\"decision\":\"NONE\",\"reason\":\"Давно прошедшее полугодие\"}");
                assertEquals(200, decided.statusCode(), decided.body());
            }
        } while (!open.isEmpty());
        assertEquals(200, application.post(review + "/approve", "director", "").statusCode());
        assertEquals(200, application.post(review + "/publish", "director", "").statusCode());
    }

    private static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
