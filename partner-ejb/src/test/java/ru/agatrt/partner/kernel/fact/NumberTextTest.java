package ru.agatrt.partner.kernel.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0|0.00", "7|7.00", "20000,00|20000.00", "20000.5|20000.50", "1 234 567,89|1234567.89",
        "1\u00A0234,5|1234.50", "1\u202F234|1234.00", "-5|-5.00", "+5,10|5.10", "0,10000|0.10",
        "99999999999999999,99|99999999999999999.99"})
    void commaPointAndBlanksAreUnderstood(String text, String value) throws Exception {
        assertEquals(value, NumberText.parse(text, 19, 2).toPlainString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "abc|NUMBER", "1e5|NUMBER", "1.234,56|NUMBER", "1,234,567|NUMBER", "12 34|NUMBER", "1 2345|NUMBER", "0x1F|NUMBER", "1,|NUMBER",
        ",5|NUMBER", "--1|NUMBER", "٣|NUMBER", "1,234|NUMBER_SCALE", "0.001|NUMBER_SCALE", "100000000000000000|NUMBER_SIZE",
        "99999999999999999999|NUMBER"})
    void anythingElseIsRefusedAndNothingIsRounded(String text, String code) {
        assertEquals(code, assertThrows(FieldProblem.class, () -> NumberText.parse(text, 19, 2)).code());
    }
}
