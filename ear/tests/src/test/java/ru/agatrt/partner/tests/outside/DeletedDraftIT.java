package ru.agatrt.partner.tests.outside;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ru.agatrt.partner.launcher.DemoAccounts;
import ru.agatrt.partner.tests.Application;
import ru.agatrt.partner.tests.ApplicationExtension;

/** A row that goes from the book goes from the warehouse too, and the rows after it still arrive. */
@ExtendWith(ApplicationExtension.class)
class DeletedDraftIT {

    private final Application application;

    DeletedDraftIT(Application application) {
        this.application = application;
    }

    @Test
    void aDraftThatIsDeletedStopsNothing() throws Exception {
        assertEquals(201, application.post("/api/v1/editions", "manager",
                "{\"copyOf\":\"2023-01\",\"code\":\"soon-deleted\",\"titleRu\":\"На удаление\",\"titleEn\":\"To be deleted\"}").statusCode());
        assertEquals(2, delete("/api/v1/editions/soon-deleted").statusCode() / 100);
        Instant deleted = Instant.now();
        await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            JsonObject status = object(application.get("/api/v1/warehouse/status", "director").body());
            assertEquals(true, Instant.parse(status.getJsonObject("freshness").getString("seenAt")).isAfter(deleted), status.toString());
            assertEquals(0, status.getJsonArray("connectors").getValuesAs(JsonObject.class).stream()
                    .flatMap(c -> c.getJsonArray("tasks").getValuesAs(JsonObject.class).stream())
                    .filter(task -> !task.getString("state").equals("RUNNING")).count(), status.toString());
        });
    }

    private HttpResponse<String> delete(String path) throws Exception {
        String pair = "manager:" + DemoAccounts.password("manager");
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(application.url() + path)).header("If-Match", "\"0\"")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))).DELETE().build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
