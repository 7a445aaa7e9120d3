package ru.agatrt.partner.purchase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.program.RequirementCell;
import ru.agatrt.partner.status.HeldStatus;

/**
 * What a half-year's volume must reach for a status.
 *
 * @param amount     roubles
 * @param individual set for this partner by the vendor, in place of the edition's amount
 */
public record VolumeThreshold(StatusCode status, BigDecimal amount, boolean individual) {

    /**
     * The partner's own amount where the cell allows one and the status is held on the day with one, since it ends with
     * that status; else the edition's. Empty where the status asks for no volume.
     *
     * @param cell     of {@code PURCHASE_VOLUME}
     * @param statuses all assignments of the partner
     */
    public static Optional<VolumeThreshold> of(RequirementCell cell, Collection<HeldStatus> statuses, LocalDate day) {
        if (cell.modality() == Modality.NOT_REQUIRED) {
            return Optional.empty();
        }
        Optional<VolumeThreshold> own = individual(cell, statuses, day).map(amount -> new VolumeThreshold(cell.status(), amount, true));
        return own.isPresent() ? own : Optional.ofNullable(cell.amount()).map(amount -> new VolumeThreshold(cell.status(), amount, false));
    }

    private static Optional<BigDecimal> individual(RequirementCell cell, Collection<HeldStatus> statuses, LocalDate day) {
        if (!cell.individual()) {
            return Optional.empty();
        }
        return statuses.stream().filter(s -> s.status() == cell.status() && s.heldOn(day))
                .map(HeldStatus::individualThreshold).filter(Objects::nonNull).findFirst();
    }

    /** Whether the volume is enough; exactly the threshold is. */
    public boolean metBy(BigDecimal volume) {
        return volume.compareTo(amount) >= 0;
    }
}
