package ru.agatrt.partner.evidence;

import java.time.LocalDate;
import java.util.Optional;
import ru.agatrt.partner.agreement.ReportingDuty;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * A company's own reports of a half-year.
 *
 * @param status the highest held on the half-year's last day, {@code NONE} without any
 * @param duty what it owes and what became of it
 * @param elsewhereSince first day of the proof that the reports of the whole half-year are kept elsewhere; {@code null} without one
 */
public record PartnerDuty(Company company, StatusCode status, ReportingDuty duty, LocalDate elsewhereSince) {

    /**
     * Whom the row is about, as known now.
     *
     * @param manager login of the personal manager, or the name where people read it; {@code null} when none is named
     */
    public record Company(String code, String name, String region, String manager) {
    }

    /** Whether reports kept elsewhere stand for those of the half-year. */
    public boolean keptElsewhere() {
        return elsewhereSince != null;
    }

    /** Whether the requirement is met, were it asked for; empty where it is not known what was agreed. */
    public Optional<Boolean> met() {
        if (keptElsewhere()) {
            return Optional.of(true);
        }
        return duty.agreed() ? Optional.of(duty.open().isEmpty()) : Optional.empty();
    }
}
