package ru.agatrt.partner.tests.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.agatrt.partner.launcher.DemoAccounts;
import ru.agatrt.partner.tests.Application;
import ru.agatrt.partner.tests.ApplicationExtension;
import ru.agatrt.partner.tests.RawUpload;

/** A call sent again is answered again and not done twice. */
@ExtendWith(ApplicationExtension.class)
class IdempotencyIT {

    private static final String PATH = "/api/v1/imports/products";
    private static final String HEADER = "code;name;group;kind;own_manufacture\n";

    private final Application application;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String key = UUID.randomUUID().toString();

    IdempotencyIT(Application application) {
        this.application = application;
    }

    @Test
    void theSameCallIsAnsweredAlikeAndDoneOnce() throws Exception {
        HttpResponse<String> first = post("erp", PATH, key, HEADER);
        assertEquals(202, first.statusCode(), first.body());
        long imports = imports();
        for (int again = 0; again < 3; again++) {
            HttpResponse<String> answer = post("erp", PATH, key, HEADER);
            assertEquals(202, answer.statusCode());
            assertEquals(first.body(), answer.body());
            assertEquals(location(first), location(answer));
            assertEquals(first.headers().firstValue("Content-Type"), answer.headers().firstValue("Content-Type"));
            assertEquals("true", answer.headers().firstValue("Idempotency-Replayed").orElse(""));
        }
        assertEquals(imports, imports());
    }

    @Test
    void withoutAKeyAndUnderAnotherKeyItIsDoneAgain() throws Exception {
        String first = location(post("erp", PATH, key, HEADER));
        assertNotEquals(first, location(post("erp", PATH, key + "-2", HEADER)));
        assertNotEquals(location(post("erp", PATH, null, HEADER)), location(post("erp", PATH, null, HEADER)));
    }

    @Test
    void anotherBodyOrAddressUnderTheKeyIsAConflict() throws Exception {
        assertEquals(202, post("erp", PATH, key, HEADER).statusCode());
        for (HttpResponse<String> answer : new HttpResponse[] {post("erp", PATH, key, HEADER + "\n"),
            post("erp", "/api/v1/imports/partners", key, HEADER), post("erp", PATH + "?fileName=b.csv", key, HEADER)}) {
            assertEquals(409, answer.statusCode(), answer.body());
            assertTrue(answer.body().contains("\"IDEMPOTENCY_KEY_REUSED\""), answer.body());
        }
    }

    @Test
    void aKeyOfOneCallerAnswersNobodyElse() throws Exception {
        String ofErp = location(post("erp", PATH, key, HEADER));
        HttpResponse<String> ofManager = post("manager", PATH, key, HEADER);
        assertEquals(202, ofManager.statusCode());
        assertNotEquals(ofErp, location(ofManager));
        assertEquals(403, post("partner1", PATH, key, HEADER).statusCode());
    }

    @Test
    void aRefusalLeavesTheKeyUsable() throws Exception {
        HttpResponse<String> refused = post("erp", "/api/v1/imports/nonsense", key, HEADER);
        assertEquals(404, refused.statusCode());
        assertEquals(202, post("erp", PATH, key, HEADER).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "tab\there"})
    void aKeyOfAnotherFormIsRefusedInASentence(String bad) throws Exception {
        try (RawUpload upload = new RawUpload(application.url(), PATH, "Idempotency-Key: " + bad + "\r\nContent-Length: " + HEADER.length() + "\r\n")) {
            upload.send(HEADER);
            String answer = upload.endAndRead();
            assertTrue(answer.startsWith("HTTP/1.1 400 ") && answer.contains("\"IDEMPOTENCY_KEY_FORM\""), answer);
        }
    }

    @Test
    void aKeyBeyondAsciiIsRefused() throws Exception {
        try (RawUpload upload = new RawUpload(application.url(), PATH, "Idempotency-Key: ключ\r\nContent-Length: " + HEADER.length() + "\r\n")) {
            upload.send(HEADER);
            String answer = upload.endAndRead();
            assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        }
    }

    @Test
    void aKeyIsAsLongAs255Characters() throws Exception {
        String stem = key.repeat(7);
        assertEquals(202, post("erp", PATH, (stem + "x".repeat(255)).substring(0, 255), HEADER).statusCode());
        assertEquals(400, post("erp", PATH, (stem + "x".repeat(256)).substring(0, 256), HEADER).statusCode());
    }

    @Test
    void ofTwoAtOnceOneIsDoneAndTheOtherIsToldToComeAgain() throws Exception {
        long imports = imports();
        try (RawUpload slow = new RawUpload(application.url(), PATH, "Connection: close\r\nIdempotency-Key: " + key
                + "\r\nContent-Length: " + HEADER.length() + "\r\n")) {
            slow.send(HEADER.substring(0, 10));
            HttpResponse<String> second = awaitConflict();
            assertTrue(second.body().contains("\"IDEMPOTENCY_KEY_IN_PROGRESS\""), second.body());
            assertTrue(second.headers().firstValueAsLong("Retry-After").orElse(0) > 0);
            slow.send(HEADER.substring(10));
            String first = slow.endAndRead();
            assertTrue(first.startsWith("HTTP/1.1 202 "), first);
        }
        assertEquals(202, post("erp", PATH, key, HEADER).statusCode());
        assertEquals(imports + 1, imports());
    }

    /** The slow call has reached the server for sure only when another one meets it; until then that one may be the first. */
    private HttpResponse<String> awaitConflict() throws Exception {
        Thread.sleep(1_000);
        HttpResponse<String> answer = post("erp", PATH, key, HEADER);
        assertEquals(409, answer.statusCode(), answer.body());
        return answer;
    }

    @Test
    void anUploadThatBreaksLeavesTheKeyUsableAndNothingBehind() throws Exception {
        long imports = imports();
        try (RawUpload broken = new RawUpload(application.url(), PATH, "Idempotency-Key: " + key + "\r\nContent-Length: 100000\r\n")) {
            broken.send(HEADER);
            broken.breakOff();
        }
        HttpResponse<String> answer = post("erp", PATH, key, HEADER);
        for (int tries = 0; answer.statusCode() == 409 && tries < 50; tries++) {
            Thread.sleep(200);
            answer = post("erp", PATH, key, HEADER);
        }
        assertEquals(202, answer.statusCode(), answer.body());
        assertEquals(imports + 1, imports());
    }

    private long imports() throws Exception {
        return application.get("/api/v1/imports?limit=1", "erp").headers().firstValueAsLong("X-Total-Count").orElseThrow();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("no Location: " + answer.statusCode() + answer.body());
    }

    private HttpResponse<String> post(String login, String path, String sentKey, String body) throws Exception {
        String pair = login + ':' + DemoAccounts.password(login);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(application.url() + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "text/csv").POST(HttpRequest.BodyPublishers.ofString(body));
        if (sentKey != null) {
            request.header("Idempotency-Key", sentKey);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
