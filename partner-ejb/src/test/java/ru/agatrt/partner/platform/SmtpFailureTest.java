package ru.agatrt.partner.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.kernel.port.Mailer.Outcome;

/** What refusals mean, and how the line is made. */
class SmtpFailureTest {

    @ParameterizedTest
    @CsvSource({"421, DEFERRED", "450, DEFERRED", "499, DEFERRED", "500, REFUSED", "530, UNREACHABLE", "534, UNREACHABLE", "535, UNREACHABLE",
        "538, UNREACHABLE", "550, REFUSED", "554, REFUSED"})
    void codesAreJudged(int code, Outcome outcome) {
        assertEquals(outcome, SmtpFailure.of(code, "").outcome());
    }

    @ParameterizedTest
    @CsvSource({"mail.example.ru, 587, user, OFFERED, false, true, true", "mail.example.ru, 587, , OFFERED, false, true, false",
        "mail.example.ru, 465, user, OFFERED, true, true, true", "127.0.0.1, 25, user, OFFERED, false, true, false",
        "mail.example.ru, 25, , REQUIRED, false, true, true", "mail.example.ru, 465, user, OFF, false, false, false"})
    void aPasswordIsNeverSentInTheClear(String host, int port, String user, SmtpSettings.Security security, boolean fromTheBeginning, boolean offered, boolean required) {
        var properties = new SmtpSettings(host, port, user, "secret", "a@example.ru", security).properties();
        assertEquals(String.valueOf(fromTheBeginning), properties.getProperty("mail.smtp.ssl.enable"));
        assertEquals(String.valueOf(offered), properties.getProperty("mail.smtp.starttls.enable"));
        assertEquals(String.valueOf(required), properties.getProperty("mail.smtp.starttls.required"));
    }

    @Test
    void thePasswordIsNotTold() {
        assertEquals("h:25 as u, OFF", new SmtpSettings("h", 25, "u", "secret", "a@example.ru", SmtpSettings.Security.OFF).toString());
    }
}
