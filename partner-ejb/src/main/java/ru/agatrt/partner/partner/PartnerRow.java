package ru.agatrt.partner.partner;

import java.util.List;
import java.util.Set;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.status.HeldStatus;

/** A partner in a list; the statuses are those held today. */
public record PartnerRow(PartnerCode code, String shortName, String legalName, String inn, String region,
                         Set<Direction> directions, List<HeldStatus> statuses, String manager) {

    PartnerRow withStatuses(List<HeldStatus> held) {
        return new PartnerRow(code, shortName, legalName, inn, region, directions, held, manager);
    }
}
