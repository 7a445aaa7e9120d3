package ru.agatrt.partner.partner;

import ru.agatrt.partner.kernel.Direction;

/**
 * A company to be entered by hand.
 *
 * @param name    until its papers say more, both the legal and the short one
 * @param website {@code null} where there is none
 * @param manager login of the personal manager
 */
public record NewPartner(String name, String inn, String region, String website, Direction direction, String manager) {
}
