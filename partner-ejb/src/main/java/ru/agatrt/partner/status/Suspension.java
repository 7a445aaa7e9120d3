package ru.agatrt.partner.status;

import java.time.LocalDate;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Period;

/**
 * A time during which a status stays assigned while its discounts and benefits rest.
 *
 * @param direction which status; {@code null}: all of the partner's
 * @param ground    {@code RENEWAL}, or a ground of
 * @param reason    for the vendor's eyes only (§1.1)
 */
public record Suspension(Direction direction, Period period, String ground, String reason, LocalDate decidedOn, String decidedBy) {

    /** Whether a status of the direction is suspended on the day. */
    public boolean covers(Direction status, LocalDate day) {
        return (direction == null || direction == status) && period.contains(day);
    }
}
