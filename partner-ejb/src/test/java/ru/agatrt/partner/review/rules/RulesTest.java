package ru.agatrt.partner.review.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static ru.agatrt.partner.review.rules.GivenPartner.cell;
import static ru.agatrt.partner.review.rules.GivenPartner.partner;
import static ru.agatrt.partner.review.rules.GivenPartner.required;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.agreement.ReportCalendar;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.Outcome;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.marketing.MarketingEvent;
import ru.agatrt.partner.program.RequirementCell;
import ru.agatrt.partner.review.Finding;

/** Every requirement below, at and above its threshold, for 2026-H1 on 30 June 2026. */
class RulesTest {

    @ParameterizedTest(name = "volume {0}, undecided {1}, own threshold {2}: {3}")
    @CsvSource({
        "14999999.99, 0,          ,            NOT_MET, PURCHASE_VOLUME.enough",
        "15000000.00, 0,          ,            MET,     ",
        "15000000.01, 0,          ,            MET,     ",
        "12713480.00, 2286519.99, ,            NOT_MET, PURCHASE_VOLUME.enough",
        "12713480.00, 2286520.00, ,            NOT_MET, PURCHASE_VOLUME.enoughDeals",
        "-100.00,     0,          ,            NOT_MET, PURCHASE_VOLUME.enough",
        "15000000.00, 0,          18000000.00, NOT_MET, PURCHASE_VOLUME.enough",
        "18000000.00, 0,          18000000.00, MET,     "})
    void volumeAgainstTheDefaultOrThePartnersOwnThreshold(String countable, String undecided, String own, Outcome outcome, String enough) {
        Finding f = partner().volume(countable, undecided).holds(StatusCode.GOLD, "2026-01-31", null, own)
                .judged(PurchaseRules::volume, required(Requirement.PURCHASE_VOLUME, "15000000.00", null));
        assertEquals(outcome, f.outcome());
        assertEquals(enough, f.enough() == null ? null : f.enough().code());
    }

    @Test
    void anIndividualThresholdEndsWithItsStatus() {
        RequirementCell gold = required(Requirement.PURCHASE_VOLUME, "15000000.00", null);
        Finding lost = partner().volume("15000000.00", "0").holds(StatusCode.GOLD, "2025-01-31", "2026-06-29", "18000000.00")
                .judged(PurchaseRules::volume, gold);
        assertEquals(Outcome.MET, lost.outcome());
        Finding lastDay = partner().volume("15000000.00", "0").holds(StatusCode.GOLD, "2025-01-31", "2026-06-30", "18000000.00")
                .judged(PurchaseRules::volume, gold);
        assertEquals(Outcome.NOT_MET, lastDay.outcome());
        assertEquals(new BigDecimal("3000000.00"), lastDay.shortfall().args().get("amount"));
    }

    @ParameterizedTest
    @CsvSource({"49999.99, NOT_MET", "50000.00, MET", "50000.01, MET"})
    void oneShipmentDocumentOfTheLeastAmount(String amount, Outcome outcome) {
        assertEquals(outcome, partner().firstPurchase(amount)
                .judged(PurchaseRules::firstPurchase, required(Requirement.FIRST_PURCHASE, "50000.00", null)).outcome());
    }

    @Test
    void withoutAnyShipmentTheFirstPurchaseIsMissingWhole() {
        Finding f = partner().judged(PurchaseRules::firstPurchase, required(Requirement.FIRST_PURCHASE, "50000.00", null));
        assertEquals(Outcome.NOT_MET, f.outcome());
        assertEquals(new BigDecimal("50000.00"), f.shortfall().args().get("amount"));
    }

