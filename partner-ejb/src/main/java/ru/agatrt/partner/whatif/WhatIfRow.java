package ru.agatrt.partner.whatif;

import java.math.BigDecimal;
import java.util.List;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * One partner of a run.
 *
 * @param held        on the evaluation date
 * @param base        what the edition in force leads to
 * @param draft       what the draft leads to
 * @param suspended   a status held rests on the evaluation date
 * @param provisional what is not known yet may change the outcome
 */
public record WhatIfRow(PartnerCode partner, String partnerName, Statuses held, Statuses base, Statuses draft, boolean suspended,
                        boolean provisional, Effect effect, Cause cause, List<String> benefitsGained, List<String> benefitsLost, Roubles roubles) {

    public WhatIfRow {
        benefitsGained = List.copyOf(benefitsGained);
        benefitsLost = List.copyOf(benefitsLost);
    }

    /**
     * Why a status comes or goes.
     *
     * @param status    lost or gained; {@code null} when none changes
     * @param rows      requirements not met, by the draft where it is lost, by the edition in force where it is gained
     * @param volume    countable by that edition, roubles
     * @param threshold asked for by it; {@code null} unless the volume is among the rows
     */
    public record Cause(StatusCode status, List<Requirement> rows, BigDecimal volume, BigDecimal threshold) {

        public Cause {
            rows = List.copyOf(rows);
        }
    }
}
