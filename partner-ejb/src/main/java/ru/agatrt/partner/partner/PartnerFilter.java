package ru.agatrt.partner.partner;

import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * What a list of partners is narrowed to; {@code null} or blank narrows nothing.
 *
 * @param text   part of a name, or the beginning of a code or INN
 * @param status held today; {@code NONE}: holds none
 */
public record PartnerFilter(String text, StatusCode status, Direction direction, String manager, String region) {

    public static final PartnerFilter ALL = new PartnerFilter(null, null, null, null, null);
}
