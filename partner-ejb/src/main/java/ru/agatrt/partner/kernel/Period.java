package ru.agatrt.partner.kernel;

import java.time.LocalDate;

/**
 * A half-open run of business days in Europe/Moscow: {@code from} included, {@code to} not.
 *
 * @param to first day outside; {@link #OPEN} when no end is known
 */
public record Period(LocalDate from, LocalDate to) {

    /** Stands for "no end known" in the database and here. */
    public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    public Period {
        if (!from.isBefore(to)) {
            throw new InvalidInput("PERIOD_EMPTY", "from", from, "to", to);
        }
    }

    /** From a first and a last day, both included; a {@code null} last day means no end. */
    public static Period closed(LocalDate first, LocalDate last) {
        return new Period(first, last == null ? OPEN : last.plusDays(1));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    public boolean overlaps(Period other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    public boolean isOpen() {
        return to.equals(OPEN);
    }

    /** The last day included; {@code null} when open. */
    public LocalDate lastDay() {
        return isOpen() ? null : to.minusDays(1);
    }
}
