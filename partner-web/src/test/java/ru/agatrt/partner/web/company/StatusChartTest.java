package ru.agatrt.partner.web.company;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.fact.VersionSource;
import ru.agatrt.partner.partner.StatusTimeline;
import ru.agatrt.partner.partner.StatusTimeline.Entry;
import ru.agatrt.partner.status.Assignment.Cause;
import ru.agatrt.partner.status.HeldStatus;
import ru.agatrt.partner.status.StatusVersion;
import ru.agatrt.partner.status.Suspension;
import ru.agatrt.partner.status.SuspensionVersion;

class StatusChartTest {

    private static final VersionSource KNOWN = new VersionSource(Instant.EPOCH, null, null, null, null);
    private static final LocalDate TODAY = LocalDate.parse("2026-07-16");

    @Test
    void barsFollowEachOtherAndSuspensionsLieOverThem() {
        StatusChart chart = StatusChart.of(timeline(List.of(held(StatusCode.GOLD, "2026-02-01", null, false), held(StatusCode.SILVER, "2025-01-01", "2026-01-31", false)),
                List.of(pause("2026-03-01", "2026-04-01"))), Locale.ROOT);
        assertEquals(1, chart.lanes().size());
        List<StatusChart.Bar> bars = chart.lanes().get(0).bars();
        assertEquals(List.of(StatusCode.SILVER, StatusCode.GOLD), bars.stream().map(StatusChart.Bar::status).toList());
        assertTrue(bars.get(0).x() + bars.get(0).width() <= bars.get(1).x());
        assertTrue(bars.get(1).x() + bars.get(1).width() <= StatusChart.WIDTH, "no end known: to the edge and not beyond");
        assertTrue(bars.get(1).open());
        assertEquals(List.of(2025, 2026), chart.years().stream().map(StatusChart.Year::year).toList());
        StatusChart.Pause pause = chart.lanes().get(0).pauses().get(0);
        assertEquals(1, chart.lanes().get(0).pauses().size(), "silver was over before");
        assertTrue(pause.x() > bars.get(1).x() && pause.x() + pause.width() < chart.today());
        assertTrue(chart.inWords(Locale.forLanguageTag("ru-RU")).startsWith("Розничные"));
    }

    @Test
    void whatWasWithdrawnIsNotDrawn() {
        assertEquals(List.of(), StatusChart.of(timeline(List.of(held(StatusCode.GOLD, "2026-02-01", null, true)), List.of()), Locale.ROOT).lanes());
    }

    @Test
    void eachDirectionHasItsLane() {
        HeldStatus project = new HeldStatus(StatusCode.PROJECT, Direction.PROJECT, TODAY, null, null, null, null);
        StatusChart chart = StatusChart.of(timeline(List.of(held(StatusCode.GOLD, "2026-02-01", null, false),
                new Entry<>(new StatusVersion(project, Cause.REVIEW, null, KNOWN), false, List.of())), List.of()), Locale.ROOT);
        assertEquals(List.of(Direction.RETAIL, Direction.PROJECT), chart.lanes().stream().map(StatusChart.Lane::direction).toList());
        assertTrue(chart.lanes().get(1).y() > chart.lanes().get(0).barY() + chart.lanes().get(0).barHeight());
    }

    private static StatusTimeline timeline(List<Entry<StatusVersion>> held, List<Entry<SuspensionVersion>> pauses) {
        return new StatusTimeline(Instant.EPOCH, TODAY, held, pauses);
    }

    private static Entry<StatusVersion> held(StatusCode status, String from, String last, boolean gone) {
        return new Entry<>(new StatusVersion(new HeldStatus(status, Direction.RETAIL, LocalDate.parse(from), last == null ? null : LocalDate.parse(last), null, null, null),
                Cause.HISTORY, null, KNOWN), gone, List.of());
    }

    private static Entry<SuspensionVersion> pause(String from, String to) {
        return new Entry<>(new SuspensionVersion(new Suspension(null, new Period(LocalDate.parse(from), LocalDate.parse(to)), "RENEWAL", "r", TODAY, "m"), KNOWN),
                false, List.of());
    }
}
