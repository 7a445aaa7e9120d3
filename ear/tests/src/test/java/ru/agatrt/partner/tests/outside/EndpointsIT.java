package ru.agatrt.partner.tests.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ru.agatrt.partner.launcher.DemoAccounts;
import ru.agatrt.partner.tests.Application;
import ru.agatrt.partner.tests.ApplicationExtension;
import ru.agatrt.partner.tests.outside.Endpoints.Endpoint;

/** No address of the REST interface answers somebody it is not for. */
@ExtendWith(ApplicationExtension.class)
class EndpointsIT {

    private final Application application;
    private final HttpClient client = HttpClient.newHttpClient();

    EndpointsIT(Application application) {
        this.application = application;
    }

    static Stream<Endpoint> all() {
        return Endpoints.all().stream();
    }

    static Stream<Endpoint> notForTheErp() {
        return all().filter(endpoint -> !endpoint.isForTheErp() && !endpoint.isPublic());
    }

    static Stream<Endpoint> ofOneCompany() {
        return all().filter(endpoint -> endpoint.path().startsWith("/partners/x"));
    }

    static Stream<Endpoint> notPublic() {
        return all().filter(endpoint -> !endpoint.isPublic());
    }

    @ParameterizedTest
    @MethodSource("notPublic")
    void theAnonymousIsRefused(Endpoint endpoint) throws Exception {
        HttpResponse<String> answer = call(endpoint, "");
        assertEquals(401, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("WWW-Authenticate").isPresent());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
    }

    @ParameterizedTest
    @MethodSource("notForTheErp")
    void theImportAccountGetsNothingElse(Endpoint endpoint) throws Exception {
        HttpResponse<String> answer = call(endpoint, "erp");
        assertTrue(List.of(400, 403, 404).contains(answer.statusCode()), endpoint + ": " + answer.statusCode() + ' ' + answer.body());
    }

    @ParameterizedTest
    @MethodSource("ofOneCompany")
    void aPartnerGetsNothingOfACompanyThatIsNotItsOwn(Endpoint endpoint) throws Exception {
        Endpoint other = new Endpoint(endpoint.method(), endpoint.path().replaceFirst("/partners/x", "/partners/P-00002")
                + "?halfYear=2026-H1&status=GOLD");
        HttpResponse<String> answer = call(other, "partner1");
        assertEquals(404, answer.statusCode(), other + ": " + answer.body());
    }

    private HttpResponse<String> call(Endpoint endpoint, String login) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(application.url() + "/api/v1" + endpoint.path()))
                .method(endpoint.method(), HttpRequest.BodyPublishers.noBody());
        if (!login.isEmpty()) {
            String pair = login + ':' + DemoAccounts.password(login);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
