package ru.agatrt.partner.admission.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.EditionSummary;

/** Edge days of authorization and silver. */
class TermsTest {

    private static final Edition EDITION = new Edition(new EditionSummary(1, "test", "", "", EditionSummary.State.IN_FORCE, null, null),
            List.of(), List.of(), List.of(), Map.of("SILVER_UNTIL", "12-31", "CERTIFICATE_UNTIL", "01-31"), List.of());

    @ParameterizedTest(name = "authorized on {0}: to {1}")
    @CsvSource({"2026-01-01, 2027-01-31", "2026-01-30, 2027-01-31", "2026-01-31, 2027-01-31", "2026-02-01, 2027-01-31", "2026-12-31, 2027-01-31",
        "2028-02-29, 2029-01-31"})
    void authorization(LocalDate decidedOn, LocalDate lastDay) {
        assertEquals(Period.closed(decidedOn, lastDay), Terms.authorization(decidedOn, EDITION));
    }

    @ParameterizedTest(name = "renewed in {0}: {1} to {2}")
    @CsvSource({"2026, 2026-02-01, 2027-01-31", "2028, 2028-02-01, 2029-01-31"})
    void renewal(int year, LocalDate from, LocalDate lastDay) {
        assertEquals(Period.closed(from, lastDay), Terms.renewal(year, EDITION));
    }

    @ParameterizedTest(name = "silver decided on {0}: {1} to {2}, purchases {3} to {4}")
    @CsvSource({
        "2026-11-15, 2027-01-01, 2027-12-31, 2026-04-01, 2026-09-30",
        "2026-02-10, 2026-04-01, 2026-12-31, 2025-07-01, 2025-12-31",
        "2026-03-31, 2026-04-01, 2026-12-31, 2025-07-01, 2025-12-31",
        "2026-04-01, 2026-07-01, 2026-12-31, 2025-10-01, 2026-03-31",
        "2026-12-31, 2027-01-01, 2027-12-31, 2026-04-01, 2026-09-30",
        "2027-01-01, 2027-04-01, 2027-12-31, 2026-07-01, 2026-12-31",
        "2028-02-29, 2028-04-01, 2028-12-31, 2027-07-01, 2027-12-31"})
    void silver(LocalDate decidedOn, LocalDate from, LocalDate lastDay, LocalDate first, LocalDate last) {
        assertEquals(Period.closed(from, lastDay), Terms.silver(decidedOn, EDITION));
        assertEquals(Period.closed(first, last), Terms.silverPurchases(decidedOn));
    }

    @ParameterizedTest(name = "prolonged for {0}")
    @CsvSource({"2027, 2027-01-01, 2027-12-31"})
    void prolongation(int year, LocalDate from, LocalDate lastDay) {
        assertEquals(Period.closed(from, lastDay), Terms.prolongation(year, EDITION));
    }
}
