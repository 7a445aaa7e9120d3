package ru.agatrt.partner.purchase;

import java.math.BigDecimal;
import java.util.List;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.status.HeldStatus;

/**
 * A half-year's volume against a threshold.
 *
 * @param held      statuses held on its last day; of the running half-year, today
 * @param threshold {@code null} where the status asks for no volume
 * @param edition   code of the edition in force on its first day
 */
public record VolumePoint(HalfYear halfYear, VolumeView volume, List<HeldStatus> held, VolumeThreshold threshold, String edition) {

    public VolumePoint {
        held = List.copyOf(held);
    }

    public boolean met() {
        return threshold != null && threshold.metBy(volume.countable());
    }

    /** Roubles that are missing to the threshold; zero when it is met or there is none. */
    public BigDecimal missing() {
        return threshold == null ? BigDecimal.ZERO : threshold.amount().subtract(volume.countable()).max(BigDecimal.ZERO);
    }
}
