package ru.agatrt.partner.web.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.StatusCode;

class ScorecardChoiceTest {

    @Test
    void anEmptyAddressChoosesNothing() {
        assertEquals(ScorecardChoice.DEFAULT, ScorecardChoice.parse(null, "", " ", null));
    }

    @Test
    void theMomentOfKnowledgeIsMoscowTime() {
        assertEquals(new ScorecardChoice(StatusCode.GOLD, new HalfYear(2026, 1), LocalDate.of(2026, 6, 30),
                        Instant.parse("2026-07-15T21:05:00Z")),
                ScorecardChoice.parse("GOLD", "2026-H1", "2026-06-30", "2026-07-16T00:05"));
    }

    @ParameterizedTest
    @CsvSource({"NONE, , , , STATUS", "gold, , , , STATUS", ", 2026, , , HALF_YEAR", ", , 30.06.2026, , DATE",
        ", , 2026-02-30, , DATE", ", , , 2026-07-16, MOMENT"})
    void whatCannotBeReadIsNamed(String status, String halfYear, String asOf, String knownAt, String code) {
        assertEquals(code, assertThrows(InvalidInput.class,
                () -> ScorecardChoice.parse(status, halfYear, asOf, knownAt)).code());
    }
}
