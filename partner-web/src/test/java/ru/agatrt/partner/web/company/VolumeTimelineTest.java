package ru.agatrt.partner.web.company;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Money;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.purchase.VolumePoint;
import ru.agatrt.partner.purchase.VolumeThreshold;
import ru.agatrt.partner.purchase.VolumeView;

class VolumeTimelineTest {

    private static final Locale RU = Locale.forLanguageTag("ru-RU");

    private static VolumePoint point(String halfYear, String countable, String undecided, String threshold) {
        return new VolumePoint(HalfYear.parse(halfYear), new VolumeView(new BigDecimal(countable), new BigDecimal(undecided), Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, 1),
                List.of(), threshold == null ? null : new VolumeThreshold(StatusCode.GOLD, new BigDecimal(threshold), false), "e");
    }

    @Test
    void aBarReachesItsThresholdExactlyWhereTheVolumeDoes() {
        VolumeTimeline.Bar bar = VolumeTimeline.of(List.of(point("2026-H1", "15000000", "0", "15000000")), RU).bars().get(0);
        assertEquals(bar.y(), bar.line(), 1e-9);
        assertTrue(bar.met());
    }

    @Test
    void undecidedPurchasesStandAboveWhatCountsAndTheHighestFits() {
        VolumeTimeline.Bar bar = VolumeTimeline.of(List.of(point("2026-H1", "10000000", "5000000", "12000000")), RU).bars().get(0);
        assertEquals(bar.y(), bar.undecidedY() + bar.undecidedHeight(), 1e-9);
        assertEquals(34, bar.undecidedY(), 1e-9);
        assertEquals("10,00 +5,00 12,00", bar.labels().countable() + " " + bar.labels().undecided() + " " + bar.labels().threshold());
    }

    @Test
    void aNegativeVolumeHangsBelowTheLine() {
        VolumeTimeline chart = VolumeTimeline.of(List.of(point("2025-H2", "1000000", "0", null), point("2026-H1", "-469760", "0", null)), RU);
        assertEquals(chart.zero(), chart.bars().get(1).y(), 1e-9);
        assertTrue(chart.bars().get(1).y() + chart.bars().get(1).height() <= 256 + 1e-9);
        assertNull(chart.bars().get(1).line());
    }

    @Test
    void eachHalfYearHasItsOwnThreshold() {
        VolumeTimeline chart = VolumeTimeline.of(List.of(point("2025-H2", "0", "0", "15000000"), point("2026-H1", "0", "0", "18000000")), RU);
        assertTrue(chart.bars().get(0).line() > chart.bars().get(1).line());
        assertEquals("2-е полугодие 2025: 0,00 млн ₽ при пороге 15,00 млн ₽; 1-е полугодие 2026: 0,00 млн ₽ при пороге 18,00 млн ₽.",
                chart.inWords(RU).replace('\u00a0', ' '));
    }

    @Test
    void withoutHalfYearsNothingIsDrawn() {
        assertEquals(List.of(), VolumeTimeline.of(List.of(), RU).bars());
    }
}
