package ru.agatrt.partner.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.agreement.ReportingDuty.Owed;
import ru.agatrt.partner.agreement.ReportingDuty.State;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Period;

class ReportingDutyTest {

    private static final Period H1 = HalfYear.parse("2026-H1").period();
    private static final LocalDate DUE = LocalDate.parse("2026-04-10");

    @ParameterizedTest(name = "{0} on {1}, looked at on {2}: {3}, {4} days late")
    @CsvSource(nullValues = "-", value = {
        "-,         -,          2026-04-09, NOT_DUE_YET, 0",
        "-,         -,          2026-04-10, NOT_DUE_YET, 0",
        "-,         -,          2026-04-11, MISSING,     1",
        "-,         -,          2026-07-16, MISSING,     97",
        "SUBMITTED, 2026-04-10, 2026-07-16, SUBMITTED,   0",
        "SUBMITTED, 2026-04-11, 2026-07-16, SUBMITTED,   1",
        "ACCEPTED,  2026-04-09, 2026-07-16, ACCEPTED,    0",
        "ACCEPTED,  2026-04-10, 2026-07-16, ACCEPTED,    0",
        "ACCEPTED,  2026-04-27, 2026-07-16, ACCEPTED,    17",
        "ACCEPTED,  -,          2026-07-16, ACCEPTED,    0",
        "RETURNED,  2026-04-01, 2026-04-10, RETURNED,    0",
        "RETURNED,  2026-04-01, 2026-04-12, RETURNED,    2"})
    void aReportBelowAtAndAboveTheDayItIsDue(String told, LocalDate submittedOn, LocalDate day, State state, int late) {
        Owed owed = new Owed(new ReportCalendar.Due("2026-Q1", LocalDate.parse("2026-01-01"), DUE),
                told == null ? null : new PartnerReport("2026-Q1", submittedOn, told));
        assertEquals(state, owed.state(day));
        assertEquals(late, owed.daysLate(day));
        assertEquals("ACCEPTED".equals(told), owed.accepted());
    }

    @Test
    void theAgreementSignedLastThatHasACalendarDecides() {
        AgreementTerm monthly = term("А-1", "2020-01-15", null, ReportCalendar.MONTHLY);
        AgreementTerm quarterly = term("А-2", "2025-06-01", null, ReportCalendar.QUARTERLY);
        AgreementTerm silent = term("А-3", "2026-02-01", null, null);
        assertEquals("А-1 2025-12 2026-01 2026-02 2026-03 2026-04 2026-05", told(List.of(monthly, silent)));
        assertEquals("А-2 2025-Q4 2026-Q1", told(List.of(quarterly, monthly)));
    }

    @Test
    void anAgreementThatEndedBeforeThePeriodDecidesNothing() {
        assertEquals("not agreed", told(List.of(term("А-1", "2020-01-15", "2025-12-31", ReportCalendar.QUARTERLY))));
        assertEquals("А-1 2025-Q4 2026-Q1", told(List.of(term("А-1", "2020-01-15", "2026-01-01", ReportCalendar.QUARTERLY))));
        assertEquals("not agreed", told(List.of(term("А-1", "2026-07-01", null, ReportCalendar.QUARTERLY))));
    }

    @Test
    void agreedThatThereAreNoneIsNotTheSameAsNothingAgreed() {
        ReportingDuty none = duty(List.of(term("А-1", "2020-01-15", null, ReportCalendar.NONE)));
        assertTrue(none.agreed());
        assertEquals(List.of(), none.owed());
        assertFalse(duty(List.of(term("А-1", "2020-01-15", null, null))).agreed());
    }

    @Test
    void whatWasHandedInForOtherPeriodsIsNotOwed() {
        List<PartnerReport> reports = List.of(new PartnerReport("2026-Q1", DUE, "ACCEPTED"), new PartnerReport("2026-01", DUE, "ACCEPTED"),
                new PartnerReport("2025-Q3", DUE, "RETURNED"));
        ReportingDuty duty = ReportingDuty.of(List.of(term("А-1", "2020-01-15", null, ReportCalendar.QUARTERLY)), reports, H1);
        assertEquals(2, duty.owed().size());
        assertEquals(List.of("2025-Q4"), duty.open().stream().map(o -> o.due().period()).toList());
    }

    private static String told(List<AgreementTerm> agreements) {
        ReportingDuty duty = duty(agreements);
        return duty.agreed() ? Stream.concat(Stream.of(duty.agreement().number()), duty.owed().stream().map(o -> o.due().period()))
                .collect(Collectors.joining(" ")) : "not agreed";
    }

    private static ReportingDuty duty(List<AgreementTerm> agreements) {
        return ReportingDuty.of(agreements, List.of(), H1);
    }

    private static AgreementTerm term(String number, String signedOn, String lastDay, ReportCalendar calendar) {
        return new AgreementTerm(number, LocalDate.parse(signedOn), lastDay == null ? null : LocalDate.parse(lastDay), calendar, 10,
                Set.of(Direction.RETAIL));
    }
}
