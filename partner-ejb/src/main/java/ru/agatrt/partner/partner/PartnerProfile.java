package ru.agatrt.partner.partner;

import java.time.LocalDate;
import ru.agatrt.partner.kernel.PartnerCode;

/** What the rules need of a company as known at a moment; the key is for joining facts and leaves the module nowhere. */
public record PartnerProfile(long key, PartnerCode code, String inn, String website, LocalDate cooperationSince) {
}
