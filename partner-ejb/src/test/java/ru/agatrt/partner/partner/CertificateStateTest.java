package ru.agatrt.partner.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.StatusCode;

/** What a certificate says on the edge days of its term. */
class CertificateStateTest {

    @ParameterizedTest(name = "{0}, suspended {1}: {2}")
    @CsvSource({"2026-01-31, false, COMING", "2026-02-01, false, VALID", "2026-02-01, true, SUSPENDED", "2027-01-31, false, VALID",
        "2027-01-31, true, SUSPENDED", "2027-02-01, false, ENDED", "2027-02-01, true, ENDED"})
    void onADay(LocalDate day, boolean suspended, CertificateState expected) {
        assertEquals(expected, CertificateState.of(Period.closed(LocalDate.parse("2026-02-01"), LocalDate.parse("2027-01-31")), suspended, day));
    }

    @Test
    void anAssignmentTakenBackAnnulsIt() {
        assertEquals(CertificateState.ANNULLED, CertificateState.of(null, true, LocalDate.parse("2026-02-01")));
    }

    @ParameterizedTest(name = "«{0}»")
    @CsvSource({"a1b2c3d4e5f60718", "A1B2-C3D4-E5F6-0718", "' a1b2 c3d4 e5f6 0718 '", "A1B2–C3D4–E5F6–0718"})
    void aCodeIsReadAsPeopleTypeIt(String typed) {
        assertEquals("A1B2C3D4E5F60718", StatusCertificate.normal(typed));
    }

    @Test
    void aCodeIsSpelledInFours() {
        assertEquals("A1B2-C3D4-E5F6-0718", new StatusCertificate("AG-000001", "A1B2C3D4E5F60718", "", StatusCode.GOLD, null, CertificateState.VALID).spelled());
    }
}
