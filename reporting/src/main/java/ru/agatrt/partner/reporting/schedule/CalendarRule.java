package ru.agatrt.partner.reporting.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ru.agatrt.partner.kernel.InvalidInput;

/**
 * When a report is due: at most once a day, at a time of Moscow.
 *
 * @param at whole minutes
 */
public record CalendarRule(DayPattern days, LocalTime at, Term term) {

    public static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    /** Every pattern has a day within these many days: half a year and the two ends of it. */
    private static final int WITHIN_DAYS = 186;

    /** @throws InvalidInput {@code SCHEDULE_TIME} without a time */
    public CalendarRule {
        if (at == null) {
            throw new InvalidInput("SCHEDULE_TIME");
        }
        at = at.withSecond(0).withNano(0);
    }

    /**
     * First and last day, both included.
     *
     * @param first {@code null}: from the beginning
     * @param last  {@code null}: without end
     */
    public record Term(LocalDate first, LocalDate last) {

        public static final Term OPEN = new Term(null, null);

        /** @throws InvalidInput {@code SCHEDULE_TERM} when it ends before it begins, {@code SCHEDULE_YEAR} for a day outside 2000 to 2099 */
        public Term {
            if (isFar(first) || isFar(last)) {
                throw new InvalidInput("SCHEDULE_YEAR");
            }
            if (first != null && last != null && last.isBefore(first)) {
                throw new InvalidInput("SCHEDULE_TERM", "first", first, "last", last);
            }
        }

        private static boolean isFar(LocalDate day) {
            return day != null && (day.getYear() < 2000 || day.getYear() > 2099);
        }

        private boolean isOver(LocalDate day) {
            return last != null && day.isAfter(last);
        }
    }

    /** The first due time after a moment; empty when there is none any more. */
    public Optional<Instant> nextAfter(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, MOSCOW);
        LocalDate from = term.first() != null && day.isBefore(term.first()) ? term.first() : day;
        return Stream.iterate(from, d -> d.plusDays(1)).limit(WITHIN_DAYS).takeWhile(d -> !term.isOver(d)).filter(days::fits)
                .map(d -> d.atTime(at).atZone(MOSCOW).toInstant()).filter(due -> due.isAfter(moment)).findFirst();
    }

    /** The next due times after a moment, {@code most} at most. */
    public List<Instant> next(Instant moment, int most) {
        return Stream.iterate(nextAfter(moment), Optional::isPresent, due -> nextAfter(due.orElseThrow())).limit(most)
                .map(Optional::orElseThrow).toList();
    }

    /** Business day of a due time. */
    public static LocalDate day(Instant due) {
        return LocalDate.ofInstant(due, MOSCOW);
    }
}
