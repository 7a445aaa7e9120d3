package ru.agatrt.partner.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.status.HeldStatus;

/**
 * A company as known now.
 *
 * @param manager  login of the personal manager; {@code null} when none is named
 * @param statuses held today
 */
public record PartnerCard(PartnerCode code, String legalName, String shortName, String inn, String kpp, String ogrn,
                          String country, String region, String website, Set<Direction> directions,
                          LocalDate cooperationSince, String agreementNo, LocalDate agreementSignedOn, String manager,
                          List<HeldStatus> statuses) {

    PartnerCard withStatuses(List<HeldStatus> held) {
        return new PartnerCard(code, legalName, shortName, inn, kpp, ogrn, country, region, website, directions,
                cooperationSince, agreementNo, agreementSignedOn, manager, held);
    }
}
