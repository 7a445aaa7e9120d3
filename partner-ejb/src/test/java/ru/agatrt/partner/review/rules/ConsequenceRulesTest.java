package ru.agatrt.partner.review.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.program.BenefitCell;
import ru.agatrt.partner.program.BenefitCell.Sign;
import ru.agatrt.partner.program.DiscountCell;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.EditionSummary;
import ru.agatrt.partner.review.Consequences;

/** What another status brings and takes. */
class ConsequenceRulesTest {

    private static final Edition EDITION = new Edition(new EditionSummary(1, "test", "", "", EditionSummary.State.IN_FORCE, null, null), List.of(),
            List.of(discount(StatusCode.SILVER, "UX", "2.50", 1), discount(StatusCode.GOLD, "UX", "3.00", 1),
                    discount(StatusCode.SILVER, "CU", "2.5", 2), discount(StatusCode.GOLD, "CU", "3", 2),
                    discount(StatusCode.SILVER, "OLHA", "2.00", 3), discount(StatusCode.GOLD, "OLHA", "2", 3),
                    discount(StatusCode.PROJECT, "UX", null, 1)),
            List.of(benefit(StatusCode.GOLD, "CREDIT", Sign.YES, 1), benefit(StatusCode.SILVER, "LEADS", Sign.YES, 2),
                    benefit(StatusCode.GOLD, "LEADS", Sign.YES, 2), benefit(StatusCode.SILVER, "SUPPORT", Sign.ON_REQUEST, 3),
                    benefit(StatusCode.GOLD, "SUPPORT", Sign.YES, 3), benefit(StatusCode.PROJECT, "LEADS", Sign.YES, 2)),
            Map.of(), List.of());

    @Test
    void groupsWithTheSameChangeStandTogetherAndEqualOnesNot() {
        Consequences lowered = ConsequenceRules.of(EDITION, StatusCode.GOLD, StatusCode.SILVER, List.of());
        assertEquals(List.of(new Consequences.Discount(List.of("UX", "CU"), new BigDecimal("3"), new BigDecimal("2.5"))), lowered.discounts());
        assertEquals(List.of("CREDIT", "SUPPORT"), lowered.closed());
        assertEquals(List.of(), lowered.opened());
    }

    @Test
    void whatAnotherStatusGivesStays() {
        assertEquals(List.of("LEADS"), ConsequenceRules.of(EDITION, StatusCode.PROJECT, StatusCode.NONE, List.of()).closed());
        assertEquals(List.of(), ConsequenceRules.of(EDITION, StatusCode.PROJECT, StatusCode.NONE, List.of(StatusCode.SILVER)).closed());
    }

    @Test
    void projectPricesAreAgreedAndNotListed() {
        assertEquals(List.of(), ConsequenceRules.of(EDITION, StatusCode.NONE, StatusCode.PROJECT, List.of(StatusCode.GOLD)).discounts());
    }

    @Test
    void theSameStatusChangesNothing() {
        assertTrue(ConsequenceRules.of(EDITION, StatusCode.GOLD, StatusCode.GOLD, List.of()).nothing());
    }

    private static DiscountCell discount(StatusCode status, String group, String percent, int order) {
        return new DiscountCell(status, group, percent == null ? null : new BigDecimal(percent), order);
    }

    private static BenefitCell benefit(StatusCode status, String benefit, Sign sign, int order) {
        return new BenefitCell(status, benefit, sign, order);
    }
}
