package ru.agatrt.partner.account.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInDelayTest {

    @ParameterizedTest(name = "after {0} failures on a login: {1}")
    @CsvSource({"-1, PT0S", "0, PT0S", "2, PT0S", "3, PT2S", "4, PT5S", "5, PT15S", "6, PT1M", "7, PT5M", "8, PT15M", "2147483647, PT15M"})
    void ofAnAccountGrowsFromTheThirdFailure(int failures, Duration expected) {
        assertEquals(expected, SignInDelay.forAccount(failures));
    }

    @ParameterizedTest(name = "after {0} failures from an address: {1}")
    @CsvSource({"0, PT0S", "49, PT0S", "50, PT30S", "99, PT30S", "100, PT2M", "199, PT2M", "200, PT15M"})
    void ofAnAddressBeginsLateBecauseAnOfficeStandsBehindIt(int failures, Duration expected) {
        assertEquals(expected, SignInDelay.forAddress(failures));
    }

    @Test
    void neverShrinksAndNeverLocksForGood() {
        for (int failures = 0; failures < 300; failures++) {
            assertTrue(SignInDelay.forAccount(failures).compareTo(SignInDelay.forAccount(failures + 1)) <= 0);
            assertTrue(SignInDelay.forAccount(failures).compareTo(SignInDelay.LONGEST) <= 0);
        }
    }
}
