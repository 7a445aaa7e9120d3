package ru.agatrt.partner.deal;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import ru.agatrt.partner.kernel.PartnerCode;

/**
 * A deal as known now.
 *
 * @param partner      company that registered it; of an unregistered one, a company that bought under it
 * @param endCustomer  {@code null} while unregistered
 * @param validTo      last day of protection; {@code null} when not limited
 * @param stake        roubles that are volume if the deal counts, returns taken off
 * @param told         what was decided and by whom; {@code null} while unregistered
 * @param knownSince   moment from which this version is known; {@code null} while unregistered
 */
public record DealRow(String dealNo, PartnerCode partner, String partnerName, String endCustomer, LocalDate registeredOn,
                      LocalDate validTo, DealState state, BigDecimal stake, Told told, Instant knownSince) {

    /**
     * Who said what.
     *
     * @param file      what the file of deals last said
     * @param decidedBy login; {@code null} where no person decided, and towards partners
     * @param decidedAt {@code null} where no person decided
     * @param reason    internal; {@code null} where no person decided, and towards partners
     */
    public record Told(DealDecision file, String decidedBy, Instant decidedAt, String reason) {

        /** The file asks for something else than the person decided. */
        boolean differsFrom(DealState state) {
            return decidedBy != null && !file.name().equals(state.name());
        }
    }

    /** Whether the file of deals says something else than the person decided; the person's word holds (ADR 0060). */
    public boolean isContradicted() {
        return told != null && state.isDecidable() && told.differsFrom(state);
    }

    DealRow withoutReasons() {
        return new DealRow(dealNo, partner, partnerName, endCustomer, registeredOn, validTo, state, stake, null, knownSince);
    }
}
