package ru.agatrt.partner.review.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import ru.agatrt.partner.marketing.MarketingEvent;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.EditionSummary;
import ru.agatrt.partner.program.RequirementCell;
import ru.agatrt.partner.review.ProposalKind;
import ru.agatrt.partner.review.Proposed;
import ru.agatrt.partner.status.HeldStatus;

/** What the half-year review proposes, below, at and above what each status asks for. */
class ReviewRulesTest {

    /** Silver from 70, gold from 150 and two events, distributor from 400, project without a volume but with a testimonial. */
    static Edition edition() {
        return new Edition(new EditionSummary(1, "test", "", "", EditionSummary.State.IN_FORCE, null, null), List.of(
                cell(StatusCode.SILVER, Requirement.PURCHASE_VOLUME, "70.00", null, false),
                cell(StatusCode.GOLD, Requirement.PURCHASE_VOLUME, "150.00", null, true),
                cell(StatusCode.GOLD, Requirement.MARKETING_EVENTS, null, 2, false),
                cell(StatusCode.DISTRIBUTOR, Requirement.PURCHASE_VOLUME, "400.00", null, true),
                cell(StatusCode.PROJECT, Requirement.CUSTOMER_REFERENCE, null, 1, false)),
                List.of(), List.of(), Map.of("SILVER_UNTIL", "12-31", "CERTIFICATE_UNTIL", "01-31"), List.of());
    }

