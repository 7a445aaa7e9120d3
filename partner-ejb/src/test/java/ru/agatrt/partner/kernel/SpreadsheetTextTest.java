package ru.agatrt.partner.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadsheetTextTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
        "=1+1|'=1+1", "+cmd|'+cmd", "-2+3|'-2+3", "@SUM(A1)|'@SUM(A1)", "`\tx`|`'\tx`", "`\rx`|`'\rx`", "`\nx`|`'\nx`", "＝1|'＝1", "-|'-", "+|'+", "=|'=",
        "-5|-5", "-5,00|-5,00", "+7 495|+7 495", "-1 234.50|-1 234.50", "-.|'-.", "+1E5|'+1E5",
        "'=1|''=1", "''-5|'''-5", "'-5|''-5", "'text|'text", "'|'", "``|``", "P-1|P-1", "a=b|a=b", "` =1`|` =1`", "ООО «Ёлка»|ООО «Ёлка»"})
    void formulasAreMadeTextAndComeBackAsTheyWere(String sent, String written) {
        assertEquals(written, SpreadsheetText.harmless(sent));
        assertEquals(sent, SpreadsheetText.asSent(written));
    }
}
