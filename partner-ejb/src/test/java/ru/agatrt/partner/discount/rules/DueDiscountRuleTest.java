package ru.agatrt.partner.discount.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.discount.DueDiscount;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.program.DiscountCell;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.EditionSummary;

class DueDiscountRuleTest {

    /** Other numbers than the program's: the rule must take them from the edition. */
    private static final Edition EDITION = edition(Map.of(
            StatusCode.NONE, "7", StatusCode.AUTHORIZED, "11", StatusCode.SILVER, "22", StatusCode.GOLD, "33",
            StatusCode.DISTRIBUTOR, "44"));

    @ParameterizedTest(name = "{0}, project {1}, {2}, +{3}: {4} by {5}")
    @CsvSource({
        "NONE,        false, SYSTEM,  0,  7,     NONE",
        "AUTHORIZED,  false, SYSTEM,  0,  11,    AUTHORIZED",
        "GOLD,        false, SYSTEM,  0,  33,    GOLD",
        "DISTRIBUTOR, false, SYSTEM,  0,  44,    DISTRIBUTOR",
        "SILVER,      false, SYSTEM,  2.5, 24.5, SILVER",
        "GOLD,        false, SYSTEM,  70, 100,   GOLD",
        "SILVER,      true,  SYSTEM,  0,  22,    SILVER",
        "SILVER,      true,  SUPPORT, 0,  50,    PROJECT",
        "NONE,        true,  SUPPORT, 1,  51,    PROJECT",
        "NONE,        true,  SYSTEM,  0,  ,      PROJECT",
        "GOLD,        false, UNKNOWN, 0,  0,     GOLD"})
    void theColumnOfWhatTheBuyerHolds(StatusCode sales, boolean project, String group, BigDecimal extra, BigDecimal percent, StatusCode column) {
        DueDiscount due = DueDiscountRule.of(EDITION, group, new Buyer(sales, project, false, extra));
        assertEquals(column, due.column());
        assertEquals(percent == null ? null : percent.stripTrailingZeros(), due.percent() == null ? null : due.percent().stripTrailingZeros());
    }

    private static Edition edition(Map<StatusCode, String> systems) {
        List<DiscountCell> cells = new ArrayList<>();
        systems.forEach((status, percent) -> cells.add(new DiscountCell(status, "SYSTEM", new BigDecimal(percent), 1)));
        cells.add(new DiscountCell(StatusCode.PROJECT, "SYSTEM", null, 1));
        cells.add(new DiscountCell(StatusCode.SILVER, "SUPPORT", BigDecimal.TEN, 2));
        cells.add(new DiscountCell(StatusCode.PROJECT, "SUPPORT", new BigDecimal("50"), 2));
        return new Edition(new EditionSummary(1, "test", "", "", EditionSummary.State.IN_FORCE, null, null), List.of(), cells, List.of(),
                Map.of(), List.of());
    }
}
