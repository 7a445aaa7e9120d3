package ru.agatrt.partner.reporting.halfyearvolume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VolumeCsvTest {

    private static final String HEADER = "partner_code,partner_name,status,half_year,countable,threshold,met,undecided_project,"
            + "excluded_project,threshold_individual,region,manager,countable_before,change,change_percent";

    @Test
    void headerIsTheAgreedOne() {
        assertEquals(HEADER, lines(VolumeSamples.none()).get(0));
    }

    @Test
    void moneyHasTwoDecimalsAndMetIsYesNoOrEmpty() {
        List<String> lines = lines(VolumeSamples.few());
        assertTrue(lines.contains("P-2,ООО «Ровно»,GOLD,2026-H1,15000000.00,15000000.00,yes,0.00,0.00,no,г. Москва,manager,,,"), lines::toString);
        assertTrue(lines.contains("P-4,ООО «Своё»,GOLD,2026-H1,17100000.50,18000000.00,no,0.00,0.00,yes,г. Москва,manager,,,"), lines::toString);
        assertTrue(lines.contains("P-5,ООО «Возврат»,NONE,2026-H1,-120000.00,,,0.00,0.00,,г. Москва,manager,,,"), lines::toString);
    }

    @Test
    void theHalfYearBeforeStandsAtTheEndAndIsEmptyWhereNothingIsKnown() {
        List<String> lines = lines(VolumeSamples.compared());
        assertTrue(lines.get(1).endsWith(",manager,40000000.00,12000000.00,30.00"), lines::toString);
        assertTrue(lines.get(2).endsWith(",manager,18000000.50,-900000.00,-5.00"), lines::toString);
        assertTrue(lines.get(4).endsWith(",manager,0.00,14999999.99,"), lines::toString);
        assertTrue(lines.get(6).endsWith(",manager,,,"), lines::toString);
    }

    @Test
    void textThatASpreadsheetWouldRunIsMadeHarmless() {
        List<String> lines = lines(new HalfYearVolume(VolumeSamples.H1, List.of(
                VolumeSamples.row("P-1", "=HYPERLINK(\"x\";\"y\")", "NONE", "1.00", "0.00", null),
                VolumeSamples.row("P-2", "@cmd, \"a\"", "NONE", "0.00", "0.00", null)), Optional.empty()));
        assertTrue(lines.get(1).startsWith("P-1,\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\",NONE"), lines::toString);
        assertTrue(lines.get(2).startsWith("P-2,\"'@cmd, \"\"a\"\"\",NONE"), lines::toString);
    }

    private static List<String> lines(HalfYearVolume report) {
        String text = new String(VolumeCsv.render(report), StandardCharsets.UTF_8);
        assertEquals('\uFEFF', text.charAt(0), "spreadsheets need the byte order mark to read Cyrillic");
        return text.substring(1).lines().toList();
    }
}
