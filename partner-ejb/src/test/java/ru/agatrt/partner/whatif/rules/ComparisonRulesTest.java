package ru.agatrt.partner.whatif.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.Money;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.partner.PartnerProfile;
import ru.agatrt.partner.program.BenefitCell;
import ru.agatrt.partner.program.BenefitCell.Sign;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.EditionSummary;
import ru.agatrt.partner.program.RequirementCell;
import ru.agatrt.partner.review.Outlook;
import ru.agatrt.partner.review.Outlook.Obstacle;
import ru.agatrt.partner.whatif.Effect;
import ru.agatrt.partner.whatif.Statuses;
import ru.agatrt.partner.whatif.WhatIfRow.Cause;
import ru.agatrt.partner.whatif.WhatIfWarning;
import ru.agatrt.partner.whatif.WhatIfWarning.Kind;
import ru.agatrt.partner.whatif.rules.WarningRules.Circumstances;

/** Who gains, keeps and loses what under a draft. */
class ComparisonRulesTest {

    @ParameterizedTest(name = "{0} {1} → {2} {3}: {4}")
    @CsvSource({
        "SILVER,      false, GOLD,        false, GAINS",
        "GOLD,        false, SILVER,      false, LOSES",
        "GOLD,        false, NONE,        false, LOSES",
        "NONE,        false, DISTRIBUTOR, false, GAINS",
        "DISTRIBUTOR, false, NONE,        false, LOSES",
        "SILVER,      true,  SILVER,      false, LOSES",
        "SILVER,      false, SILVER,      true,  GAINS",
        "SILVER,      true,  GOLD,        false, MIXED",
        "GOLD,        false, SILVER,      true,  MIXED",
        "GOLD,        true,  GOLD,        true,  KEEPS",
        "NONE,        false, NONE,        false, KEEPS"})
    void theEffectIsTheDraftBesideTheEditionInForce(StatusCode before, boolean projectBefore, StatusCode after, boolean projectAfter, Effect effect) {
        assertEquals(effect, ComparisonRules.effect(new Statuses(before, projectBefore), new Statuses(after, projectAfter)));
    }

    @Test
    void whatIsHeldDoesNotDecide() {
        Compared same = compare(List.of(retail(StatusCode.AUTHORIZED, StatusCode.GOLD)), List.of(retail(StatusCode.AUTHORIZED, StatusCode.GOLD)));
        assertEquals(Effect.KEEPS, same.effect());
        assertEquals(new Statuses(StatusCode.AUTHORIZED, false), same.held());
        assertEquals(new Statuses(StatusCode.GOLD, false), same.draft());
        assertNull(same.cause().status());
    }

    @Test
    void aLossIsExplainedByTheDraftAGainByTheEditionInForce() {
        Obstacle gold = new Obstacle(List.of(Requirement.PURCHASE_VOLUME), new BigDecimal("15.00"));
        Outlook lower = outlook(Direction.RETAIL, StatusCode.GOLD, false, StatusCode.SILVER, "12.00", Map.of(StatusCode.GOLD, gold));
        Outlook higher = outlook(Direction.RETAIL, StatusCode.GOLD, false, StatusCode.GOLD, "13.00", Map.of());
        assertEquals(new Cause(StatusCode.GOLD, gold.rows(), new BigDecimal("12.00"), gold.threshold()), compare(List.of(higher), List.of(lower)).cause());
        Compared gains = compare(List.of(lower), List.of(higher));
        assertEquals(Effect.GAINS, gains.effect());
        assertEquals(new Cause(StatusCode.GOLD, gold.rows(), new BigDecimal("12.00"), gold.threshold()), gains.cause());
    }

    @Test
    void aDistributorStandsBeforeARetailStatusAndAProjectBesideIt() {
        Compared both = compare(List.of(retail(StatusCode.NONE, StatusCode.NONE), outlook(Direction.WHOLESALE, StatusCode.DISTRIBUTOR, false,
                StatusCode.DISTRIBUTOR, "1.00", Map.of()), outlook(Direction.PROJECT, StatusCode.PROJECT, false, StatusCode.PROJECT, "1.00", Map.of())),
                List.of(retail(StatusCode.NONE, StatusCode.AUTHORIZED), outlook(Direction.WHOLESALE, StatusCode.DISTRIBUTOR, false, StatusCode.NONE, "1.00",
                        Map.of()), outlook(Direction.PROJECT, StatusCode.PROJECT, false, StatusCode.PROJECT, "1.00", Map.of())));
        assertEquals(new Statuses(StatusCode.DISTRIBUTOR, true), both.held());
        assertEquals(new Statuses(StatusCode.DISTRIBUTOR, true), both.base());
        assertEquals(new Statuses(StatusCode.AUTHORIZED, true), both.draft());
        assertEquals(Effect.LOSES, both.effect());
        assertEquals(List.of(StatusCode.AUTHORIZED, StatusCode.PROJECT), both.draft().all());
    }

    /** Leads and portal from silver in the first edition; in the draft the portal from gold, leads on request for everybody. */
    @Test
    void benefitsComeAndGoByStatusAndByTable() {
        Compared keeps = compare(List.of(retail(StatusCode.SILVER, StatusCode.SILVER)), List.of(retail(StatusCode.SILVER, StatusCode.SILVER)));
        assertEquals(List.of(), keeps.benefitsGained());
        assertEquals(List.of("PORTAL", "LEADS"), keeps.benefitsLost());
        Compared rises = compare(List.of(retail(StatusCode.SILVER, StatusCode.AUTHORIZED)), List.of(retail(StatusCode.SILVER, StatusCode.GOLD)));
        assertEquals(List.of("PORTAL", "LEADS"), rises.benefitsGained());
        assertEquals(List.of(), rises.benefitsLost());
        Compared none = compare(List.of(retail(StatusCode.NONE, StatusCode.NONE)), List.of(retail(StatusCode.NONE, StatusCode.NONE)));
        assertEquals(List.of(), none.benefitsGained());
    }

