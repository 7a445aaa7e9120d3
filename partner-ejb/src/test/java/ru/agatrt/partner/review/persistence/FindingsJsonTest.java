package ru.agatrt.partner.review.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.Outcome;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.review.Evidence;
import ru.agatrt.partner.review.Finding;
import ru.agatrt.partner.review.Ground;
import ru.agatrt.partner.review.Judgement;
import ru.agatrt.partner.review.ProposalContent;
import ru.agatrt.partner.review.Unknown;

/** The same findings give the same text, and the text gives them back. */
class FindingsJsonTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        ProposalContent content = content("14999999.99");
        assertEquals(content, FindingsJson.read(FindingsJson.write(content)));
    }

    @Test
    void theOrderOfArgumentsDoesNotMatterAndAKopeckDoes() {
        String text = FindingsJson.write(content("14999999.99"));
        assertEquals(text, FindingsJson.write(content("14999999.99")));
        assertNotEquals(Canonical.sha256(text), Canonical.sha256(FindingsJson.write(content("14999999.98"))));
    }

    private static ProposalContent content(String amount) {
        Finding volume = new Finding(Requirement.PURCHASE_VOLUME, Modality.REQUIRED, Text.of("required.PURCHASE_VOLUME", "amount", new BigDecimal("15000000.00")),
                Text.of("PURCHASE_VOLUME.actual", "amount", new BigDecimal(amount)), Outcome.NOT_MET, "§ 2",
                Text.of("PURCHASE_VOLUME.notMet", "missing", new BigDecimal("0.01"), "threshold", new BigDecimal("15000000.00"), "amount", new BigDecimal(amount)),
                List.of(new Evidence("EVENT", "E-1", LocalDate.parse("2026-02-28"), Text.of("evidence.event", "title", "Семинар «Ё»"), null, true)),
                new BigDecimal("0.9999"), Text.of("amount.shortfall", "amount", new BigDecimal("0.01")), null);
        return new ProposalContent(Text.of("review.LOWER.SILVER", "count", 1L), List.of(new Judgement(StatusCode.GOLD, List.of(volume))),
                List.of(new Unknown(Requirement.PURCHASE_VOLUME, Text.of("unknown.DEALS", "amount", new BigDecimal("1.00")), true)),
                List.of(new Ground("OVERDUE_VENDOR", "§ 1.5 (2)", Text.of("ground.OVERDUE_VENDOR", "days", 12L))));
    }
}
