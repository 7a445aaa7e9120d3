package ru.agatrt.partner.kernel;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A moment of knowledge: facts count as they were known then, whatever was corrected since. Microseconds, UTC.
 */
public record Knowledge(Instant moment) {

    public Knowledge {
        moment = moment.truncatedTo(ChronoUnit.MICROS);
    }
}
