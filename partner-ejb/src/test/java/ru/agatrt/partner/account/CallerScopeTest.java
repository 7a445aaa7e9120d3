package ru.agatrt.partner.account;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Role;

class CallerScopeTest {

    private static final PartnerCode OWN = new PartnerCode("P-00001");
    private static final PartnerCode OTHER = new PartnerCode("P-00002");

    @Test
    void aPartnerReadsItsOwnCompany() {
        CallerScope scope = new CallerScope("partner1", "Елена Громова", Set.of(Role.PARTNER), Optional.of(OWN));
        assertDoesNotThrow(() -> scope.requireMayRead(OWN));
    }

    @Test
    void anotherCompanyDoesNotExistForAPartner() {
        CallerScope scope = new CallerScope("partner1", "Елена Громова", Set.of(Role.PARTNER), Optional.of(OWN));
        NotFound refusal = assertThrows(NotFound.class, () -> scope.requireMayRead(OTHER));
        assertEquals("PARTNER_NOT_FOUND", refusal.code());
        assertEquals(Map.of("code", "P-00002"), refusal.args());
    }

    @Test
    void staffReadsEveryCompany() {
        CallerScope scope = new CallerScope("manager", "Ирина Соколова", Set.of(Role.MANAGER), Optional.empty());
        assertDoesNotThrow(() -> scope.requireMayRead(OTHER));
    }

    @Test
    void aPartnerWithoutACompanyWouldSeeEverythingAndCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> new CallerScope("x", "x", Set.of(Role.PARTNER), Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new CallerScope("x", "x", Set.of(Role.MANAGER), Optional.of(OWN)));
    }
}
