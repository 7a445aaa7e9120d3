package ru.agatrt.partner.reporting.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What parameters mean on the day a report is due. */
class RelativeValueTest {

    @ParameterizedTest
    @CsvSource({"2026-06-30, 2025-H2, 2026-H1", "2026-07-01, 2026-H1, 2026-H2", "2026-12-31, 2026-H1, 2026-H2", "2027-01-01, 2026-H2, 2027-H1"})
    void halfYears(LocalDate day, String previous, String current) {
        assertEquals(previous, RelativeValue.PREVIOUS_HALF_YEAR.on(day));
        assertEquals(current, RelativeValue.CURRENT_HALF_YEAR.on(day));
        assertEquals(day.toString(), RelativeValue.DUE_DAY.on(day));
    }

    @Test
    void whatDependsOnNoDayStaysAsItIs() {
        Map<String, String> meant = RelativeValue.on(LocalDate.parse("2026-07-20"),
                Map.of("halfYear", "@PREVIOUS_HALF_YEAR", "asOf", "@DUE_DAY", "partner", "P-00001", "other", "PREVIOUS_HALF_YEAR"));
        assertEquals(Map.of("halfYear", "2026-H1", "asOf", "2026-07-20", "partner", "P-00001", "other", "PREVIOUS_HALF_YEAR"), meant);
        assertEquals(Optional.empty(), RelativeValue.of("2026-H1"));
    }
}
