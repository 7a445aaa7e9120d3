package ru.agatrt.partner.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoneTest {

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "GET,  /api/v1/partners,                 API",
        "GET,  /api,                             API",
        "GET,  /api/,                            API",
        "GET,  /api/v2/anything,                 API",
        "OPTIONS, /api/v1/partners,              API",
        "GET,  /api/v1/status-lists,             API_PUBLIC",
        "HEAD, /api/v1/status-lists/2026-H1,     API_PUBLIC",
        "POST, /api/v1/status-lists,             API",
        "GET,  /api/v1/status-listsX,            API",
        "GET,  /api/v1/status-lists-of/others,   API",
        "GET,  /console,                         CONSOLE",
        "POST, /console/partner/partners.xhtml,  CONSOLE",
        "GET,  /portal/,                         PORTAL",
        "GET,  /files/reports/x.pdf,             FILES",
        "GET,  /metrics,                         METRICS",
        "GET,  /metrics/base,                    METRICS",
        "GET,  /health/ready,                    STATIC",
        "GET,  /openapi,                         STATIC",
        "GET,  /jakarta.faces.resource/a.css,    STATIC",
        "GET,  /,                                PUBLIC",
        "GET,  /signin,                          PUBLIC",
        "GET,  /consolex,                        PUBLIC"})
    void everyAddressHasItsZone(String method, String path, Zone expected) {
        assertEquals(expected, Zone.of(method, path));
    }

    @ParameterizedTest(name = "{1} in {0}: {2}")
    @CsvSource({
        "CONSOLE, MANAGER, true", "CONSOLE, DIRECTOR, true", "CONSOLE, FINANCE, true", "CONSOLE, PRIVACY, true", "CONSOLE, ADMIN, true",
        "CONSOLE, PARTNER, false", "CONSOLE, ERP, false",
        "PORTAL, PARTNER, true", "PORTAL, ADMIN, false", "PORTAL, ERP, false",
        "FILES, PARTNER, true", "FILES, MANAGER, true", "FILES, ERP, false",
        "METRICS, ADMIN, true", "METRICS, DIRECTOR, false", "METRICS, PARTNER, false",
        "API, ERP, true", "PUBLIC, PARTNER, true"})
    void everyZoneHasItsRoles(Zone zone, String role, boolean admitted) {
        assertEquals(admitted, zone.admits(Set.of(role)));
    }
}
