package ru.agatrt.partner.tests.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.agatrt.partner.launcher.DemoAccounts;
import ru.agatrt.partner.tests.Application;
import ru.agatrt.partner.tests.ApplicationExtension;

/** What is asked of whoever comes, by address. */
@ExtendWith(ApplicationExtension.class)
class SignInRulesIT {

    private final Application application;
    private final HttpClient client = HttpClient.newHttpClient();

    SignInRulesIT(Application application) {
        this.application = application;
    }

    @ParameterizedTest
    @CsvSource({"/console/, %2Fconsole%2F", "/console/partners?status=GOLD, %2Fconsole%2Fpartners%3Fstatus%3DGOLD", "/portal/, %2Fportal%2F"})
    void pagesSendToSignInAndBack(String path, String encoded) throws Exception {
        HttpResponse<String> answer = send(get(path));
        assertEquals(302, answer.statusCode());
        assertEquals("/signin?to=" + encoded, answer.headers().firstValue("Location").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/v1", "/api/v1/nothing", "/api/v2/partners", "/api/v1/status-lists-of/x"})
    void addressesThatDoNotExistAreNotToldToTheAnonymous(String path) throws Exception {
        assertEquals(401, send(get(path)).statusCode());
    }

    @Test
    void publishedListsAskForNoSignIn() throws Exception {
        assertTrue(send(get("/api/v1/status-lists")).statusCode() != 401);
    }

    @ParameterizedTest
    @CsvSource({"admin, 200", "director, 403", "partner1, 403"})
    void measurementsAreForTheAdministrator(String login, int status) throws Exception {
        assertEquals(status, send(get("/metrics").header("Authorization", basic(login, DemoAccounts.password(login)))).statusCode());
    }

    @Test
    void guessingGetsSlowerForALoginThatDoesNotExistToo() throws Exception {
        String guess = basic("nobody-" + System.nanoTime(), "guess");
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertEquals(401, send(get("/api/v1/partners").header("Authorization", guess)).statusCode(), "attempt " + attempt);
        }
        HttpResponse<String> answer = send(get("/api/v1/partners").header("Authorization", guess));
        assertEquals(429, answer.statusCode());
        assertTrue(answer.headers().firstValueAsLong("Retry-After").orElse(0) > 0);
    }

    @Test
    void aChangeSentByAnotherSiteIsRefused() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(application.url() + "/signout"))
                .POST(HttpRequest.BodyPublishers.noBody()).header("Origin", "https://other.example");
        assertEquals(403, send(request).statusCode());
    }

    @Test
    void refusalsSpeakTheLanguageOfTheReader() throws Exception {
        assertTrue(send(get("/api/v1/partners")).body().contains("Нужен вход"));
        assertTrue(send(get("/api/v1/partners").header("Accept-Language", "en")).body().contains("Sign-in is needed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/signin", "/console/", "/api/v1/partners"})
    void everyAnswerCarriesTheHeadersOfSafety(String path) throws Exception {
        HttpResponse<String> answer = send(get(path));
        assertTrue(String.join(";", answer.headers().allValues("Content-Security-Policy")).contains("frame-ancestors 'none'"));
        assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void theCookieOfASessionIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        String cookie = send(get("/signin")).headers().firstValue("Set-Cookie").orElse("").toLowerCase();
        assertTrue(cookie.contains("httponly") && cookie.contains("samesite=lax"), cookie);
    }

    private HttpRequest.Builder get(String path) {
        return HttpRequest.newBuilder(URI.create(application.url() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String basic(String login, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((login + ':' + password).getBytes(StandardCharsets.UTF_8));
    }
}
