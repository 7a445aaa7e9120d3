package ru.agatrt.partner.sanction;

import java.time.Instant;
import java.time.LocalDate;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Period;

/**
 * A measure in the book.
 *
 * @param number       {@code M-000005}
 * @param direction    {@code null}: the partner as a whole
 * @param leadsPercent share of leads still passed on, 1 to 99; {@code null} for other kinds
 * @param basis        what it rests on
 * @param decidedBy    login
 * @param lifted       {@code null} while nobody lifted it
 */
public record Measure(String number, PartnerCode partner, MeasureKind kind, Direction direction, Period period, Integer leadsPercent,
                      Basis basis, LocalDate decidedOn, String decidedBy, Lifted lifted, Instant recordedAt) {

    /**
     * Ground and evidence.
     *
     * @param violation number of the entry it rests on; {@code null}: overdue receivables as the creditors report them
     */
    public record Basis(GroundCode ground, String violation, String reason, String evidence) {
    }

    /** Who lifted it and why. */
    public record Lifted(String by, String reason) {
    }

    public boolean inForceOn(LocalDate day) {
        return period.contains(day);
    }
}
