package ru.agatrt.partner.admission.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.admission.NewJoining;
import ru.agatrt.partner.admission.NewJoining.Contact;
import ru.agatrt.partner.kernel.Direction;

/** What is taken and what is refused in the form for joining. */
class JoiningRulesTest {

    @ParameterizedTest(name = "{0} «{1}» is right: {2}")
    @CsvSource({
        "inn, 7707083893, true", "inn, 7707083894, false", "inn, 770708389, false", "inn, 500100732259, true", "inn, 500100732258, false", "inn, 77070838 93, false",
        "contactEmail, a@b.example, true", "contactEmail, a@b, false", "contactEmail, a b@c.example, false", "contactEmail, a@b.example;c@d.example, false",
        "contactPhone, +7 (495) 000-00-00, true", "contactPhone, , true", "contactPhone, позвоните, false", "contactPhone, 1234, false",
        "website, https://a.example/b, true", "website, a.example, true", "website, , true", "website, нет сайта, false",
        "company, ООО «А», true", "company, ' ', false", "region, , false"})
    void field(String field, String value, boolean right) {
        assertEquals(right ? Map.of() : Map.of(field, codeOf(field)), JoiningRules.faults(with(field, value)));
    }

    @Test
    void anEmptyFormNamesEveryFieldInItsOrder() {
        NewJoining nothing = new NewJoining(null, null, null, null, null, new Contact(null, null, null), null, null, "ru");
        assertEquals(List.of("company", "inn", "region", "direction", "contactName", "contactEmail", "consent"), List.copyOf(JoiningRules.faults(nothing).keySet()));
    }

    @Test
    void anOldTextOfTheConsentIsNoConsent() {
        NewJoining old = new NewJoining("А", "7707083893", "Москва", null, Direction.RETAIL, new Contact("Б", "a@b.example", null), "x".repeat(1001), "2020-01", "ru");
        assertEquals(Map.of("message", "JOINING_MESSAGE", "consent", "JOINING_CONSENT"), JoiningRules.faults(old));
    }

    @Test
    void aContactIsNeverPrinted() {
        assertEquals("NewJoining 7707083893", with("contactName", "Иван Петров").toString());
        assertEquals("Contact", with("contactName", "Иван Петров").contact().toString());
    }

    private static NewJoining with(String field, String value) {
        return new NewJoining("company".equals(field) ? value : "ООО «Агат»", "inn".equals(field) ? value : "7707083893",
                "region".equals(field) ? value : "Москва", "website".equals(field) ? value : null, Direction.RETAIL,
                new Contact("contactName".equals(field) ? value : "Иван", "contactEmail".equals(field) ? value : "a@b.example",
                        "contactPhone".equals(field) ? value : null), null, NewJoining.CONSENT, "ru");
    }

    private static String codeOf(String field) {
        return Map.of("inn", "JOINING_INN", "contactEmail", "JOINING_EMAIL", "contactPhone", "JOINING_PHONE", "website", "JOINING_WEBSITE",
                "company", "JOINING_COMPANY", "region", "JOINING_REGION").get(field);
    }
}
