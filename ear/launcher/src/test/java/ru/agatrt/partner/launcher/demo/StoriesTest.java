package ru.agatrt.partner.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures that docs/demo.md quotes. */
class StoriesTest {

    private static final String EVALUATION = "2026-06-30";

    private final WrittenFiles data = WrittenFiles.get();

    @ParameterizedTest
    @CsvSource({
        "P-00001, GOLD, 18436500.00", "P-00002, SILVER, 14962480.00", "P-00003, DISTRIBUTOR, 43118000.00",
        "P-00004, DISTRIBUTOR, 52740000.00", "P-00005, SILVER+PROJECT, 6412300.00", "P-00006, AUTHORIZED, 2384600.00",
        "P-00007, '', 49999.99", "P-00008, GOLD, 14326800.00", "P-00009, AUTHORIZED, 7318400.00"})
    void statusAndVolume(String partner, String status, String countable) {
        assertEquals(status, data.statuses(partner, EVALUATION));
        assertEquals(new BigDecimal(countable), data.countable(partner));
    }

    @ParameterizedTest
    @CsvSource({"P-00001, 2", "P-00002, 1", "P-00003, 5", "P-00004, 6", "P-00008, 3"})
    void confirmedEvents(String partner, int confirmed) {
        assertEquals(confirmed, data.rows("events", partner).stream()
                .filter(e -> e.get("state").equals("CONFIRMED") && e.get("held_on").startsWith("2026-0")).count());
    }

    @Test
    void justUnderGoldHasNoReportCalendar() {
        assertEquals(List.of(""), data.rows("agreements", "P-00002").stream().map(a -> a.get("reports")).toList());
    }

    @ParameterizedTest
    @CsvSource({"P-00003, 31, 29", "P-00004, 34, 33"})
    void dealersThatHoldAStatusOfTheirOwnDoNotCount(String distributor, int listed, int countable) {
        assertEquals(listed, dealers(distributor).size());
        assertEquals(countable, dealers(distributor).stream().filter(d -> !holdsStatus(d.get("dealer_inn"))).count());
    }

    @Test
    void theOtherDistributorsStandAtThirtyAndThirtyOneDealers() {
        List<Long> networks = data.rows("partners").stream().map(p -> p.get("code"))
                .filter(c -> c.compareTo("P-00009") > 0 && data.statuses(c, EVALUATION).equals("DISTRIBUTOR"))
                .map(c -> dealers(c).stream().filter(d -> !holdsStatus(d.get("dealer_inn"))).count()).sorted().toList();
        assertEquals(List.of(30L, 31L), networks);
    }

    @Test
    void theUndecidedDealWouldKeepSilver() {
        BigDecimal undecided = data.volume("P-00005", "2026-01-01", EVALUATION, "UNDECIDED_PROJECT");
        assertEquals(new BigDecimal("1951200.00"), undecided);
        assertEquals(List.of("ПР-2026-0023"), data.rows("deals", "P-00005").stream()
                .filter(d -> d.get("counts").isEmpty()).map(d -> d.get("deal_no")).toList());
        assertTrue(data.countable("P-00005").compareTo(new BigDecimal("7000000")) < 0);
        assertTrue(data.countable("P-00005").add(undecided).compareTo(new BigDecimal("7000000")) >= 0);
    }

    @Test
    void theBigReturnTakesGoldBelowItsThreshold() {
        Map<String, String> back = data.rows("purchases", "P-00008").stream()
                .filter(l -> l.get("document_type").equals("RETURN") && l.get("shipped_on").equals("2026-03-17")).findFirst().orElseThrow();
        assertEquals("3298400.00", back.get("amount"));
        assertTrue(data.countable("P-00008").compareTo(new BigDecimal("15000000")) < 0);
        assertTrue(data.countable("P-00008").add(new BigDecimal(back.get("amount"))).compareTo(new BigDecimal("15000000")) > 0);
    }

    @Test
    void theSiteCheckOfTheSixthHasRunOut() {
        assertFalse(data.rows("evidence", "P-00006").stream().anyMatch(e -> e.get("requirement").equals("WEBSITE")
                && WrittenFiles.covers(e.get("valid_from"), e.get("valid_until"), EVALUATION)));
        assertFalse(data.byKey("partners", "code").get("P-00006").get("website").isEmpty());
    }

    @Test
    void theNinthsOnlyTechnicalCertificateEndsOnTheEvaluationDay() {
        List<Map<String, String>> technical =
                data.rows("certificates", "P-00009").stream().filter(c -> c.get("track").equals("TECHNICAL")).toList();
        assertTrue(technical.stream().anyMatch(c -> WrittenFiles.covers(c.get("issued_on"), c.get("valid_until"), EVALUATION)));
        assertFalse(technical.stream().anyMatch(c -> WrittenFiles.covers(c.get("issued_on"), c.get("valid_until"), "2026-07-01")));
        assertTrue(data.byKey("partners", "code").get("P-00009").get("legal_name").length() > 200);
    }

    private List<Map<String, String>> dealers(String distributor) {
        return data.rows("dealers", distributor).stream()
                .filter(d -> WrittenFiles.covers(d.get("since"), d.get("until"), EVALUATION)).toList();
    }

    private boolean holdsStatus(String inn) {
        return data.rows("partners").stream().filter(p -> p.get("inn").equals(inn))
                .anyMatch(p -> !data.statuses(p.get("code"), EVALUATION).isEmpty());
    }
}
