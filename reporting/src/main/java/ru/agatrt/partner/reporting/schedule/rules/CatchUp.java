package ru.agatrt.partner.reporting.schedule.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.agatrt.partner.reporting.schedule.CalendarRule;

/**
 * What is done with due times that have come. The newest is run, however long nobody looked: figures are read when the report is made, so
 * it tells whatever the ones before it would have told. Those are noted as missed; a person may have one run with its own day.
 *
 * @param run    the newest due time that has come
 * @param missed those before it, in order, the newest {@value #MOST_NOTED} at most
 * @param next   the first that has not come; empty when the calendar has ended
 */
public record CatchUp(Instant run, List<Instant> missed, Optional<Instant> next) {

    /** A year of days: more of them tell nobody anything. */
    public static final int MOST_NOTED = 366;

    public CatchUp {
        missed = List.copyOf(missed);
    }

    /**
     * @param due the first due time that was not taken yet, at or before {@code now}
     */
    public static CatchUp of(CalendarRule rule, Instant due, Instant now) {
        List<Instant> come = new ArrayList<>();
        Optional<Instant> each = Optional.of(due);
        while (each.isPresent() && !each.get().isAfter(now)) {
            come.add(each.get());
            if (come.size() > MOST_NOTED + 1) {
                come.remove(0);
            }
            each = rule.nextAfter(each.get());
        }
        return new CatchUp(come.get(come.size() - 1), come.subList(0, come.size() - 1), each);
    }
}
