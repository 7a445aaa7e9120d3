package ru.agatrt.partner.purchase;

import java.math.BigDecimal;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.PartnerCode;

/**
 * What one company bought under a deal in a half-year, as far as it is volume if the deal counts.
 *
 * @param partnerKey for joining facts; leaves the module nowhere
 * @param amount     roubles, returns taken off
 */
public record DealVolume(String dealNo, long partnerKey, PartnerCode partner, String partnerName, HalfYear halfYear, BigDecimal amount, long lines) {
}
