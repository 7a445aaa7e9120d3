package ru.agatrt.partner.sanction;

import java.time.LocalDate;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * A measure a person applies.
 *
 * @param direction    which status; {@code null}: all of the partner's. {@code LOWER} needs one
 * @param lowerTo      for {@code LOWER}: silver or authorized; else {@code null}
 * @param from         first day
 * @param lastDay      {@code null}: until it is lifted
 * @param leadsPercent for {@code REDUCE_LEADS}: share still passed on, 1 to 99; else {@code null}
 * @param basis        ground, entry of the register or overdue debts, reason and evidence
 * @throws InvalidInput with the part that is missing or does not fit as code
 */
public record NewMeasure(PartnerCode partner, MeasureKind kind, Direction direction, StatusCode lowerTo, LocalDate from, LocalDate lastDay,
                         Integer leadsPercent, Measure.Basis basis) {

    private static final int LONGEST = 2000;

    public NewMeasure {
        if (kind == null) {
            throw new InvalidInput("MEASURE_KIND");
        }
        if (from == null) {
            throw new InvalidInput("MEASURE_FROM");
        }
        if (lastDay != null && lastDay.isBefore(from)) {
            throw new InvalidInput("PERIOD_EMPTY", "from", from, "to", lastDay);
        }
        if (basis == null || basis.ground() == null) {
            throw new InvalidInput("MEASURE_GROUND");
        }
        if (basis.ground() != GroundCode.OVERDUE && (basis.violation() == null || basis.violation().isBlank())) {
            throw new InvalidInput("MEASURE_VIOLATION");
        }
        requireText("reason", basis.reason());
        requireText("evidence", basis.evidence());
        if ((kind == MeasureKind.REDUCE_LEADS) != (leadsPercent != null) || leadsPercent != null && (leadsPercent < 1 || leadsPercent > 99)) {
            throw new InvalidInput("MEASURE_LEADS");
        }
        boolean lowers = lowerTo == StatusCode.SILVER || lowerTo == StatusCode.AUTHORIZED;
        if (kind == MeasureKind.LOWER ? direction != Direction.RETAIL || !lowers : lowerTo != null) {
            throw new InvalidInput("MEASURE_LOWER");
        }
        if (kind == MeasureKind.EXCLUDE && direction != null) {
            throw new InvalidInput("MEASURE_EXCLUDE");
        }
    }

    static void requireText(String name, String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidInput("TEXT_MISSING", "name", name);
        }
        if (value.length() > LONGEST) {
            throw new InvalidInput("TEXT_TOO_LONG", "name", name, "max", LONGEST);
        }
    }
}
