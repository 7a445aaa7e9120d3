package ru.agatrt.partner.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static ru.agatrt.partner.launcher.demo.Career.step;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusHistoryTest {

    @Test
    void authorizationRunsToThe31JanuaryOfTheNextYear() {
        assertEquals(List.of("AUTHORIZED 2024-11-05..2025-01-31", "AUTHORIZED 2025-02-01..2026-01-31", "AUTHORIZED 2026-02-01..2027-01-31"),
                history(Career.of(step(LocalDate.of(2024, 11, 5), Level.AUTHORIZED))));
    }

    @Test
    void silverCutsTheAuthorizationAtTheQuarterAndRunsToTheYearsEnd() {
        assertEquals(List.of("AUTHORIZED 2025-02-01..2025-09-30", "SILVER 2025-10-01..2025-12-31", "SILVER 2026-01-01..2026-12-31"),
                history(Career.of(step(LocalDate.of(2025, 2, 1), Level.AUTHORIZED), step(LocalDate.of(2025, 10, 1), Level.SILVER))));
    }

    @Test
    void goldRunsFromListToListAndTheLastOneIsOpen() {
        assertEquals(List.of("GOLD 2025-07-31..2026-01-30", "GOLD 2026-01-31..open"),
                history(Career.of(step(LocalDate.of(2025, 7, 31), Level.GOLD))));
    }

    @Test
    void loweredGoldIsSilverToTheYearsEnd() {
        assertEquals(List.of("GOLD 2025-07-31..2026-01-30", "SILVER 2026-01-31..2026-12-31"),
                history(Career.of(step(LocalDate.of(2025, 7, 31), Level.GOLD), step(LocalDate.of(2026, 1, 31), Level.SILVER))));
    }

    @Test
    void lostStatusLeavesNothingBehind() {
        assertEquals(List.of("AUTHORIZED 2024-02-01..2025-01-31"),
                history(Career.of(step(LocalDate.of(2024, 2, 1), Level.AUTHORIZED), step(LocalDate.of(2025, 2, 1), Level.NONE))));
    }

    @Test
    void individualThresholdBelongsToTheLastStepOnly() {
        Career career = Career.of(step(LocalDate.of(2025, 1, 1), Level.SILVER), step(LocalDate.of(2026, 1, 31), Level.GOLD))
                .withThreshold(new BigDecimal("18000000.00")).withProject(LocalDate.of(2026, 1, 31));
        List<StatusSpan> spans = StatusHistory.of(career);
        assertEquals("SILVER null, SILVER null, GOLD 18000000.00, PROJECT null",
                String.join(", ", spans.stream().map(s -> s.level() + " " + s.threshold()).toList()));
    }

    @Test
    void stepsMustBeInOrder() {
        assertThrows(IllegalArgumentException.class, () ->
                Career.of(step(LocalDate.of(2025, 2, 1), Level.AUTHORIZED), step(LocalDate.of(2025, 2, 1), Level.SILVER)));
    }

    private static List<String> history(Career career) {
        return StatusHistory.of(career).stream()
                .map(s -> s.level() + " " + s.from() + ".." + (s.to() == null ? "open" : s.to())).toList();
    }
}