    @ParameterizedTest(name = "held {0}, agreed {1}, {2}")
    @CsvSource({
        "2026-01-01, 2025-12-31, CONFIRMED, MET",
        "2026-06-30, 2026-06-30, CONFIRMED, MET",
        "2025-12-31, 2025-12-01, CONFIRMED, NOT_MET",
        "2026-07-01, 2026-06-01, CONFIRMED, NOT_MET",
        "2026-05-05, 2026-05-06, CONFIRMED, NOT_MET",
        "2026-05-05, ,           CONFIRMED, NOT_MET",
        "2026-05-05, 2026-04-01, HELD,      NOT_MET",
        "2026-05-05, 2026-04-01, AGREED,    NOT_MET",
        "2026-05-05, 2026-04-01, REJECTED,  NOT_MET",
        "2026-05-05, 2026-04-01, CANCELLED, NOT_MET"})
    void anEventCountsWhenHeldInThePeriodAgreedBeforehandAndConfirmed(String held, String agreed, MarketingEvent.State state, Outcome outcome) {
        assertEquals(outcome, partner().event("2026-02-02", "2026-01-15", MarketingEvent.State.CONFIRMED).event(held, agreed, state)
                .judged(PeopleRules::events, required(Requirement.MARKETING_EVENTS, null, 2)).outcome());
    }

    @Test
    void aHeldEventIsNamedAsWhatWouldHelp() {
        Finding f = partner().event("2026-02-02", "2026-01-15", MarketingEvent.State.HELD)
                .judged(PeopleRules::events, required(Requirement.MARKETING_EVENTS, null, 1));
        assertEquals("MARKETING_EVENTS.enoughHeld", f.enough().code());
        assertEquals("E-0", f.enough().args().get("number"));
        assertEquals(1L, f.explanation().args().get("waiting"));
    }

    @ParameterizedTest(name = "{0}…{1}")
    @CsvSource({
        "2025-01-01, 2026-06-29, NOT_MET",
        "2025-01-01, 2026-06-30, MET",
        "2026-06-30, 2027-06-30, MET",
        "2026-07-01, 2027-06-30, NOT_MET"})
    void aCertificateCountsFromItsFirstToItsLastDay(String issued, String until, Outcome outcome) {
        assertEquals(outcome, partner().certificate(1, "TECHNICAL", issued, until)
                .judged(PeopleRules::technical, required(Requirement.TECH_SPECIALISTS, null, 1)).outcome());
        assertEquals(Outcome.NOT_MET, partner().certificate(1, "TECHNICAL", issued, until)
                .judged(PeopleRules::sales, required(Requirement.SALES_SPECIALISTS, null, 1)).outcome());
    }

    @Test
    void twoCertificatesOfOnePersonAreOneSpecialist() {
        GivenPartner one = partner().certificate(7, "SALES", "2025-01-01", "2027-01-01").certificate(7, "SALES", "2025-02-01", "2027-02-01");
        assertEquals(Outcome.NOT_MET, one.judged(PeopleRules::sales, required(Requirement.SALES_SPECIALISTS, null, 2)).outcome());
        assertEquals(Outcome.MET, one.certificate(8, "SALES", "2025-01-01", "2027-01-01")
                .judged(PeopleRules::sales, required(Requirement.SALES_SPECIALISTS, null, 2)).outcome());
    }

    @ParameterizedTest(name = "{0} dealers and {1} with an own authorization")
    @CsvSource({"29, 0, NOT_MET", "30, 0, MET", "31, 0, MET", "29, 2, NOT_MET", "30, 2, MET"})
    void dealersWithAnAuthorizationOfTheirOwnDoNotCount(int plain, int authorized, Outcome outcome) {
        assertEquals(outcome, partner().dealers(plain, false).dealers(authorized, true)
                .judged(PeopleRules::dealers, required(Requirement.DEALER_NETWORK, null, 30)).outcome());
    }

    @ParameterizedTest
    @CsvSource({"2024-01-01, 2026-06-29, NOT_MET", "2024-01-01, 2026-06-30, MET", "2026-06-30, , MET", "2026-07-01, , NOT_MET"})
    void aDealerCountsOnTheDay(String since, String until, Outcome outcome) {
        assertEquals(outcome, partner().dealer(since, until)
                .judged(PeopleRules::dealers, required(Requirement.DEALER_NETWORK, null, 1)).outcome());
    }

