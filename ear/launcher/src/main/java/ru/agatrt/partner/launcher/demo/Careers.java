package ru.agatrt.partner.launcher.demo;

import static ru.agatrt.partner.launcher.demo.Career.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Draws when an ordinary partner joined and how it came to its status, by the dates of Program § 3.1–3.3. */
final class Careers {

    private static final LocalDate FIRST_RENEWAL = LocalDate.of(2022, 2, 1);
    private static final LocalDate FIRST_LIST = LocalDate.of(2022, 1, 31);
    private static final int DAYS_TO_AUTHORIZATION = 30;
    private static final int DAYS_TO_SILVER = 200;

    private final Dice dice;

    Careers(Dice dice) {
        this.dice = dice;
    }

    /** First day of cooperation of a partner made after a blueprint. */
    LocalDate joined(Blueprint blueprint) {
        if (blueprint.has(Twist.TENURE_SHORT)) {
            return LocalDate.of(2025, 8, 20);
        }
        if (blueprint.has(Twist.NEWCOMER)) {
            return dice.workday(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 7, 3));
        }
        boolean longStanding = switch (blueprint.level()) {
            case GOLD, DISTRIBUTOR -> true;
            case SILVER -> blueprint.project() || blueprint.has(Twist.AGREEMENT_INTERRUPTED) || dice.chance(800);
            default -> blueprint.project() || dice.chance(600);
        };
        return longStanding ? dice.workday(LocalDate.of(2008, 2, 1), LocalDate.of(2021, 10, 29))
                : dice.workday(LocalDate.of(2022, 7, 1), LocalDate.of(2025, 3, 31));
    }

    Career career(Blueprint blueprint, LocalDate joined) {
        Career career = switch (blueprint.level()) {
            case DISTRIBUTOR -> Career.of(step(FIRST_LIST, Level.DISTRIBUTOR));
            case GOLD -> gold();
            case SILVER -> silver(blueprint, joined);
            case AUTHORIZED -> authorized(joined);
            default -> blueprint.has(Twist.FORMER) ? former(joined) : Career.of();
        };
        return (blueprint.project() ? career.withProject(listDay(2023, 2025)) : career).withThreshold(blueprint.threshold());
    }

    private static LocalDate authorizedFrom(LocalDate joined) {
        return joined.isBefore(ProgramCalendar.HISTORY_START) ? FIRST_RENEWAL : joined.plusDays(DAYS_TO_AUTHORIZATION);
    }

    private Career authorized(LocalDate joined) {
        LocalDate from = authorizedFrom(joined);
        LocalDate raised = LocalDate.of(dice.between(2023, 2025), 1, 1);
        if (from.plusDays(DAYS_TO_SILVER).isBefore(raised) && dice.chance(150)) {
            return Career.of(step(from, Level.AUTHORIZED), step(raised, Level.SILVER),
                    step(raised.plusYears(1), Level.AUTHORIZED));
        }
        return Career.of(step(from, Level.AUTHORIZED));
    }

    private Career former(LocalDate joined) {
        LocalDate from = authorizedFrom(joined);
        int year = Math.max(from.getYear() + 1, dice.between(2024, 2026));
        return Career.of(step(from, Level.AUTHORIZED), step(LocalDate.of(year, 2, 1), Level.NONE));
    }

    private Career silver(Blueprint blueprint, LocalDate joined) {
        if (blueprint.has(Twist.TENURE_SHORT)) {
            return Career.of(step(joined.plusDays(DAYS_TO_AUTHORIZATION), Level.AUTHORIZED),
                    step(LocalDate.of(2026, 1, 1), Level.SILVER));
        }
        LocalDate from = authorizedFrom(joined);
        boolean longStanding = from.equals(FIRST_RENEWAL);
        if (longStanding && dice.chance(550)) {
            return dice.chance(150) ? onceGold() : Career.of(step(ProgramCalendar.HISTORY_START, Level.SILVER));
        }
        LocalDate earliest = ProgramCalendar.quarterStart(from.plusDays(DAYS_TO_SILVER)).plusMonths(3);
        List<LocalDate> quarters = new ArrayList<>();
        for (LocalDate q = earliest; !q.isAfter(LocalDate.of(2026, 4, 1)); q = q.plusMonths(3)) {
            quarters.add(q);
        }
        return Career.of(step(from, Level.AUTHORIZED), step(dice.pick(quarters), Level.SILVER));
    }

    /** Silver, raised to gold by a list, lowered again by one of the next two. */
    private Career onceGold() {
        LocalDate raised = listDay(2023, 2024);
        LocalDate lowered = ProgramCalendar.nextListAfter(raised);
        if (dice.chance(500)) {
            lowered = ProgramCalendar.nextListAfter(lowered);
        }
        return Career.of(step(ProgramCalendar.HISTORY_START, Level.SILVER), step(raised, Level.GOLD),
                step(lowered, Level.SILVER));
    }

    private Career gold() {
        return Career.of(step(ProgramCalendar.HISTORY_START, Level.SILVER), step(listDay(2022, 2025), Level.GOLD));
    }

    private LocalDate listDay(int firstYear, int lastYear) {
        return ProgramCalendar.nextListAfter(LocalDate.of(dice.between(firstYear, lastYear), dice.chance(500) ? 1 : 7, 1));
    }
}
