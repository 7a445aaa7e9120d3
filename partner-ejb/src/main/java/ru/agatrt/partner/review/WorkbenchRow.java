package ru.agatrt.partner.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * A proposal as the workbench lists it.
 *
 * @param missing  requirements that block the status judged, in the order of the table
 * @param previous roubles counted in the half-year before, as known to the review
 * @param former   what the newest list published before decided; {@code null} when none names the partner
 */
public record WorkbenchRow(ProposalRow proposal, List<Requirement> missing, BigDecimal previous, FormerDecision former) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHOWN = 1_000;

    public WorkbenchRow {
        missing = List.copyOf(missing);
    }

    /** Names the proposal within its review: {@code P-00093/RETAIL}. */
    public String key() {
        return proposal.partner().value() + "/" + proposal.direction().name();
    }

    /** Change of the volume to the half-year before, whole percent; {@code null} where there is nothing to compare with, or it would say nothing. */
    public BigDecimal growth() {
        if (previous.signum() <= 0) {
            return null;
        }
        BigDecimal percent = proposal.summary().countable().subtract(previous).multiply(HUNDRED).divide(previous, 0, RoundingMode.HALF_UP);
        return percent.abs().intValue() > SHOWN ? null : percent;
    }

    /** What holds now: the decision, or the proposal while nobody has decided. */
    public ProposalKind kind() {
        return proposal.decided() == null ? proposal.proposal() : proposal.decided().decision().kind();
    }

    /** Status after what is decided or proposed; {@link StatusCode#NONE} without one. */
    public StatusCode after() {
        StatusCode status = switch (kind()) {
            case REVOKE -> null;
            case NONE -> proposal.held();
            default -> proposal.decided() == null ? proposal.status() : proposal.decided().decision().status();
        };
        return status == null ? StatusCode.NONE : status;
    }

    /** Status held before; {@link StatusCode#NONE} without one. */
    public StatusCode before() {
        return proposal.held() == null ? StatusCode.NONE : proposal.held();
    }

    /** Whether the newest list published before came out otherwise. */
    public boolean changed() {
        return former != null && former.differsFrom(after() == StatusCode.NONE ? null : after());
    }
}
