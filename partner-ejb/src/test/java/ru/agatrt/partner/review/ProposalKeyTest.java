package ru.agatrt.partner.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.agatrt.partner.kernel.BusinessException;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.PartnerCode;

/** Proposals as addresses name them. */
class ProposalKeyTest {

    @Test
    void codeDirectionAndVersion() {
        assertEquals(new ProposalKey(new PartnerCode("P-1"), Direction.RETAIL, null), ProposalKey.parse("P-1/RETAIL"));
        assertEquals(new ProposalKey(new PartnerCode("P-1"), Direction.PROJECT, 12L), ProposalKey.parse("P-1/PROJECT/12"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "P-1", "P-1/", "/RETAIL", "P-1/retail", "P-1/RETAIL/x", "P-1/7", "P-1/RETAIL/99999999999999999999"})
    void anythingElseIsRefused(String text) {
        assertThrows(BusinessException.class, () -> ProposalKey.parse(text));
    }
}
