package ru.agatrt.partner.review.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ru.agatrt.partner.review.rules.GivenPartner.partner;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.EditionSummary;
import ru.agatrt.partner.program.RequirementCell;
import ru.agatrt.partner.review.Outlook;
import ru.agatrt.partner.review.Outlook.Obstacle;
import ru.agatrt.partner.status.HeldStatus;

/** Where an edition leads a partner, below and at each threshold. */
class OutlookRulesTest {

    /** Authorized: agreement and a first purchase of 5; silver from 70, gold from 150, distributor from 400. */
    private static final Edition EDITION = new Edition(new EditionSummary(1, "test", "", "", EditionSummary.State.DRAFT, null, null), List.of(
            cell(StatusCode.AUTHORIZED, Requirement.AGREEMENT, null), cell(StatusCode.AUTHORIZED, Requirement.FIRST_PURCHASE, "5.00"),
            cell(StatusCode.SILVER, Requirement.PURCHASE_VOLUME, "70.00"), cell(StatusCode.GOLD, Requirement.PURCHASE_VOLUME, "150.00"),
            cell(StatusCode.DISTRIBUTOR, Requirement.PURCHASE_VOLUME, "400.00"), cell(StatusCode.PROJECT, Requirement.PURCHASE_VOLUME, "30.00")),
            List.of(), List.of(), Map.of(), List.of());

    private static RequirementCell cell(StatusCode status, Requirement requirement, String amount) {
        return new RequirementCell(status, requirement, Modality.REQUIRED, amount == null ? null : new BigDecimal(amount), null, false, false, "§ 2", 10);
    }

    @ParameterizedTest(name = "{0}, {1}, agreement {2}, first purchase {3}: {4}")
    @CsvSource({
        "GOLD,       150.00, true,  9, GOLD",
        "GOLD,       149.99, true,  9, SILVER",
        "GOLD,        69.99, true,  9, AUTHORIZED",
        "GOLD,        69.99, false, 9, NONE",
        "SILVER,     150.00, true,  9, GOLD",
        "SILVER,      70.00, true,  9, SILVER",
        "SILVER,      69.99, true,  9, AUTHORIZED",
        "AUTHORIZED, 150.00, true,  9, GOLD",
        "AUTHORIZED,  70.00, true,  9, SILVER",
        "AUTHORIZED,  69.99, true,  9, AUTHORIZED",
        // A renewal asks for no new purchase, a first authorization does.
        "AUTHORIZED,   0.00, true,  0, AUTHORIZED",
        "AUTHORIZED,   0.00, false, 9, NONE",
        "NONE,         0.00, true,  0, NONE",
        "NONE,         0.00, true,  9, AUTHORIZED",
        "NONE,        70.00, true,  9, SILVER"})
    void retail(StatusCode held, String volume, boolean agreement, int firstPurchase, StatusCode status) {
        assertEquals(status, outlook(given(volume, agreement, firstPurchase), standing(Direction.RETAIL, held, null, false, false)).status());
    }

    @ParameterizedTest(name = "{0} {1} held {2}: {3}")
    @CsvSource({
        "WHOLESALE, 400.00, DISTRIBUTOR, DISTRIBUTOR",
        "WHOLESALE, 399.99, DISTRIBUTOR, NONE",
        "WHOLESALE, 400.00, NONE,        DISTRIBUTOR",
        "WHOLESALE, 399.99, NONE,        NONE",
        "PROJECT,    30.00, PROJECT,     PROJECT",
        "PROJECT,    29.99, PROJECT,     NONE",
        "PROJECT,    30.00, NONE,        PROJECT"})
    void otherDirections(Direction direction, String volume, StatusCode held, StatusCode status) {
        assertEquals(status, outlook(given(volume, true, 9), standing(direction, held, null, false, false)).status());
    }

    @Test
    void whoRestsOrIsBarredKeepsButGetsNothing() {
        GivenPartner strong = given("150.00", true, 9);
        assertEquals(StatusCode.GOLD, outlook(strong, standing(Direction.RETAIL, StatusCode.GOLD, null, true, false)).status());
        assertEquals(StatusCode.SILVER, outlook(strong, standing(Direction.RETAIL, StatusCode.SILVER, null, true, false)).status());
        assertEquals(StatusCode.AUTHORIZED, outlook(strong, standing(Direction.RETAIL, StatusCode.AUTHORIZED, null, true, false)).status());
        assertEquals(StatusCode.AUTHORIZED, outlook(strong, standing(Direction.RETAIL, StatusCode.AUTHORIZED, null, false, true)).status());
        assertEquals(StatusCode.NONE, outlook(strong, standing(Direction.RETAIL, null, null, false, true)).status());
    }

    @Test
    void aDistributorHasNoRetailStatus() {
        assertEquals(StatusCode.NONE, outlook(given("150.00", true, 9), standing(Direction.RETAIL, null, StatusCode.DISTRIBUTOR, false, false)).status());
    }

    @Test
    void whatIsMissingIsToldForEachStatusLookedAt() {
        Outlook outlook = outlook(given("69.99", true, 9), standing(Direction.RETAIL, StatusCode.GOLD, null, false, false));
        assertEquals(new Obstacle(List.of(Requirement.PURCHASE_VOLUME), new BigDecimal("150.00")), outlook.obstacles().get(StatusCode.GOLD));
        assertEquals(new Obstacle(List.of(Requirement.PURCHASE_VOLUME), new BigDecimal("70.00")), outlook.obstacles().get(StatusCode.SILVER));
        assertNull(outlook.obstacles().get(StatusCode.AUTHORIZED));
    }

    @Test
    void provisionalWhereUndecidedDealsWouldReachSilver() {
        assertTrue(outlook(given("69.99", true, 9).volume("69.99", "0.01"), standing(Direction.RETAIL, StatusCode.SILVER, null, false, false)).provisional());
        assertFalse(outlook(given("69.98", true, 9).volume("69.98", "0.01"), standing(Direction.RETAIL, StatusCode.SILVER, null, false, false)).provisional());
        assertFalse(outlook(given("70.00", true, 9).volume("70.00", "0.01"), standing(Direction.RETAIL, StatusCode.SILVER, null, false, false)).provisional());
    }

    private static GivenPartner given(String volume, boolean agreement, int firstPurchase) {
        GivenPartner partner = partner().volume(volume, "0.00");
        if (agreement) {
            partner.agreement("2024-01-01", null);
        }
        return firstPurchase == 0 ? partner : partner.firstPurchase(firstPurchase + ".00");
    }

    private static Outlook outlook(GivenPartner partner, Standing standing) {
        return OutlookRules.of(EDITION, standing, partner.facts(), new Frame(GivenPartner.H1.period(), GivenPartner.DAY, Set.of()));
    }

    private static Standing standing(Direction direction, StatusCode held, StatusCode sameTrack, boolean suspended, boolean barred) {
        return new Standing(direction, held(held), held(sameTrack), suspended, barred);
    }

    private static HeldStatus held(StatusCode status) {
        return status == null || status == StatusCode.NONE ? null
                : new HeldStatus(status, status.direction().orElseThrow(), GivenPartner.H1.firstDay(), null, null, null, null);
    }
}
