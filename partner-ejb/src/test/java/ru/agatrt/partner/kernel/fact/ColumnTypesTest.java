package ru.agatrt.partner.kernel.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnTypesTest {

    private static final Map<String, ColumnType> TYPES = Map.ofEntries(
            Map.entry("code", ColumnTypes.code(5)), Map.entry("text", ColumnTypes.text(5)), Map.entry("login", ColumnTypes.login()),
            Map.entry("last", ColumnTypes.lastDayOfPeriod()), Map.entry("money", ColumnTypes.money()),
            Map.entry("quantity", ColumnTypes.quantity()), Map.entry("percent", ColumnTypes.percent()),
            Map.entry("integer", ColumnTypes.integer(0, 10)), Map.entry("word", ColumnTypes.oneOf("YES", "MAYBE")),
            Map.entry("yesNo", ColumnTypes.yesNo()), Map.entry("directions", ColumnTypes.directions()),
            Map.entry("period", ColumnTypes.reportPeriod()));

    @ParameterizedTest
    @CsvSource({"code, Д-5, Д-5", "text, пять5, пять5", "login, manager2, manager2", "last, 2026-12-31, 2027-01-01",
        "last, 9999-12-31, 9999-12-31", "money, 0, 0.00", "quantity, '0,001', 0.001", "percent, 100, 100.00", "integer, 10, 10",
        "word, maybe, MAYBE", "yesNo, Yes, true", "yesNo, нет, false", "directions, PROJECT+RETAIL, RETAIL+PROJECT",
        "directions, wholesale, WHOLESALE", "period, 2026-03, 2026-03", "period, 2026-Q4, 2026-Q4", "period, 2026-H1, 2026-H1"})
    void valuesAreUnderstood(String type, String text, String value) throws Exception {
        assertEquals(value, TYPES.get(type).parse(text).toString());
    }

    @ParameterizedTest
    @CsvSource({"code, шесть6, TEXT_LENGTH", "text, '1\u00002', TEXT_CONTROL", "login, -x, LOGIN_FORM", "login, менеджер, LOGIN_FORM",
        "money, -1, NEGATIVE", "quantity, 0, NOT_POSITIVE", "percent, '100,01', PERCENT", "integer, 11, INTEGER_RANGE",
        "integer, '1,5', INTEGER", "word, no, NOT_ONE_OF", "yesNo, maybe, YES_NO", "directions, RETAIL+WHOLESALE, DIRECTIONS_EXCLUDE",
        "directions, RETAIL+, DIRECTIONS", "directions, EXPORT, DIRECTIONS", "period, 2026-13, REPORT_PERIOD", "period, 2026-Q5, REPORT_PERIOD",
        "period, 2026, REPORT_PERIOD"})
    void othersAreRefusedWithACode(String type, String text, String code) {
        assertEquals(code, assertThrows(FieldProblem.class, () -> TYPES.get(type).parse(text)).code());
    }
}
