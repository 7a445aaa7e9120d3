package ru.agatrt.partner.kernel.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTest {

    @ParameterizedTest
    @CsvSource({"2026-03-31, 2026-03-31", "31.03.2026, 2026-03-31", "29.02.2024, 2024-02-29", "1990-01-01, 1990-01-01",
        "2199-12-31, 2199-12-31", "9999-12-31, 9999-12-31"})
    void bothFormsAreUnderstood(String text, LocalDate day) throws Exception {
        assertEquals(day, DateText.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-30, DATE_MISSING", "29.02.2026, DATE_MISSING", "2026-13-01, DATE_MISSING", "00.01.2026, DATE_MISSING",
        "31/03/2026, DATE", "2026-3-31, DATE", "31.3.2026, DATE", "2026-03-31T00:00, DATE", "20260331, DATE", "31.03.26, DATE",
        "2026-0a-31, DATE", "46112, DATE", "1989-12-31, DATE_RANGE", "2200-01-01, DATE_RANGE", "0026-03-31, DATE_RANGE"})
    void daysThatDoNotExistAndOtherFormsAreRefused(String text, String code) {
        assertEquals(code, assertThrows(FieldProblem.class, () -> DateText.parse(text)).code());
    }
}
