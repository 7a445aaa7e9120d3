package ru.agatrt.partner.tests.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.agatrt.partner.tests.Application;
import ru.agatrt.partner.tests.ApplicationExtension;

/** Which doors are open, and to whom. */
@ExtendWith(ApplicationExtension.class)
class DoorsIT {

    private final Application application;

    DoorsIT(Application application) {
        this.application = application;
    }

    @Test
    void readinessAnswersWithoutSignIn() throws Exception {
        assertEquals(200, application.get("/health/ready", "").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/partners", "/api/v1/partners/P-00001", "/api/v1/partners/P-00001/volume?halfYear=2026-H1",
        "/api/v1/imports/1", "/api/v1/reports", "/api/v1/reports/half-year-volume.csv?halfYear=2026-H1", "/api/v1/statements",
        "/api/v1/warehouse/status"})
    void restRefusesTheAnonymous(String path) throws Exception {
        HttpResponse<String> answer = application.get(path, "");
        assertEquals(401, answer.statusCode(), path);
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"), path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/partners", "/api/v1/reports/half-year-volume.csv?halfYear=2026-H1", "/api/v1/warehouse/status"})
    void theImportAccountReadsNothing(String path) throws Exception {
        assertEquals(403, application.get(path, "erp").statusCode(), path);
    }

    @Test
    void figuresOfTheServerNeedSignIn() throws Exception {
        assertTrue(List.of(401, 403).contains(application.get("/metrics", "").statusCode()));
    }

    @Test
    void theServerDoesNotTellItsName() throws Exception {
        HttpResponse<String> answer = application.get("/", "");
        assertFalse(answer.headers().map().keySet().stream().anyMatch(name -> name.equalsIgnoreCase("Server")));
        assertFalse(answer.headers().map().keySet().stream().anyMatch(name -> name.equalsIgnoreCase("X-Powered-By")));
    }

    @Test
    void everyProcessListensOnTheLoopbackAddressOnly() throws Exception {
        List<String> open = Listeners.beyondLoopback(application.processNumbers().values());
        assertEquals(List.of(), open, "with demo accounts nothing may be reached from outside this machine");
    }
}
