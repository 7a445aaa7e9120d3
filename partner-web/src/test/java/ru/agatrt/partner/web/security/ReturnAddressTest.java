package ru.agatrt.partner.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.agatrt.partner.kernel.Role;

class ReturnAddressTest {

    private static final Set<String> MANAGER = Set.of(Role.MANAGER);

    @ParameterizedTest
    @ValueSource(strings = {"/console/", "/console/partners?status=GOLD&text=%D0%90", "/console/partners/P-00417", "/files/reports/a.pdf"})
    void leadsBackToPagesOfTheRole(String target) {
        assertEquals(Optional.of(target), ReturnAddress.allowed(target, MANAGER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "//evil.example/console/", "https://evil.example/console/", "/\\evil.example", "\\/evil.example",
        "/\t/evil.example", "/\n/evil.example", "console/", "javascript:alert(1)", "/console/%zz", "/%2F/evil", "/console/../portal/",
        "/portal/", "/signin", "/api/v1/partners", "/metrics"})
    void neverLeadsAnywhereElse(String target) {
        assertEquals(Optional.empty(), ReturnAddress.allowed(target, MANAGER));
    }

    @Test
    void neverTakesMissingOrEndlessAddresses() {
        assertEquals(Optional.empty(), ReturnAddress.allowed(null, MANAGER));
        assertEquals(Optional.empty(), ReturnAddress.allowed("/console/" + "x".repeat(2_000), MANAGER));
    }

    @ParameterizedTest
    @CsvSource({"PARTNER, /portal/", "MANAGER, /console/", "ADMIN, /console/"})
    void everyPersonHasAFirstPage(String role, String home) {
        assertEquals(Optional.of(home), ReturnAddress.home(Set.of(role)));
    }

    @Test
    void theErpHasNone() {
        assertEquals(Optional.empty(), ReturnAddress.home(Set.of(Role.ERP)));
    }
}
