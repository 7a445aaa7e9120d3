package ru.agatrt.partner.review;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.partner.PartnerProfile;

/**
 * The status that an edition leads to for one partner in one direction on the facts of a half-year.
 *
 * @param held        on the evaluation date; {@code NONE} without one
 * @param suspended   the status held, or all of the partner's, rests
 * @param status      what the edition leads to; {@code NONE} for none
 * @param provisional what is not known yet could still turn every row that keeps the partner from more
 * @param volume      countable by the edition, roubles
 * @param obstacles   for each status that was looked at and is not reached: why
 */
public record Outlook(PartnerProfile partner, Direction direction, StatusCode held, boolean suspended, StatusCode status, boolean provisional,
                      BigDecimal volume, Map<StatusCode, Obstacle> obstacles) {

    public Outlook {
        Map<StatusCode, Obstacle> sorted = new EnumMap<>(StatusCode.class);
        sorted.putAll(obstacles);
        obstacles = Collections.unmodifiableMap(sorted);
    }

    /**
     * What keeps a partner from a status.
     *
     * @param rows      requirements not met, in the order of the table
     * @param threshold roubles of the volume asked for; {@code null} where the volume is not among them
     */
    public record Obstacle(List<Requirement> rows, BigDecimal threshold) {

        public Obstacle {
            rows = List.copyOf(rows);
        }
    }
}