    private static RequirementCell cell(StatusCode status, Requirement requirement, String amount, Integer count, boolean individual) {
        return new RequirementCell(status, requirement, Modality.REQUIRED, amount == null ? null : new BigDecimal(amount), count, individual,
                false, "§ 2", 10);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // held,    volume, events, proposal, status after
        "GOLD,       150.00, 2, KEEP,  GOLD",
        "GOLD,       149.99, 2, LOWER, SILVER",
        "GOLD,       150.00, 1, LOWER, SILVER",
        "GOLD,        70.00, 0, LOWER, SILVER",
        "GOLD,        69.99, 2, LOWER, AUTHORIZED",
        "SILVER,     150.00, 2, GRANT, GOLD",
        "SILVER,     149.99, 2, NONE,  -",
        "SILVER,       0.00, 0, NONE,  -",
        "AUTHORIZED, 150.01, 2, GRANT, GOLD",
        "AUTHORIZED,  70.00, 2, NONE,  -"})
    void retail(StatusCode held, String volume, int events, ProposalKind kind, StatusCode after) {
        Proposed proposed = propose(given(volume, events), Direction.RETAIL, held, null, false, false);
        assertEquals(kind, proposed.kind());
        assertEquals(after, proposed.status());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "DISTRIBUTOR, 400.00, KEEP,   DISTRIBUTOR",
        "DISTRIBUTOR, 399.99, REVOKE, -",
        "-,           400.00, GRANT,  DISTRIBUTOR",
        "-,           399.99, NONE,   -"})
    void wholesale(StatusCode held, String volume, ProposalKind kind, StatusCode after) {
        Proposed proposed = propose(given(volume, 0), Direction.WHOLESALE, held, null, false, false);
        assertEquals(kind, proposed.kind());
        assertEquals(after, proposed.status());
    }

    @Test
    void projectIsRevokedWithoutAndKeptWithATestimonial() {
        assertEquals(ProposalKind.REVOKE, propose(partner(), Direction.PROJECT, StatusCode.PROJECT, null, false, false).kind());
        assertEquals(ProposalKind.KEEP, propose(partner().reference("2026-01-01", "ACCEPTED"), Direction.PROJECT, StatusCode.PROJECT, null,
                false, false).kind());
    }

    @Test
    void nothingIsGrantedWhileSuspendedBarredOrHeldByTheOtherDirectionOfTheTrack() {
        assertEquals("review.NONE.suspended", reason(propose(given("150.00", 2), Direction.RETAIL, StatusCode.SILVER, null, true, false)));
        assertEquals("review.NONE.barred", reason(propose(given("150.00", 2), Direction.RETAIL, StatusCode.SILVER, null, false, true)));
        assertEquals("review.NONE.track", reason(propose(given("150.00", 2), Direction.RETAIL, null, StatusCode.DISTRIBUTOR, false, false)));
        assertEquals("review.KEEP.suspended", reason(propose(given("150.00", 2), Direction.RETAIL, StatusCode.GOLD, null, true, true)));
    }

    @Test
    void anIndividualThresholdTakesThePlaceOfTheEditions() {
        HeldStatus gold = new HeldStatus(StatusCode.GOLD, Direction.RETAIL, GivenPartner.H1.firstDay(), null, new BigDecimal("200.00"), null, null);
        GivenPartner below = given("199.99", 2).holds(StatusCode.GOLD, "2026-01-01", null, "200.00");
        GivenPartner at = given("200.00", 2).holds(StatusCode.GOLD, "2026-01-01", null, "200.00");
        assertEquals(ProposalKind.LOWER, ReviewRules.propose(edition(), standing(gold), below.facts(), frame()).kind());
        assertEquals(ProposalKind.KEEP, ReviewRules.propose(edition(), standing(gold), at.facts(), frame()).kind());
    }

    @ParameterizedTest
    @CsvSource({
        // undecided deals, events confirmed, events held: is every blocking row one that may still turn?
        "0.01,   2, 0, true",
        "0.00,   2, 0, false",
        "0.01,   1, 0, false",
        "0.01,   1, 1, true",
        "0.01,   0, 1, false",
        "0.01,   0, 2, true"})
    void provisionalWhenWhatIsNotKnownMayTurnEveryRow(String undecided, int confirmed, int held, boolean provisional) {
        GivenPartner partner = given("149.99", confirmed);
        for (int i = 0; i < held; i++) {
            partner.event("2026-05-0" + (i + 1), "2026-04-01", MarketingEvent.State.HELD);
        }
        partner.volume("149.99", undecided);
        assertEquals(provisional, propose(partner, Direction.RETAIL, StatusCode.GOLD, null, false, false).provisional());
    }

    @Test
    void aSilentDistributorMayTurnTheVolumeAndNothingElse() {
        Proposed volume = propose(given("149.99", 2).silentDistributor("D-1", "2026-04-30"), Direction.RETAIL, StatusCode.GOLD, null, false, false);
        assertTrue(volume.provisional());
        assertEquals(List.of("unknown.DISTRIBUTOR"), volume.unknowns().stream().map(u -> u.text().code()).toList());
        Proposed events = propose(given("150.00", 1).silentDistributor("D-1", "2026-04-30"), Direction.RETAIL, StatusCode.GOLD, null, false, false);
        assertFalse(events.provisional());
    }

    @Test
    void aKeptStatusIsNeverProvisional() {
        Proposed kept = propose(given("150.00", 2).volume("150.00", "99.00"), Direction.RETAIL, StatusCode.GOLD, null, false, false);
        assertFalse(kept.provisional());
        assertTrue(kept.unknowns().isEmpty());
    }

    private static GivenPartner given(String volume, int events) {
        GivenPartner partner = partner().volume(volume, "0.00");
        for (int i = 0; i < events; i++) {
            partner.event("2026-02-0" + (i + 1), "2026-01-01", MarketingEvent.State.CONFIRMED);
        }
        return partner;
    }

    private static Proposed propose(GivenPartner partner, Direction direction, StatusCode held, StatusCode sameTrack, boolean suspended,
                                    boolean barred) {
        return ReviewRules.propose(edition(), new Standing(direction, held(held), held(sameTrack), suspended, barred), partner.facts(), frame());
    }

    private static Standing standing(HeldStatus held) {
        return new Standing(Direction.RETAIL, held, null, false, false);
    }

    private static HeldStatus held(StatusCode status) {
        return status == null ? null
                : new HeldStatus(status, status.direction().orElseThrow(), GivenPartner.H1.firstDay(), null, null, null, null);
    }

    private static Frame frame() {
        return new Frame(GivenPartner.H1.period(), GivenPartner.DAY, Set.of());
    }

    private static String reason(Proposed proposed) {
        return proposed.reason().code();
    }
}
