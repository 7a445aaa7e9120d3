package ru.agatrt.partner.admission.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.agatrt.partner.admission.RenewalOutcome;
import ru.agatrt.partner.admission.RenewalSeason;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.review.Judgement;
import ru.agatrt.partner.status.HeldStatus;

/** Who comes up for renewal, for how long, and what becomes of it. */
public final class RenewalRules {

    /** What authorized is renewed on: no new purchase is asked. */
    private static final Set<Requirement> OF_AUTHORIZED = Set.of(Requirement.AGREEMENT, Requirement.WEBSITE);

    private RenewalRules() {
    }

    /** The year whose January decides next: this one until its season is over, then the coming one. */
    public static int year(LocalDate today, Edition edition) {
        return season(today.getYear(), today, edition) == RenewalSeason.OVER ? today.getYear() + 1 : today.getYear();
    }

    /**
     * Whether the renewal of a year may be applied on a day: in January, and late in what is left of the quarter in which certificates
     * end; afterwards an application is the way.
     */
    public static RenewalSeason season(int year, LocalDate day, Edition edition) {
        LocalDate renewed = Terms.renewal(year, edition).from();
        if (day.isBefore(Terms.prolongation(year, edition).from())) {
            return RenewalSeason.EARLY;
        }
        if (day.isBefore(renewed)) {
            return RenewalSeason.OPEN;
        }
        return day.isBefore(Terms.silver(renewed, edition).from()) ? RenewalSeason.LATE : RenewalSeason.OVER;
    }

    /** The term a renewal of the year gives. */
    public static Period term(StatusCode status, int year, Edition edition) {
        return status == StatusCode.SILVER ? Terms.prolongation(year, edition) : Terms.renewal(year, edition);
    }

    /**
     * The new term of a company whose status ends the day before it would begin; shorter where another status of the track is given already
     * from a later day. Empty when nothing ends, or something is held on the first day.
     *
     * @param held all assignments of the company
     * @param full the term as the program gives it
     */
    public static Optional<Period> due(StatusCode status, List<HeldStatus> held, Period full) {
        List<HeldStatus> track = held.stream().filter(s -> s.direction() != Direction.PROJECT).toList();
        LocalDate eve = full.from().minusDays(1);
        boolean ends = track.stream().anyMatch(s -> s.status() == status && eve.equals(s.lastDay()));
        if (!ends || track.stream().anyMatch(s -> s.heldOn(full.from()))) {
            return Optional.empty();
        }
        LocalDate next = track.stream().map(HeldStatus::from).filter(full::contains).min(LocalDate::compareTo).orElse(full.to());
        return Optional.of(new Period(full.from(), next));
    }

    /** The rows a renewal looks at: all of silver's, agreement and site of authorized. */
    public static Judgement relevant(Judgement judged) {
        return judged.status() == StatusCode.SILVER ? judged
                : new Judgement(judged.status(), judged.findings().stream().filter(f -> OF_AUTHORIZED.contains(f.requirement())).toList());
    }

    /** What becomes of it; lowering silver is only proposed. */
    public static RenewalOutcome outcome(Judgement relevant) {
        if (relevant.status() == StatusCode.SILVER) {
            return relevant.eligible() ? RenewalOutcome.PROLONG : RenewalOutcome.LOWER;
        }
        return relevant.eligible() ? RenewalOutcome.RENEW : RenewalOutcome.SUSPEND;
    }

    /** First day of a suspension: that of the term, but never before the day it is decided on. */
    public static LocalDate suspendedFrom(Period term, LocalDate decidedOn) {
        return decidedOn.isAfter(term.from()) ? decidedOn : term.from();
    }
}
