package ru.agatrt.partner.review;

import java.time.Instant;
import java.time.LocalDate;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * Which scorecard is wanted.
 *
 * @param halfYear the period as a half-year; or {@code null} with
 * @param period   another period
 * @param asOf     {@code null}: last day of the period
 * @param knownAt  {@code null}: now
 * @throws InvalidInput {@code STATUS} for {@code NONE}, {@code PERIOD_MISSING} without a period
 */
public record ScorecardQuery(PartnerCode partner, StatusCode status, HalfYear halfYear, Period period, LocalDate asOf,
                             Instant knownAt) {

    public ScorecardQuery {
        if (status == null || status == StatusCode.NONE) {
            throw new InvalidInput("STATUS", "value", status);
        }
        if (halfYear == null && (period == null || period.isOpen())) {
            throw new InvalidInput("PERIOD_MISSING");
        }
        period = halfYear != null ? halfYear.period() : period;
        asOf = asOf != null ? asOf : period.lastDay();
    }

    public static ScorecardQuery of(PartnerCode partner, StatusCode status, HalfYear halfYear) {
        return new ScorecardQuery(partner, status, halfYear, null, null, null);
    }
}
