package ru.agatrt.partner.agreement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.agatrt.partner.kernel.Period;

/**
 * The reports a company owes in a period and what became of them (§3.4): one definition for the requirement and for whoever
 * shows it.
 *
 * @param agreement whose calendar holds; {@code null} where none in force in the period has one
 * @param owed reports that fall due in the period, in the order of their days; empty also where nothing was agreed
 */
public record ReportingDuty(AgreementTerm agreement, List<Owed> owed) {

    public ReportingDuty {
        owed = List.copyOf(owed);
    }

    /** How it stands with a report on a day. */
    public enum State {
        ACCEPTED,
        /** Handed in; the manager has said nothing yet. */
        SUBMITTED,
        RETURNED,
        /** Not handed in, and the day it was due has passed. */
        MISSING,
        /** Not handed in, and there is time until the day it is due, which is the last in time. */
        NOT_DUE_YET
    }

    /**
     * A report that falls due.
     *
     * @param report what was handed in for the period; {@code null}: nothing
     */
    public record Owed(ReportCalendar.Due due, PartnerReport report) {

        public boolean accepted() {
            return report != null && report.accepted();
        }

        public State state(LocalDate day) {
            if (report != null) {
                return State.valueOf(report.state());
            }
            return day.isAfter(due.dueOn()) ? State.MISSING : State.NOT_DUE_YET;
        }

        /**
         * Days after the due day: until the report was handed in, or until {@code day} as long as the partner still owes it,
         * that is nothing was handed in or it was returned. 0 in time, and where a file did not tell the day of an accepted one.
         */
        public int daysLate(LocalDate day) {
            boolean stillOwed = report == null || state(day) == State.RETURNED;
            LocalDate until = stillOwed ? day : report.submittedOn();
            return until == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(due.dueOn(), until));
        }
    }

    /**
     * Of several agreements the one signed last decides; one without a calendar never does.
     *
     * @param reports at most one for each period
     */
    public static ReportingDuty of(List<AgreementTerm> agreements, List<PartnerReport> reports, Period period) {
        Optional<AgreementTerm> agreed = agreements.stream().filter(a -> a.calendar() != null && a.period().overlaps(period))
                .max(Comparator.comparing(AgreementTerm::signedOn));
        if (agreed.isEmpty()) {
            return new ReportingDuty(null, List.of());
        }
        AgreementTerm term = agreed.get();
        Map<String, PartnerReport> handedIn = reports.stream().collect(Collectors.toMap(PartnerReport::period, Function.identity()));
        return new ReportingDuty(term, term.calendar().dueBetween(period.from(), period.lastDay(), term.signedOn(), term.dueDays()).stream()
                .map(due -> new Owed(due, handedIn.get(due.period()))).toList());
    }

    /** Whether it was agreed what is owed, even if that is nothing. */
    public boolean agreed() {
        return agreement != null;
    }

    /** Those without which the requirement is not met. */
    public List<Owed> open() {
        return owed.stream().filter(o -> !o.accepted()).toList();
    }
}
