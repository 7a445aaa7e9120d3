package ru.agatrt.partner.discount.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.status.HeldStatus;
import ru.agatrt.partner.status.Suspension;

/**
 * What decides a buyer's discount on a day.
 *
 * @param sales       status of the sales track; {@code NONE} without one, or while it is suspended
 * @param project     whether a project status is held and not suspended
 * @param suspended   whether a status held was suspended
 * @param extraPoints percentage points granted for extra competence in the product group; zero without any
 */
public record Buyer(StatusCode sales, boolean project, boolean suspended, BigDecimal extraPoints) {

    /** What was held on the day. */
    public static Buyer on(LocalDate day, List<HeldStatus> assignments, List<Suspension> suspensions, BigDecimal extraPoints) {
        List<HeldStatus> held = assignments.stream().filter(s -> s.heldOn(day)).toList();
        List<HeldStatus> active = held.stream()
                .filter(s -> suspensions.stream().noneMatch(u -> u.covers(s.direction(), day))).toList();
        StatusCode sales = active.stream().filter(s -> s.direction() != Direction.PROJECT).map(HeldStatus::status).findFirst()
                .orElse(StatusCode.NONE);
        return new Buyer(sales, active.stream().anyMatch(s -> s.direction() == Direction.PROJECT), active.size() < held.size(),
                extraPoints);
    }
}
