package ru.agatrt.partner.sanction;

import java.time.LocalDate;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.PartnerCode;

/**
 * An entry for the register of violations.
 *
 * @throws InvalidInput with what is missing as code
 */
public record NewViolation(PartnerCode partner, GroundCode ground, LocalDate happenedOn, String description, String evidence) {

    public NewViolation {
        if (ground == null) {
            throw new InvalidInput("MEASURE_GROUND");
        }
        if (happenedOn == null) {
            throw new InvalidInput("VIOLATION_DATE");
        }
        NewMeasure.requireText("description", description);
        NewMeasure.requireText("evidence", evidence);
    }
}
