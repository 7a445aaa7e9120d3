package ru.agatrt.partner.review;

import java.math.BigDecimal;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.purchase.VolumeThreshold;

/**
 * What a deal means for one company's half-year, all sums in roubles.
 *
 * @param amount    volume if the deal counts
 * @param without   countable volume when the deal does not count
 * @param with      countable volume when it does
 * @param threshold of the status held; {@code null} where none is held or it asks for no volume
 */
public record DealStake(String dealNo, PartnerCode partner, String partnerName, HalfYear halfYear, BigDecimal amount,
                        BigDecimal without, BigDecimal with, VolumeThreshold threshold) {

    public boolean metWithout() {
        return threshold != null && threshold.metBy(without);
    }

    public boolean metWith() {
        return threshold != null && threshold.metBy(with);
    }

    /** Whether the threshold is met or not depends on this deal alone. */
    public boolean decides() {
        return metWith() != metWithout();
    }
}
