package ru.agatrt.partner.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way of failing a requirement occurs on the evaluation day, and most partners stand rightly where they stand. */
class EdgeCasesTest {

    private static final String EVALUATION = "2026-06-30";
    private static final Map<String, String> THRESHOLDS =
            Map.of("SILVER", "7000000", "GOLD", "15000000", "DISTRIBUTOR", "40000000");
    private static final List<String[]> HALF_YEARS = List.of(new String[] {"2023-01-01", "2023-06-30"}, new String[] {"2024-01-01", "2024-06-30"},
            new String[] {"2025-01-01", "2025-06-30"}, new String[] {"2026-01-01", "2026-06-30"});

    private final WrittenFiles data = WrittenFiles.get();

    @ParameterizedTest
    @CsvSource({"SILVER, 6999990.00", "SILVER, 7000000.00", "SILVER, 7000010.00", "GOLD, 14999990.00", "GOLD, 15000000.00", "GOLD, 15000010.00",
        "DISTRIBUTOR, 39999990.00", "DISTRIBUTOR, 45000000.00", "AUTHORIZED, 7000000.00", "AUTHORIZED, 6999990.00"})
    void somebodyStandsExactlyThere(String status, String volume) {
        assertTrue(holders(status).stream().anyMatch(c -> data.countable(c).equals(new BigDecimal(volume))));
    }

    @Test
    void mostStatusesAgreeWithTheVolume() {
        for (String[] h : HALF_YEARS) {
            Map<String, Integer> low = new HashMap<>();
            Map<String, Integer> all = new HashMap<>();
            THRESHOLDS.forEach((status, threshold) -> holdersOn(status, h[1]).forEach(c -> {
                all.merge(status, 1, Integer::sum);
                low.merge(status, data.volume(c, h[0], h[1], "COUNTABLE").compareTo(new BigDecimal(threshold)) < 0 ? 1 : 0, Integer::sum);
            }));
            all.forEach((status, count) -> assertTrue(low.get(status) * 4 <= count, () -> h[1] + " " + status + ": " + low + " of " + all));
        }
    }

    @Test
    void somebodysReturnsExceedTheShipments() {
        assertTrue(holders("AUTHORIZED").stream().anyMatch(c -> data.countable(c).signum() < 0));
    }

    @Test
    void someGoldEventsAreMissingUnconfirmedOrTurnedDown() {
        assertTrue(holders("GOLD").stream().anyMatch(c -> count("events", c, "state", "HELD") == 1 && confirmed(c) == 1));
        assertTrue(holders("SILVER").stream().anyMatch(c -> confirmed(c) == 1 && data.countable(c).compareTo(new BigDecimal("15000000")) >= 0));
        assertTrue(holders("DISTRIBUTOR").stream().anyMatch(c -> confirmed(c) == 3));
        assertTrue(data.rows("events").stream().anyMatch(e -> e.get("state").equals("REJECTED") && e.get("agreed_on").isEmpty()));
    }

    @ParameterizedTest
    @CsvSource({"SALES", "TECHNICAL"})
    void someSilverPartnersHaveNobodyCertified(String track) {
        Set<String> certified = data.rows("certificates").stream().filter(c -> c.get("track").equals(track)
                        && WrittenFiles.covers(c.get("issued_on"), c.get("valid_until"), EVALUATION))
                .map(c -> c.get("partner_code")).collect(Collectors.toSet());
        assertEquals(1, holders("SILVER").stream().filter(c -> !certified.contains(c)).count());
        assertTrue(certified.containsAll(holders("GOLD")) && certified.containsAll(holders("DISTRIBUTOR")));
        assertEquals(track.equals("TECHNICAL") ? 1 : 0, holders("PROJECT").stream().filter(c -> !certified.contains(c)).count());
    }

    @ParameterizedTest
    @CsvSource({"SILVER, WEBSITE, 3", "AUTHORIZED, WEBSITE, 24", "GOLD, WEBSITE, 0", "GOLD, JOINT_SUPPORT, 0", "PROJECT, JOINT_SUPPORT, 1",
        "PROJECT, WEBSITE, 1", "DISTRIBUTOR, DEMO_STAND, 1", "DISTRIBUTOR, BUSINESS_PLAN, 1"})
    void someEvidenceIsNotInForce(String status, String requirement, int without) {
        Set<String> with = data.rows("evidence").stream().filter(e -> e.get("requirement").equals(requirement)
                        && e.get("state").equals("ACCEPTED") && WrittenFiles.covers(e.get("valid_from"), e.get("valid_until"), EVALUATION))
                .map(e -> e.get("partner_code")).collect(Collectors.toSet());
        assertEquals(without, holders(status).stream().filter(c -> !with.contains(c)).count());
    }

    @Test
    void someReportsAreLateReturnedOrKeptElsewhere() {
        assertEquals(1, holders("GOLD").stream().filter(c -> report(c, "SUBMITTED", EVALUATION)).count());
        assertEquals(1, holders("SILVER").stream().filter(c -> report(c, "RETURNED", EVALUATION)).count());
        assertEquals(1, holders("GOLD").stream().filter(c -> data.rows("agreements", c).get(0).get("reports").isEmpty()
                && count("evidence", c, "requirement", "PARTNER_REPORTING") > 0).count());
    }

    @Test
    void someAgreementsWereInterruptedOrHaveEnded() {
        assertEquals(1, holders("SILVER").stream().filter(c -> data.rows("agreements", c).size() == 2).count());
        for (String status : List.of("SILVER", "AUTHORIZED")) {
            assertEquals(1, holders(status).stream().filter(c -> data.rows("agreements", c).stream()
                    .noneMatch(a -> WrittenFiles.covers(a.get("signed_on"), a.get("valid_to"), EVALUATION))).count(), status);
        }
    }

    @Test
    void someTestimonialIsNotAccepted() {
        assertTrue(holders("SILVER").stream().anyMatch(c -> count("references", c, "state", "SUBMITTED") == 1
                && count("references", c, "state", "ACCEPTED") == 0));
    }

    private List<String> holders(String status) {
        return holdersOn(status, EVALUATION);
    }

    private List<String> holdersOn(String status, String day) {
        return data.rows("statuses").stream()
                .filter(s -> s.get("status").equals(status) && WrittenFiles.covers(s.get("valid_from"), s.get("valid_to"), day))
                .map(s -> s.get("partner_code")).toList();
    }

    private long confirmed(String partner) {
        return data.rows("events", partner).stream()
                .filter(e -> e.get("state").equals("CONFIRMED") && e.get("held_on").compareTo("2026-01-01") >= 0).count();
    }

    private long count(String kind, String partner, String column, String value) {
        return data.rows(kind, partner).stream().filter(r -> r.get(column).equals(value)).count();
    }

    private boolean report(String partner, String state, String until) {
        return data.rows("partner-reports", partner).stream()
                .anyMatch(r -> r.get("state").equals(state) && r.get("submitted_on").compareTo(until) <= 0);
    }
}
