package ru.agatrt.partner.admission;

import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * What a list of applications is narrowed to; {@code null} or blank narrows nothing.
 *
 * @param text    part of a company's name, or the beginning of its code, its INN or the application's number
 * @param status  wanted
 * @param manager login of the company's personal manager
 * @param days    open and waiting for at least so many days, 0 to 3650
 * @throws InvalidInput {@code DAYS}
 */
public record ApplicationFilter(String text, StatusApplication.State state, StatusCode status, PartnerCode partner, String manager, Integer days) {

    public static final ApplicationFilter ALL = new ApplicationFilter(null, null, null, null, null, null);

    private static final int MOST_DAYS = 3650;

    public ApplicationFilter {
        if (days != null && (days < 0 || days > MOST_DAYS)) {
            throw new InvalidInput("DAYS", "value", days, "max", MOST_DAYS);
        }
    }

    public static ApplicationFilter of(PartnerCode partner, StatusApplication.State state) {
        return new ApplicationFilter(null, state, null, partner, null, null);
    }

    ApplicationFilter with(StatusApplication.State other) {
        return new ApplicationFilter(text, other, status, partner, manager, days);
    }
}