    @ParameterizedTest(name = "site {0}, optional {1}, check {2}: {3}")
    @CsvSource({
        "https://p.example, false, true,  MET",
        "https://p.example, false, false, NOT_MET",
        "https://p.example, true,  false, NOT_MET",
        "'',                true,  false, MET",
        "'',                false, false, NOT_MET",
        ",                  true,  false, MET"})
    void aSiteIsCheckedWhereThereIsOne(String site, boolean optional, boolean checked, Outcome outcome) {
        GivenPartner given = partner().website(site);
        if (checked) {
            given.proof(Requirement.WEBSITE, "2025-01-01", "2026-12-31", true);
        }
        RequirementCell cell = new RequirementCell(StatusCode.AUTHORIZED, Requirement.WEBSITE, Modality.REQUIRED, null, null, false,
                optional, "§ 3.1", 1);
        assertEquals(outcome, given.judged(ProofRules::website, cell).outcome());
    }

    @ParameterizedTest(name = "{0}…{1} accepted {2}: {3}")
    @CsvSource({
        "2026-06-30, ,           true,  MET,     proof.since",
        "2025-01-01, 2026-06-30, true,  MET,     proof.until",
        "2025-01-01, 2026-06-29, true,  NOT_MET, proof.expired",
        "2026-07-01, ,           true,  NOT_MET, proof.none",
        "2026-01-01, ,           false, NOT_MET, proof.rejected"})
    void aProofHoldsOnItsDays(String from, String until, boolean accepted, Outcome outcome, String why) {
        Finding f = partner().proof(Requirement.DEMO_STAND, from, until, accepted)
                .judged(ProofRules::proof, required(Requirement.DEMO_STAND, null, null));
        assertEquals(outcome, f.outcome());
        assertEquals(why, f.explanation().code());
    }

