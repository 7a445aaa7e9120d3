package ru.agatrt.partner.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.kernel.BusinessException;

/** Cells as people and programs write them. */
class CellValuesTest {

    @ParameterizedTest(name = "«{0}» is {1}")
    @CsvSource(delimiter = '|', value = {"12.5|{percent=12.5}", "12,5|{percent=12.5}", "' 1 234,50 '|{percent=1234.50}", "1\u00a0234|{percent=1234}", "-1|{percent=-1}",
        "\u22121|{percent=-1}", "''|{}", "1e9|CELL_NUMBER", "1.2.3|CELL_NUMBER", "12 %|CELL_NUMBER", "1234567890123456789|CELL_NUMBER"})
    void numbers(String text, String read) {
        assertEquals(read, read("DISCOUNT/OLHA/GOLD", "percent", text));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource({
        "DISCOUNT/OLHA/BRONZE, percent, 1, CELL_UNKNOWN", "REQUIREMENT/COFFEE/GOLD, modality, REQUIRED, CELL_UNKNOWN", "VOLUME_RULE/OWN.CARS/COUNTED, bucket, SERVICE, CELL_UNKNOWN",
        "VOLUME_RULE/HIS.SOFTWARE/COUNTED, bucket, SERVICE, CELL_UNKNOWN", "BENEFIT/PORTAL/GOLD, sign, MAYBE, CELL_CHOICE", "REQUIREMENT/TENURE/GOLD, count, 1.5, CELL_WHOLE",
        "REQUIREMENT/TENURE/GOLD, count, 12, {count=12}", "VOLUME_RULE/OTHER.SOFTWARE/COUNTED, bucket, SERVICE, {bucket=SERVICE}", "COFFEE/A/B, x, 1, CELL", "DISCOUNT/A/B/C, x, 1, CELL"})
    void placesAndChoices(String cell, String field, String value, String read) {
        assertEquals(read, read(cell, field, value));
    }

    @Test
    void aKeyIsWrittenAsItIsRead() {
        for (String key : new String[] {"REQUIREMENT/PURCHASE_VOLUME/GOLD", "PARAMETER/TRANSITION_DAYS", "TITLE", "VOLUME_RULE/OWN.SOFTWARE/NO_DEAL", "READING/П1"}) {
            assertEquals(key, CellKey.parse(key).toString());
        }
    }

    private static String read(String cell, String field, String value) {
        Map<String, String> fields = new HashMap<>();
        fields.put(field, value);
        try {
            return CellValues.of(CellKey.parse(cell), fields).fields().toString();
        } catch (BusinessException refused) {
            return refused.code();
        }
    }
}
