package ru.agatrt.partner.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * One assignment of a status.
 *
 * @param from                first day held
 * @param lastDay             last day held; {@code null} when no end is known
 * @param individualThreshold roubles, where the vendor set an amount for this partner; else {@code null}
 * @param decidedOn           day of the decision; {@code null} where the history does not tell
 */
public record HeldStatus(StatusCode status, Direction direction, LocalDate from, LocalDate lastDay,
                         BigDecimal individualThreshold, LocalDate decidedOn, String note) {

    /** Whether the status is held on the day. */
    public boolean heldOn(LocalDate day) {
        return !day.isBefore(from) && (lastDay == null || !day.isAfter(lastDay));
    }
}
