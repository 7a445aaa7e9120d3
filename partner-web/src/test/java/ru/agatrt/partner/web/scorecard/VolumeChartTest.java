package ru.agatrt.partner.web.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.purchase.HalfYearVolume;
import ru.agatrt.partner.web.support.Language;

class VolumeChartTest {

    private static final HalfYear H1 = new HalfYear(2026, 1);

    @Test
    void theHighestOfBarsAndThresholdsReachesTheTop() {
        VolumeChart chart = chart("15000000", volume("7500000", "0"));

        assertEquals(34, chart.lines().get(0).y(), 0.01);
        assertEquals(72, chart.bars().get(0).height(), 0.01);
        assertTrue(chart.bars().get(0).shown());
        assertFalse(chart.undecided());
    }

    @Test
    void dealsWithoutADecisionStandOnTheBar() {
        VolumeChart.Bar bar = chart("15000000", volume("12713480", "2450000")).bars().get(0);

        assertEquals(bar.y(), bar.hatchedY() + bar.hatchedHeight(), 0.01);
        assertEquals("12,71", bar.value());
        assertEquals("+2,45", bar.hatched());
        assertTrue(bar.inside());
    }

    @Test
    void aNegativeVolumeHasNoBarButItsFigure() {
        VolumeChart.Bar bar = chart("7000000", volume("-380750", "0")).bars().get(0);

        assertEquals(0, bar.height());
        assertEquals("−0,38", bar.value());
    }

    @Test
    void theDrawingIsToldInWords() {
        assertEquals("Объём по полугодиям: 1-е полугодие 2026 12,71 млн ₽; порог «Золотой» 15,00 млн ₽.",
                chart("15000000", volume("12713480", "0")).inWords(Language.RU.locale()).replace('\u00a0', ' '));
    }

    private static VolumeChart chart(String threshold, HalfYearVolume volume) {
        return VolumeChart.of(List.of(volume), List.of(new VolumeChart.Threshold(StatusCode.GOLD, new BigDecimal(threshold))), H1,
                Language.RU.locale());
    }

    private static HalfYearVolume volume(String countable, String undecided) {
        return new HalfYearVolume(H1, new BigDecimal(countable), new BigDecimal(undecided));
    }
}
