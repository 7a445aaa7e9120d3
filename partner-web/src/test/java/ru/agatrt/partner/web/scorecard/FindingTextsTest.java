package ru.agatrt.partner.web.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.Outcome;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.review.Evidence;
import ru.agatrt.partner.review.Finding;
import ru.agatrt.partner.review.Scorecard;
import ru.agatrt.partner.web.support.Language;

class FindingTextsTest {

    private static final HalfYear H1 = new HalfYear(2026, 1);

    private final FindingTexts texts = new FindingTexts(Language.RU.locale());

    @ParameterizedTest
    @CsvSource({"GOLD, 3, false, До золотого не хватает трёх условий", "SILVER, 1, false, До серебряного не хватает одного условия",
        "GOLD, 2, true, 'Чтобы остаться золотым, не хватает двух условий'", "DISTRIBUTOR, 5, false, До дистрибьютора не хватает пяти условий",
        "PROJECT, 0, true, Все условия проектного выполнены"})
    void theTitleCountsWhatIsMissing(StatusCode status, int missing, boolean held, String expected) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < missing; i++) {
            findings.add(plain(Requirement.values()[i], Outcome.NOT_MET));
        }
        assertEquals(expected, texts.title(scorecard(status, findings), held));
    }

    @Test
    void aGapShowsTheAmountsAndWhatADecisionCouldAdd() {
        Gap gap = texts.gaps(scorecard(StatusCode.GOLD, List.of(volume("14850000", "2450000", "0.9900")))).get(0);

        assertEquals("14 850 000,00", gap.figure().replace('\u00a0', ' '));
        assertEquals("из 15 000 000,00 ₽", gap.figureOf().replace('\u00a0', ' '));
        assertEquals(99, gap.percent());
        assertEquals(1, gap.undecided(), "no more than the bar has room for");
    }

    @Test
    void aShareIsNeverRoundedUpToTheWhole() {
        Gap gap = texts.gaps(scorecard(StatusCode.GOLD, List.of(volume("14999999.99", "0", "0.9999")))).get(0);

        assertEquals(99, gap.percent());
    }

    @Test
    void whatIsNotMetStandsBeforeWhatIsNotKnown() {
        List<Gap> gaps = texts.gaps(scorecard(StatusCode.GOLD, List.of(plain(Requirement.PARTNER_REPORTING, Outcome.NOT_KNOWN),
                plain(Requirement.WEBSITE, Outcome.NOT_MET), plain(Requirement.TENURE, Outcome.MET))));

        assertEquals(List.of(Requirement.WEBSITE, Requirement.PARTNER_REPORTING), gaps.stream().map(Gap::requirement).toList());
    }

    private static Scorecard scorecard(StatusCode status, List<Finding> findings) {
        return new Scorecard(new PartnerCode("P-00417"), status, H1, H1.period(), H1.lastDay(), Instant.parse("2026-07-16T11:05:00Z"),
                "2023-01", findings.stream().noneMatch(Finding::blocks), findings, List.of());
    }

    private static Finding plain(Requirement requirement, Outcome outcome) {
        Text text = Text.of("proof.none");
        return new Finding(requirement, Modality.REQUIRED, Text.of("required.WEBSITE"), text, outcome, "§ 2", text, List.of(), null, null, null);
    }

    private static Finding volume(String amount, String undecided, String progress) {
        BigDecimal counted = new BigDecimal(amount);
        return new Finding(Requirement.PURCHASE_VOLUME, Modality.REQUIRED,
                Text.of("required.PURCHASE_VOLUME", "amount", new BigDecimal("15000000.00")),
                Text.of("PURCHASE_VOLUME.actual", "amount", counted), Outcome.NOT_MET, "§ 2",
                Text.of("PURCHASE_VOLUME.noThreshold"),
                List.of(new Evidence("VOLUME", "undecided", null, Text.of("evidence.volume.undecided"), new BigDecimal(undecided), false)),
                new BigDecimal(progress), Text.of("amount.shortfall", "amount", new BigDecimal("15000000.00").subtract(counted)), null);
    }
}
