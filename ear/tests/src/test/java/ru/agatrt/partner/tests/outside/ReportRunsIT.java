package ru.agatrt.partner.tests.outside;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ru.agatrt.partner.tests.Application;
import ru.agatrt.partner.tests.ApplicationExtension;

/** Reports in the background over REST: made by the job in the name of who asked, kept, refused at once when they could not be made. */
@ExtendWith(ApplicationExtension.class)
class ReportRunsIT {

    private static final String RUNS = "/api/v1/report-runs";
    private static final Duration WITHIN = Duration.ofMinutes(2);

    private final Application application;

    ReportRunsIT(Application application) {
        this.application = application;
    }

    @Test
    void reportsAreMadeAndKept() throws Exception {
        String[] reports = {"half-year-volume", "marketing-compliance", "partner-reporting", "discount-deviations", "receivables-ageing"};
        for (String report : reports) {
            String id = begin("{\"report\": \"" + report + "\", \"format\": \"csv\", \"halfYear\": \"2025-H2\"}");
            await().atMost(WITHIN).pollInterval(Duration.ofSeconds(1)).until(() -> ended(id));
            JsonObject run = run(id);
            assertEquals("DONE", run.getString("state"), run.toString());
            HttpResponse<byte[]> file = application.getBytes(RUNS + "/" + id + "/file", "manager");
            assertEquals(run.getString("sha256"), HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.body())));
            assertTrue(file.headers().firstValue("Repr-Digest").isPresent());
            assertArrayEquals(file.body(), application.getBytes(RUNS + "/" + id + "/file", "manager").body());
        }
    }

    @Test
    void oneThatHasEndedStaysAsItIs() throws Exception {
        String id = begin("{\"report\": \"partner-statement\", \"halfYear\": \"2025-H2\", \"partner\": \"P-00002\", \"lang\": \"en\"}");
        await().atMost(WITHIN).pollInterval(Duration.ofSeconds(1)).until(() -> ended(id));
        assertEquals("manager", run(id).getString("requestedBy"));
        assertEquals(100, run(id).getInt("percent"));
        assertEquals(200, application.post(RUNS + "/" + id + "/cancel", "manager", "{}").statusCode());
        assertEquals("DONE", run(id).getString("state"));
    }

    @Test
    void whatCannotBeMadeIsRefusedAtOnce() throws Exception {
        assertEquals(400, post("{\"report\": \"half-year-volume\"}"));
        assertEquals(400, post("{\"report\": \"half-year-volume\", \"halfYear\": \"2026-H3\"}"));
        assertEquals(400, post("{\"report\": \"half-year-volume\", \"halfYear\": \"2026-H1\", \"format\": \"doc\"}"));
        assertEquals(404, post("{\"report\": \"partner-statement\", \"halfYear\": \"2026-H1\", \"partner\": \"P-77777\"}"));
        assertEquals(404, post("{\"report\": \"nothing\"}"));
        assertEquals(400, post("{\"secret\": \"x\"}"));
    }

    @Test
    void nobodySeesWhatSomebodyElseAskedFor() throws Exception {
        String id = begin("{\"report\": \"receivables-ageing\", \"format\": \"csv\"}");
        for (String path : new String[] {"", "/file"}) {
            assertEquals(404, application.get(RUNS + "/" + id + path, "finance").statusCode());
            assertEquals(403, application.get(RUNS + "/" + id + path, "partner1").statusCode());
        }
        assertEquals(404, application.post(RUNS + "/" + id + "/cancel", "director", "{}").statusCode());
        assertEquals(404, application.get(RUNS + "/x", "manager").statusCode());
    }

    private int post(String body) throws Exception {
        return application.post(RUNS, "manager", body).statusCode();
    }

    private String begin(String body) throws Exception {
        HttpResponse<String> answer = application.post(RUNS, "manager", body);
        assertEquals(202, answer.statusCode(), answer.body());
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private boolean ended(String id) throws Exception {
        return !run(id).getString("state").matches("QUEUED|RUNNING");
    }

    private JsonObject run(String id) throws Exception {
        try (JsonReader reader = Json.createReader(new StringReader(application.get(RUNS + "/" + id, "manager").body()))) {
            return reader.readObject();
        }
    }
}
