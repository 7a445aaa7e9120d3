package ru.agatrt.partner.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTextTest {

    @Test
    void whatIsPutTogetherIsTakenApartAgain() {
        List<String> fields = List.of("", "plain", "semi;colon", "quo\"te", "\"", "two\nlines", " blanks ", "ООО «Ромашка»", "");
        assertEquals(fields, CsvText.fields(CsvText.row(fields)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"=1+1|'=1+1", "@SUM(A1)|'@SUM(A1)", "+cmd|'+cmd", "-2+3|'-2+3", "-5,00|-5,00", "+7 495|+7 495",
        "P-1|P-1", "a=b|a=b"})
    void formulasAreMadeTextAndNumbersStay(String sent, String written) throws IOException {
        StringWriter out = new StringWriter();
        CsvText.writeSafely(out, List.of("x", sent));
        assertEquals("x;" + written + "\r\n", out.toString());
    }
}
