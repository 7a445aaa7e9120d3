package ru.agatrt.partner.partner;

import java.time.LocalDate;
import java.util.Set;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.PartnerCode;

/**
 * What the rules need of a company as known at a moment; the key is for joining facts and leaves the module nowhere.
 *
 * @param directions the company's own row names; agreements may name more
 */
public record PartnerProfile(long key, PartnerCode code, String inn, String website, LocalDate cooperationSince,
                             Set<Direction> directions) {

    public PartnerProfile {
        directions = Set.copyOf(directions);
    }
}
