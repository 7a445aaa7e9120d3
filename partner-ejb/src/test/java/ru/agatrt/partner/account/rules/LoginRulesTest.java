package ru.agatrt.partner.account.rules;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.agatrt.partner.kernel.InvalidInput;

class LoginRulesTest {

    @ParameterizedTest
    @CsvSource({"manager, manager", "' Manager2 ', manager2", "i.petrov-2_x, i.petrov-2_x", "abc, abc"})
    void keepsLoginsInLowerCase(String typed, String kept) {
        assertEquals(kept, LoginRules.login(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "1abc", "system@agat-partner", "с-кириллицей", "a b c", "system", "anonymous", "a:b"})
    void refusesOtherForms(String typed) {
        assertThrows(InvalidInput.class, () -> LoginRules.login(typed));
    }

    @ParameterizedTest(name = "{0}, company {1}: {2}")
    @CsvSource({"MANAGER, false, ''", "MANAGER ADMIN, false, ''", "PARTNER, true, ''", "ERP, false, ''",
        "'', false, ROLES_EMPTY", "BOSS, false, ROLE_UNKNOWN", "PARTNER MANAGER, true, ROLE_ALONE", "ERP ADMIN, false, ROLE_ALONE",
        "PARTNER, false, PARTNER_COMPANY", "MANAGER, true, PARTNER_COMPANY"})
    void bindsACompanyToPartnersAlone(String roles, boolean company, String code) {
        Set<String> set = roles.isEmpty() ? Set.of() : Set.of(roles.split(" "));
        if (code.isEmpty()) {
            assertDoesNotThrow(() -> LoginRules.requireRoles(set, company));
        } else {
            assertEquals(code, assertThrows(InvalidInput.class, () -> LoginRules.requireRoles(set, company)).code());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.ru", " anna.b+c@sub.company.example ", "почта@пример.рф"})
    void anAddressIsOneAddress(String text) {
        assertEquals(text.strip(), LoginRules.email(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "anna@", "@b.ru", "a@b", "a@b.ru, c@d.ru", "a b@c.ru", "a@b.ru\r\nBcc: c@d.ru", "<a@b.ru>", "a@b@c.ru"})
    void anythingElseIsRefused(String text) {
        assertEquals("ACCOUNT_EMAIL", assertThrows(InvalidInput.class, () -> LoginRules.email(text)).code());
    }

    @Test
    void noAddressIsNone() {
        assertEquals(null, LoginRules.email("  "));
        assertEquals(null, LoginRules.email(null));
        assertEquals("en", LoginRules.language("en"));
        assertThrows(InvalidInput.class, () -> LoginRules.language("de"));
    }
}