    @Test
    void aStatusThatRestsBringsNoBenefitOnEitherSide() {
        Outlook before = outlook(Direction.RETAIL, StatusCode.GOLD, true, StatusCode.GOLD, "1.00", Map.of());
        Outlook after = outlook(Direction.RETAIL, StatusCode.GOLD, true, StatusCode.AUTHORIZED, "1.00", Map.of());
        Compared resting = compare(List.of(before), List.of(after));
        assertEquals(Effect.LOSES, resting.effect());
        assertEquals(List.of(), resting.benefitsLost());
        assertEquals(true, resting.suspended());
    }

    @Test
    void warnings() {
        Compared loses = compare(List.of(retail(StatusCode.GOLD, StatusCode.GOLD)), List.of(retail(StatusCode.GOLD, StatusCode.SILVER)));
        Compared keeps = compare(List.of(retail(StatusCode.GOLD, StatusCode.GOLD)), List.of(retail(StatusCode.GOLD, StatusCode.GOLD)));
        Edition inForce = volumes("7.00", "15.00");
        Edition higher = volumes("7.00", "20.00");
        assertEquals(List.of(new WhatIfWarning(Kind.NOBODY, StatusCode.GOLD, 1, new BigDecimal("20.00"), new BigDecimal("15.00"))),
                WarningRules.of(inForce, higher, List.of(loses), new Circumstances(false, false)));
        assertEquals(List.of(new WhatIfWarning(Kind.LOST, StatusCode.GOLD, 1, new BigDecimal("20.00"), new BigDecimal("15.00"))),
                WarningRules.of(inForce, higher, List.of(loses, keeps), new Circumstances(false, false)));
        assertEquals(List.of(), WarningRules.of(inForce, inForce, List.of(loses, keeps), new Circumstances(false, false)), "the threshold is as it was");
        assertEquals(List.of(), WarningRules.of(inForce, volumes("15.00", "15.00"), List.of(keeps), new Circumstances(false, false)));
        assertEquals(List.of(Kind.CHEAPER), kinds(WarningRules.of(inForce, volumes("15.01", "15.00"), List.of(keeps), new Circumstances(false, false))));
        assertEquals(List.of(Kind.CHEAPER), kinds(WarningRules.of(inForce, volumes("7.00", null), List.of(keeps), new Circumstances(false, false))));
        assertEquals(List.of(Kind.PUBLISHED, Kind.UNFINISHED), kinds(WarningRules.of(inForce, inForce, List.of(keeps), new Circumstances(true, true))));
    }

    private static List<Kind> kinds(List<WhatIfWarning> warnings) {
        return warnings.stream().map(WhatIfWarning::kind).toList();
    }

    private static Compared compare(List<Outlook> base, List<Outlook> draft) {
        Edition inForce = edition(List.of(), Map.of("PORTAL", Map.of(StatusCode.SILVER, Sign.YES, StatusCode.GOLD, Sign.YES),
                "LEADS", Map.of(StatusCode.SILVER, Sign.YES, StatusCode.GOLD, Sign.YES)));
        Edition drafted = edition(List.of(), Map.of("PORTAL", Map.of(StatusCode.GOLD, Sign.YES),
                "LEADS", Map.of(StatusCode.SILVER, Sign.ON_REQUEST, StatusCode.GOLD, Sign.ON_REQUEST)));
        return ComparisonRules.compare(inForce, base, drafted, draft);
    }

    private static Outlook retail(StatusCode held, StatusCode status) {
        return outlook(Direction.RETAIL, held, false, status, "1.00", Map.of());
    }

    private static Outlook outlook(Direction direction, StatusCode held, boolean suspended, StatusCode status, String volume,
                                   Map<StatusCode, Obstacle> obstacles) {
        return new Outlook(new PartnerProfile(1, new PartnerCode("P-1"), "7707083893", null, null, Set.of(direction)), direction, held, suspended, status,
                false, Money.of(volume), obstacles);
    }

    private static Edition volumes(String silver, String gold) {
        return edition(List.of(volume(StatusCode.SILVER, silver), volume(StatusCode.GOLD, gold)), Map.of());
    }

    private static RequirementCell volume(StatusCode status, String amount) {
        return new RequirementCell(status, Requirement.PURCHASE_VOLUME, amount == null ? Modality.NOT_REQUIRED : Modality.REQUIRED,
                amount == null ? null : new BigDecimal(amount), null, false, false, "§ 2", 1);
    }

    private static Edition edition(List<RequirementCell> requirements, Map<String, Map<StatusCode, Sign>> benefits) {
        List<BenefitCell> cells = benefits.entrySet().stream().flatMap(b -> b.getValue().entrySet().stream()
                .map(s -> new BenefitCell(s.getKey(), b.getKey(), s.getValue(), b.getKey().equals("PORTAL") ? 1 : 2))).toList();
        return new Edition(new EditionSummary(1, "test", "", "", EditionSummary.State.DRAFT, null, null), requirements, List.of(), cells, Map.of(), List.of());
    }
}
