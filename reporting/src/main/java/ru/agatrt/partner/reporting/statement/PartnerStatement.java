package ru.agatrt.partner.reporting.statement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.partner.PartnerCard;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.review.Scorecard;
import ru.agatrt.partner.status.HeldStatus;

/**
 * The content of a statement.
 *
 * @param partner as known now, with the statuses of the day it is made
 * @param figures what the warehouse sums
 * @param scorecard for the status the partner looks at next
 * @param edition in force on the day the statement is made: its discounts are those of a purchase today
 */
record PartnerStatement(PartnerCard partner, HalfYear period, Figures figures, Scorecard scorecard, Edition edition) {

    /**
     * What the warehouse sums.
     *
     * @param history the half-year and the ones before it, oldest first; never empty
     * @param suspended directions whose status rests on the day of the statement, or {@code ALL}
     * @param seenAt up to which moment of the book; empty before the first filling
     */
    record Figures(Purchases purchases, List<VolumePoint> history, Debts debts, Set<String> suspended, Optional<Instant> seenAt) {

        Figures {
            history = List.copyOf(history);
            suspended = Set.copyOf(suspended);
        }
    }

    /** Whether the status of a direction rests. */
    static boolean rests(Direction direction, Set<String> suspended) {
        return suspended.contains("ALL") || suspended.contains(direction.name());
    }

    /** The half-year of the statement. */
    VolumePoint volume() {
        return figures.history().get(figures.history().size() - 1);
    }

    /** lets a partner hold two statuses at most, and one may be looked at next. */
    static final int DISCOUNT_COLUMNS = 3;

    /** Columns of the discount table: statuses held, or none; then the one looked at next, where it is another. */
    List<StatusCode> discountColumns() {
        List<StatusCode> held = partner.statuses().stream().map(HeldStatus::status).sorted().toList();
        List<StatusCode> columns = new ArrayList<>(held.isEmpty() ? List.of(StatusCode.NONE) : held);
        if (!columns.contains(scorecard.status())) {
            columns.add(scorecard.status());
        }
        return columns.subList(0, Math.min(DISCOUNT_COLUMNS, columns.size()));
    }
}
