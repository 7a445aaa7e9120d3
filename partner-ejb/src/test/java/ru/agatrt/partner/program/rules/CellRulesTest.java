package ru.agatrt.partner.program.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.program.CellValue;
import ru.agatrt.partner.program.DiscountCell;
import ru.agatrt.partner.program.Parameter;
import ru.agatrt.partner.program.Reading;
import ru.agatrt.partner.program.RequirementCell;
import ru.agatrt.partner.program.Titles;

/** What one cell may say: below, at and above each bound. */
class CellRulesTest {

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({
        "-0.01, GOLD, CELL_PERCENT", "0, GOLD, {percent=0.00}", "100, GOLD, {percent=100.00}", "100.01, GOLD, CELL_PERCENT",
        "12.345, GOLD, CELL_PERCENT", "12.340, GOLD, {percent=12.34}", ", GOLD, CELL_BY_PROJECT", ", NONE, CELL_BY_PROJECT", ", PROJECT, {}"})
    void percents(BigDecimal percent, StatusCode status, String kept) {
        assertEquals(kept, kept(new DiscountCell(status, "AGAT_UX", BigDecimal.ONE, 10), new DiscountCell(status, "AGAT_UX", percent, 0)));
    }

    @ParameterizedTest(name = "{0} {1}: amount {2}, count {3}")
    @CsvSource(delimiter = '|', value = {
        "PURCHASE_VOLUME  | REQUIRED     | -0.01 |      | CELL_AMOUNT",
        "PURCHASE_VOLUME  | REQUIRED     | 0     |      | {modality=REQUIRED, amount=0.00, clause=§ 2}",
        "PURCHASE_VOLUME  | REQUIRED     | 1.005 |      | CELL_AMOUNT",
        "PURCHASE_VOLUME  | REQUIRED     | 99999999999999999.99  | | {modality=REQUIRED, amount=99999999999999999.99, clause=§ 2}",
        "PURCHASE_VOLUME  | REQUIRED     | 100000000000000000.00 | | CELL_AMOUNT",
        "PURCHASE_VOLUME  | REQUIRED     |       | 1    | CELL_NO_THRESHOLD",
        "PURCHASE_VOLUME  | NOT_REQUIRED | 5     |      | {modality=NOT_REQUIRED, clause=§ 2}",
        "MARKETING_EVENTS | REQUIRED     |       | 0    | CELL_COUNT",
        "MARKETING_EVENTS | REQUIRED     |       | 1    | {modality=REQUIRED, count=1, clause=§ 2}",
        "MARKETING_EVENTS | REQUIRED     |       | 9999 | {modality=REQUIRED, count=9999, clause=§ 2}",
        "MARKETING_EVENTS | REQUIRED     |       | 10000 | CELL_COUNT",
        "MARKETING_EVENTS | REQUIRED     | 1     |      | CELL_NO_THRESHOLD",
        "WEBSITE          | REQUIRED     |       | 1    | CELL_NO_THRESHOLD"})
    void thresholds(Requirement requirement, Modality modality, BigDecimal amount, Integer count, String kept) {
        assertEquals(kept, kept(requirement(requirement, Modality.REQUIRED, null, null, false, false), requirement(requirement, modality, amount, count, false, false)));
    }

    @Test
    void marksBelongToTheirRows() {
        assertEquals("CELL_NOT_INDIVIDUAL", kept(requirement(Requirement.TENURE, Modality.REQUIRED, null, 1, false, false),
                requirement(Requirement.TENURE, Modality.REQUIRED, null, 1, true, false)));
        assertEquals("CELL_NOT_SITE", kept(requirement(Requirement.TENURE, Modality.REQUIRED, null, 1, false, false),
                requirement(Requirement.TENURE, Modality.REQUIRED, null, 1, false, true)));
        assertEquals("CELL_NOT_SET", kept(requirement(Requirement.TENURE, Modality.REQUIRED, null, 1, false, false),
                requirement(Requirement.TENURE, null, null, 1, false, false)));
    }

    @ParameterizedTest(name = "{0} becomes {1}: {2}")
    @CsvSource({"30, 0, CELL_COUNT", "30, 1, '{value=1, clause=§ 3}'", "30, 9999, '{value=9999, clause=§ 3}'", "30, 10000, CELL_COUNT", "30, 1.5, CELL_COUNT",
        "30, 007, '{value=7, clause=§ 3}'", "30, 01-31, CELL_COUNT", "01-31, 12-31, '{value=12-31, clause=§ 3}'", "01-31, 02-29, CELL_DAY", "01-31, 02-30, CELL_DAY",
        "01-31, 13-01, CELL_DAY", "01-31, 30, CELL_DAY", "01-31, , CELL_DAY"})
    void parametersKeepTheirKind(String present, String wish, String kept) {
        assertEquals(kept, kept(new Parameter("X", present, "§ 3"), new Parameter("X", wish, "§ 3")));
    }

    @Test
    void textsAreNeitherEmptyNorTooLong() {
        assertEquals("CELL_TEXT", kept(null, new Titles(" ", "E")));
        assertEquals("CELL_TEXT", kept(null, new Titles("Р", "E".repeat(201))));
        assertEquals("{titleRu=Р, titleEn=E}", kept(null, new Titles(" Р ", "E")));
        assertEquals("READING_CODE", kept(null, new Reading("П/1", "X", "Р", "E")));
        assertEquals("CELL_TEXT", kept(null, new Reading("П1", "X", "Р".repeat(1001), "E")));
        assertEquals("{about=X, textRu=Р, textEn=E}", kept(null, new Reading("п1", "X", "Р", "E")));
    }

    private static RequirementCell requirement(Requirement requirement, Modality modality, BigDecimal amount, Integer count, boolean individual, boolean site) {
        return new RequirementCell(StatusCode.GOLD, requirement, modality, amount, count, individual, site, "§ 2", 30);
    }

    /** What is kept, or why it is refused. */
    private static String kept(CellValue present, CellValue wish) {
        try {
            return CellRules.kept(present, wish).fields().toString();
        } catch (InvalidInput refused) {
            return refused.code();
        }
    }
}
