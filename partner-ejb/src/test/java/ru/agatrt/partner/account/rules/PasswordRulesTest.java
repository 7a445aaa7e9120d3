package ru.agatrt.partner.account.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.kernel.Text;

class PasswordRulesTest {

    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            manager  | сосна мотор каша      | -
            manager  | sosna1motor2k         | -
            manager  | sosna motor           | PASSWORD_SHORT
            manager  | sosna motor1          | -
            manager  | 🌲🌲сосна мот          | PASSWORD_SHORT
            manager  | Manager сосна мотор   | PASSWORD_HAS_LOGIN
            manager  | demo-manager          | PASSWORD_HAS_LOGIN
            manager  | Password-2026         | PASSWORD_COMMON
            manager  | ЙЦУКЕН 123456         | PASSWORD_COMMON
            manager  | 123456789012          | PASSWORD_COMMON
            manager  | abababababab          | PASSWORD_COMMON
            manager  | manager               | PASSWORD_SHORT PASSWORD_HAS_LOGIN
            """)
    void tellsEverythingThatIsWrong(String login, String password, String expected) {
        List<String> codes = PasswordRules.faults(login, password).stream().map(Text::code).toList();
        assertEquals(expected == null ? "" : expected, String.join(" ", codes));
    }

    @ParameterizedTest
    @CsvSource({"200, ''", "201, PASSWORD_LONG"})
    void boundsTheLength(int length, String expected) {
        String password = "абвгдежзик".repeat(21).substring(0, length);
        assertEquals(expected, String.join(" ", PasswordRules.faults("manager", password).stream().map(Text::code).toList()));
    }
}