    @Test
    void aLaterRejectionOutweighsAnEarlierAcceptance() {
        assertEquals(Outcome.NOT_MET, partner().proof(Requirement.JOINT_SUPPORT, "2025-01-01", "2026-12-31", true)
                .proof(Requirement.JOINT_SUPPORT, "2026-05-01", null, false)
                .judged(ProofRules::proof, required(Requirement.JOINT_SUPPORT, null, null)).outcome());
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, ACCEPTED, MET", "2026-07-01, ACCEPTED, NOT_MET", "2026-06-01, SUBMITTED, NOT_MET", "2026-06-01, REJECTED, NOT_MET"})
    void anAcceptedTestimonialIsNeeded(String received, String state, Outcome outcome) {
        assertEquals(outcome, partner().reference(received, state)
                .judged(ProofRules::reference, required(Requirement.CUSTOMER_REFERENCE, null, 1)).outcome());
    }

    @ParameterizedTest
    @CsvSource({"2026-06-30, , MET, AGREEMENT.open", "2025-01-01, 2026-06-30, MET, AGREEMENT.until",
        "2025-01-01, 2026-06-29, NOT_MET, AGREEMENT.lapsed", "2026-07-01, , NOT_MET, AGREEMENT.later"})
    void anAgreementIsInForceOnTheDay(String signed, String last, Outcome outcome, String why) {
        Finding f = partner().agreement(signed, last).judged(AgreementRules::agreement, required(Requirement.AGREEMENT, null, null));
        assertEquals(outcome, f.outcome());
        assertEquals(why, f.explanation().code());
    }

    @ParameterizedTest(name = "cooperation since {0}: {1}")
    @CsvSource({"2025-06-30, MET", "2025-07-01, MET", "2025-07-02, NOT_MET"})
    void aYearOfCooperationIncludesTheDayItself(LocalDate since, Outcome outcome) {
        assertEquals(outcome, partner().since(since).agreement("2026-01-01", null)
                .judged(AgreementRules::tenure, required(Requirement.TENURE, null, 12)).outcome());
    }

    @ParameterizedTest(name = "first agreement to {0}, next from {1}: {2}")
    @CsvSource({"2026-01-31, 2026-02-01, MET", "2026-01-31, 2026-02-02, NOT_MET", "2026-03-31, 2026-02-01, MET"})
    void aGapBetweenAgreementsBreaksCooperation(String firstLastDay, String nextSigned, Outcome outcome) {
        assertEquals(outcome, partner().since(LocalDate.parse("2020-01-15")).agreement("2020-01-15", firstLastDay).agreement(nextSigned, null)
                .judged(AgreementRules::tenure, required(Requirement.TENURE, null, 12)).outcome());
    }

    @ParameterizedTest(name = "excluded from {0} to {1}: {2}")
    @CsvSource({"2025-01-01, 2025-06-30, MET", "2025-01-01, 2025-07-01, NOT_MET", "2026-06-01, 2026-06-30, NOT_MET", "2026-07-01, 2026-07-31, MET"})
    void anExclusionBreaksCooperation(String from, String lastDay, Outcome outcome) {
        assertEquals(outcome, partner().agreement("2020-01-15", null).excluded(from, lastDay)
                .judged(AgreementRules::tenure, required(Requirement.TENURE, null, 12)).outcome());
    }

    @Test
    void withoutAnAgreementInForceThereIsNoCooperation() {
        assertEquals("TENURE.broken", partner().agreement("2020-01-15", "2026-06-29")
                .judged(AgreementRules::tenure, required(Requirement.TENURE, null, 12)).explanation().code());
    }

    @Test
    void withoutACalendarReportingIsNotKnownAndBlocks() {
        Finding f = partner().agreement("2020-01-15", null)
                .judged(AgreementRules::reporting, required(Requirement.PARTNER_REPORTING, null, null));
        assertEquals(Outcome.NOT_KNOWN, f.outcome());
        assertTrue(f.blocks());
        assertEquals("PARTNER_REPORTING.notKnown", f.explanation().code());
    }

    @ParameterizedTest(name = "Q4 {0}, Q1 {1}: {2}")
    @CsvSource({"ACCEPTED, ACCEPTED, MET", "ACCEPTED, SUBMITTED, NOT_MET", "RETURNED, ACCEPTED, NOT_MET", "ACCEPTED, , NOT_MET"})
    void everyReportThatFellDueWasAccepted(String q4, String q1, Outcome outcome) {
        GivenPartner given = partner().calendar(ReportCalendar.QUARTERLY, 10).report("2025-Q4", q4);
        if (q1 != null) {
            given.report("2026-Q1", q1);
        }
        assertEquals(outcome, given.judged(AgreementRules::reporting, required(Requirement.PARTNER_REPORTING, null, null)).outcome());
    }

    @Test
    void anAgreedCalendarWithoutReportsIsMet() {
        assertEquals(Outcome.MET, partner().calendar(ReportCalendar.NONE, 0)
                .judged(AgreementRules::reporting, required(Requirement.PARTNER_REPORTING, null, null)).outcome());
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01, 2026-06-30, MET", "2026-01-02, 2026-06-30, NOT_KNOWN", "2026-01-01, 2026-06-29, NOT_KNOWN"})
    void reportsKeptElsewhereStandForTheWholeHalfYearOnly(String from, String until, Outcome outcome) {
        assertEquals(outcome, partner().proof(Requirement.PARTNER_REPORTING, from, until, true)
                .judged(AgreementRules::reporting, required(Requirement.PARTNER_REPORTING, null, null)).outcome());
    }

    @Test
    void aRecommendedRowIsShownAndNeverBlocks() {
        Finding missing = partner().judged(ProofRules::proof, cell(Requirement.DEMO_STAND, Modality.RECOMMENDED, null, null));
        assertEquals(Outcome.RECOMMENDED_NOT_MET, missing.outcome());
        Finding there = partner().proof(Requirement.DEMO_STAND, "2026-01-01", null, true)
                .judged(ProofRules::proof, cell(Requirement.DEMO_STAND, Modality.RECOMMENDED, null, null));
        assertEquals(Outcome.RECOMMENDED_MET, there.outcome());
        Finding idle = partner().judged(ProofRules::proof, cell(Requirement.DEMO_STAND, Modality.NOT_REQUIRED, null, null));
        assertEquals(Outcome.NOT_REQUIRED, idle.outcome());
        assertEquals("required.none", idle.required().code());
        assertTrue(RequirementRules.eligible(List.of(missing, there, idle)));
        assertFalse(RequirementRules.eligible(List.of(
                partner().judged(ProofRules::proof, required(Requirement.DEMO_STAND, null, null)))));
    }

    @Test
    void whatIsMetHasNothingMissing() {
        Finding f = partner().volume("15000000.00", "0")
                .judged(PurchaseRules::volume, required(Requirement.PURCHASE_VOLUME, "15000000.00", null));
        assertNull(f.shortfall());
        assertNull(f.enough());
        assertEquals(0, BigDecimal.ONE.compareTo(f.progress()));
    }
}
