package ru.agatrt.partner.admission.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.admission.RenewalOutcome;
import ru.agatrt.partner.admission.RenewalSeason;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.Outcome;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.EditionSummary;
import ru.agatrt.partner.review.Finding;
import ru.agatrt.partner.review.Judgement;
import ru.agatrt.partner.status.HeldStatus;

/** Edge days of the yearly renewal. */
class RenewalRulesTest {

    private static final Edition EDITION = new Edition(new EditionSummary(1, "test", "", "", EditionSummary.State.IN_FORCE, null, null),
            List.of(), List.of(), List.of(), Map.of("SILVER_UNTIL", "12-31", "CERTIFICATE_UNTIL", "01-31"), List.of());

    @ParameterizedTest(name = "{0}: {2} for {1}")
    @CsvSource({"2026-12-31, 2027, EARLY", "2027-01-01, 2027, OPEN", "2027-01-30, 2027, OPEN", "2027-01-31, 2027, OPEN", "2027-02-01, 2027, LATE",
        "2028-02-29, 2028, LATE", "2027-03-31, 2027, LATE", "2027-04-01, 2027, OVER", "2027-04-01, 2028, EARLY"})
    void season(LocalDate day, int year, RenewalSeason expected) {
        assertEquals(expected, RenewalRules.season(year, day, EDITION));
    }

    @ParameterizedTest(name = "on {0} the renewal of {1} comes next")
    @CsvSource({"2026-11-15, 2027", "2026-12-31, 2027", "2027-01-01, 2027", "2027-01-31, 2027", "2027-03-31, 2027", "2027-04-01, 2028", "2028-02-29, 2028"})
    void year(LocalDate today, int expected) {
        assertEquals(expected, RenewalRules.year(today, EDITION));
    }

    @ParameterizedTest(name = "{0} until {1}, next {2} from {3}: {4} to {5}")
    @CsvSource({
        // Only a status that ends on the eve comes up.
        "AUTHORIZED, 2027-01-30, , , , ",
        "AUTHORIZED, 2027-01-31, , , 2027-02-01, 2028-01-31",
        "AUTHORIZED, 2027-02-01, , , , ",
        "AUTHORIZED, , , , , ",
        "AUTHORIZED, 2028-01-31, , , , ",
        // What is given already from a later day stands.
        "AUTHORIZED, 2027-01-31, SILVER, 2027-02-01, , ",
        "AUTHORIZED, 2027-01-31, SILVER, 2027-04-01, 2027-02-01, 2027-03-31",
        "AUTHORIZED, 2027-01-31, GOLD, 2027-01-31, , ",
        "AUTHORIZED, 2027-01-31, SILVER, 2028-02-01, 2027-02-01, 2028-01-31",
        "SILVER, 2026-12-30, , , , ",
        "SILVER, 2026-12-31, , , 2027-01-01, 2027-12-31",
        "SILVER, 2027-01-01, , , , ",
        "SILVER, 2026-12-31, GOLD, 2027-01-31, 2027-01-01, 2027-01-30",
        "SILVER, 2026-12-31, AUTHORIZED, 2027-01-01, , ",
        "SILVER, 2026-12-31, DISTRIBUTOR, 2027-01-31, 2027-01-01, 2027-01-30"})
    void due(StatusCode status, LocalDate until, StatusCode next, LocalDate from, LocalDate first, LocalDate last) {
        List<HeldStatus> held = new ArrayList<>(List.of(held(status, LocalDate.parse("2026-01-01"), until)));
        if (next != null) {
            held.add(held(next, from, null));
        }
        held.add(held(StatusCode.PROJECT, LocalDate.parse("2026-01-01"), null));
        Period full = RenewalRules.term(status, 2027, EDITION);
        assertEquals(first == null ? Optional.empty() : Optional.of(Period.closed(first, last)), RenewalRules.due(status, held, full));
    }

    @ParameterizedTest(name = "decided on {0}: suspended from {1}")
    @CsvSource({"2028-01-01, 2028-02-01", "2028-01-31, 2028-02-01", "2028-02-01, 2028-02-01", "2028-02-02, 2028-02-02", "2028-02-29, 2028-02-29",
        "2028-03-31, 2028-03-31"})
    void nobodyIsSuspendedForDaysGoneBy(LocalDate decidedOn, LocalDate from) {
        assertEquals(from, RenewalRules.suspendedFrom(RenewalRules.term(StatusCode.AUTHORIZED, 2028, EDITION), decidedOn));
    }

    @ParameterizedTest(name = "{0}: agreement {1}, site {2}, purchase {3} gives {4}")
    @CsvSource({
        "AUTHORIZED, MET, MET, MET, RENEW",
        "AUTHORIZED, MET, MET, NOT_MET, RENEW",
        "AUTHORIZED, NOT_MET, MET, MET, SUSPEND",
        "AUTHORIZED, MET, NOT_MET, MET, SUSPEND",
        "AUTHORIZED, NOT_KNOWN, MET, MET, SUSPEND",
        "SILVER, MET, MET, MET, PROLONG",
        "SILVER, MET, MET, NOT_MET, LOWER",
        "SILVER, MET, MET, NOT_KNOWN, LOWER"})
    void outcome(StatusCode status, Outcome agreement, Outcome site, Outcome purchase, RenewalOutcome expected) {
        Judgement judged = new Judgement(status, List.of(finding(Requirement.AGREEMENT, agreement), finding(Requirement.WEBSITE, site),
                finding(Requirement.FIRST_PURCHASE, purchase)));
        Judgement relevant = RenewalRules.relevant(judged);
        assertEquals(expected, RenewalRules.outcome(relevant));
        assertEquals(status == StatusCode.SILVER ? 3 : 2, relevant.findings().size());
    }

    @Test
    void termsOfALeapYear() {
        assertEquals(Period.closed(LocalDate.parse("2028-02-01"), LocalDate.parse("2029-01-31")), RenewalRules.term(StatusCode.AUTHORIZED, 2028, EDITION));
        assertEquals(Period.closed(LocalDate.parse("2028-01-01"), LocalDate.parse("2028-12-31")), RenewalRules.term(StatusCode.SILVER, 2028, EDITION));
    }

    private static HeldStatus held(StatusCode status, LocalDate from, LocalDate last) {
        return new HeldStatus(status, status.direction().orElse(Direction.RETAIL), from, last, null, null, null);
    }

    private static Finding finding(Requirement requirement, Outcome outcome) {
        return new Finding(requirement, Modality.REQUIRED, Text.of("required.AGREEMENT"), null, outcome, "§ 3.1", null, List.of(), null, null, null);
    }
}
