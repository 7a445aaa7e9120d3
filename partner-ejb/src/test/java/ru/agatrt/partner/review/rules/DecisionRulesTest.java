package ru.agatrt.partner.review.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.review.ProposalKind;
import ru.agatrt.partner.review.ReviewDecision;

/** What a person may decide, who may, and how long it then holds. */
class DecisionRulesTest {

    private static final Edition EDITION = ReviewRulesTest.edition();

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // direction, held,  proposal, its status, decision, status, reason, refused with
        "RETAIL,    GOLD,        LOWER,  SILVER, LOWER,  -,          -,      -",
        "RETAIL,    GOLD,        LOWER,  SILVER, LOWER,  AUTHORIZED, -,      DECISION_REASON",
        "RETAIL,    GOLD,        LOWER,  SILVER, LOWER,  AUTHORIZED, Повтор, -",
        "RETAIL,    GOLD,        LOWER,  SILVER, KEEP,   -,          -,      DECISION_REASON",
        "RETAIL,    GOLD,        LOWER,  SILVER, KEEP,   -,          Повтор, -",
        "RETAIL,    GOLD,        LOWER,  SILVER, KEEP,   SILVER,     Повтор, DECISION_STATUS",
        "RETAIL,    GOLD,        KEEP,   GOLD,   REVOKE, -,          Повтор, DECISION_STATUS",
        "RETAIL,    GOLD,        KEEP,   GOLD,   GRANT,  GOLD,       Повтор, DECISION_STATUS",
        "RETAIL,    SILVER,      NONE,   -,      GRANT,  GOLD,       Повтор, -",
        "RETAIL,    SILVER,      NONE,   -,      GRANT,  GOLD,       -,      DECISION_REASON",
        "RETAIL,    SILVER,      NONE,   -,      LOWER,  AUTHORIZED, Повтор, DECISION_STATUS",
        "RETAIL,    SILVER,      NONE,   -,      NONE,   -,          -,      -",
        "WHOLESALE, DISTRIBUTOR, REVOKE, -,      REVOKE, -,          -,      -",
        "WHOLESALE, DISTRIBUTOR, REVOKE, -,      LOWER,  SILVER,     Повтор, DECISION_STATUS",
        "PROJECT,   -,           GRANT,  PROJECT, GRANT, -,          -,      -",
        "PROJECT,   -,           GRANT,  PROJECT, KEEP,  -,          Повтор, DECISION_STATUS"})
    void decisions(Direction direction, StatusCode held, ProposalKind proposal, StatusCode proposedStatus, ProposalKind decision,
                   StatusCode status, String reason, String refusal) {
        DecisionRules.Case about = new DecisionRules.Case(direction, held, proposal, proposedStatus, false);
        ReviewDecision given = new ReviewDecision(decision, status, null, reason);
        if (refusal == null) {
            assertEquals(decision, DecisionRules.check(about, given, EDITION, false).kind());
        } else {
            assertEquals(refusal, assertThrows(InvalidInput.class, () -> DecisionRules.check(about, given, EDITION, false)).code());
        }
    }

    @Test
    void nothingIsGrantedWhileBarred() {
        DecisionRules.Case about = new DecisionRules.Case(Direction.RETAIL, StatusCode.SILVER, ProposalKind.NONE, null, true);
        ReviewDecision grant = new ReviewDecision(ProposalKind.GRANT, StatusCode.GOLD, null, "Повтор");
        assertEquals("GRANT_BARRED", assertThrows(InvalidInput.class, () -> DecisionRules.check(about, grant, EDITION, true)).code());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "149.99, false, Повтор, THRESHOLD_BELOW_FLOOR",
        "149.99, true,  -,      DECISION_REASON",
        "149.99, true,  Повтор, -",
        "150.00, false, -,      -",
        "150.01, false, -,      -",
        "0.00,   true,  Повтор, THRESHOLD_AMOUNT",
        "150.001, true, Повтор, THRESHOLD_AMOUNT"})
    void theEditionsAmountIsTheFloorOfAnIndividualOne(String amount, boolean director, String reason, String refusal) {
        DecisionRules.Case about = new DecisionRules.Case(Direction.RETAIL, StatusCode.GOLD, ProposalKind.KEEP, StatusCode.GOLD, false);
        ReviewDecision keep = new ReviewDecision(ProposalKind.KEEP, null, new BigDecimal(amount), reason);
        if (refusal == null) {
            assertEquals(new BigDecimal(amount), DecisionRules.check(about, keep, EDITION, director).individualThreshold());
        } else {
            assertEquals(refusal, assertThrows(InvalidInput.class, () -> DecisionRules.check(about, keep, EDITION, director)).code());
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "KEEP,  GOLD,       2026-07-31, -",
        "LOWER, SILVER,     2026-07-31, 2026-12-31",
        "LOWER, SILVER,     2026-12-31, 2026-12-31",
        "LOWER, SILVER,     2027-01-01, 2027-12-31",
        "LOWER, AUTHORIZED, 2026-07-31, 2027-01-31",
        "LOWER, AUTHORIZED, 2026-12-31, 2027-01-31",
        "LOWER, AUTHORIZED, 2027-01-31, 2028-01-31"})
    void terms(ProposalKind kind, StatusCode status, LocalDate from, LocalDate lastDay) {
        assertEquals(Period.closed(from, lastDay), DecisionRules.term(new ReviewDecision(kind, status, null, null), from, EDITION));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // direction, held,  proposal, its status, barred, offered: the proposal first
        "RETAIL,    GOLD,        LOWER,  SILVER,     false, LOWER SILVER+KEEP GOLD+LOWER AUTHORIZED",
        "RETAIL,    GOLD,        LOWER,  AUTHORIZED, false, LOWER AUTHORIZED+KEEP GOLD+LOWER SILVER",
        "RETAIL,    GOLD,        KEEP,   GOLD,       false, KEEP GOLD+LOWER SILVER+LOWER AUTHORIZED",
        "RETAIL,    SILVER,      GRANT,  GOLD,       false, GRANT GOLD+NONE",
        "RETAIL,    SILVER,      NONE,   -,          false, NONE+GRANT GOLD",
        "RETAIL,    SILVER,      NONE,   -,          true,  NONE",
        "WHOLESALE, DISTRIBUTOR, REVOKE, -,          false, REVOKE+KEEP DISTRIBUTOR",
        "WHOLESALE, -,           NONE,   -,          false, NONE+GRANT DISTRIBUTOR",
        "PROJECT,   PROJECT,     KEEP,   PROJECT,    true,  KEEP PROJECT+REVOKE"})
    void whatIsOfferedCanBeDecided(Direction direction, StatusCode held, ProposalKind proposal, StatusCode proposedStatus, boolean barred,
                                   String offered) {
        DecisionRules.Case about = new DecisionRules.Case(direction, held, proposal, proposedStatus, barred);
        List<ReviewDecision> choices = DecisionRules.choices(about);
        assertEquals(offered, choices.stream().map(c -> c.kind() + (c.status() == null ? "" : " " + c.status())).collect(Collectors.joining("+")));
        choices.forEach(c -> DecisionRules.check(about, new ReviewDecision(c.kind(), c.status(), null, "Повтор"), EDITION, false));
    }
}
