package ru.agatrt.partner.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * A status to be assigned by a decision.
 *
 * @param partner             key of the company
 * @param status              {@code null}: none from the first day of the period on; whatever was assigned for it ends
 * @param individualThreshold roubles; {@code null}: the edition's
 * @param cause               why there was a decision
 * @param note                number of the list or letter; {@code null} where there is none
 */
public record Assignment(long partner, Direction direction, StatusCode status, Period period, BigDecimal individualThreshold,
                         Cause cause, String note) {

    /** What leads to a decision. */
    public enum Cause {
        /** Before this system, or brought by a file. */
        HISTORY,
        /** First authorization. */
        AUTHORIZATION,
        /** Renewal in January. */
        RENEWAL,
        /** The partner's application. */
        APPLICATION,
        /** Prolongation at the end of the year. */
        PROLONGATION,
        /** Half-year review. */
        REVIEW,
        /** A measure. */
        MEASURE
    }

    /** @throws IllegalArgumentException when the status belongs to another direction */
    public Assignment {
        if (status != null && !status.direction().filter(direction::equals).isPresent()) {
            throw new IllegalArgumentException(status + " is no status of " + direction);
        }
    }

    /** First day the decision takes effect. */
    public LocalDate from() {
        return period.from();
    }
}
