package ru.agatrt.partner.review.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.RequirementCell;
import ru.agatrt.partner.review.ProposalKind;
import ru.agatrt.partner.review.ReviewDecision;

/** What a person may decide on a proposal, and for how long it then holds. */
public final class DecisionRules {

    private static final int LONGEST_REASON = 1000;

    private DecisionRules() {
    }

    /**
     * What is decided on.
     *
     * @param held           status held in the direction; {@code null} without one
     * @param proposal       what was proposed
     * @param proposedStatus its status; {@code null} without one
     * @param grantBarred    suspended, or a measure in force
     */
    public record Case(Direction direction, StatusCode held, ProposalKind proposal, StatusCode proposedStatus, boolean grantBarred) {
    }

    /**
     * The decision with its status filled in.
     *
     * @param director the amount below the edition's is a director's to set
     * @throws InvalidInput with the rule it breaks as code
     */
    public static ReviewDecision check(Case about, ReviewDecision decision, Edition edition, boolean director) {
        if (decision.kind() == null) {
            throw new InvalidInput("DECISION_KIND");
        }
        ReviewDecision complete = new ReviewDecision(decision.kind(), status(about, decision), decision.individualThreshold(), decision.reason());
        boolean override = complete.kind() != about.proposal() || complete.status() != null && complete.status() != about.proposedStatus()
                && about.proposedStatus() != null;
        if (override && complete.reason() == null) {
            throw new InvalidInput("DECISION_REASON");
        }
        if (complete.reason() != null && complete.reason().length() > LONGEST_REASON) {
            throw new InvalidInput("TEXT_TOO_LONG", "name", "reason", "max", LONGEST_REASON);
        }
        if (complete.kind() == ProposalKind.GRANT && about.grantBarred()) {
            throw new InvalidInput("GRANT_BARRED");
        }
        checkThreshold(complete, edition, director);
        return complete;
    }

    /**
     * What a person is offered to decide, the proposal itself first; thresholds and reasons are the person's to add. The status
     * reviewed is kept, or nothing changes where another one is held: never both, which would mean the same to people.
     */
    public static List<ReviewDecision> choices(Case about) {
        List<ReviewDecision> choices = new ArrayList<>();
        ProposalKind elsewhere = about.held() == top(about.direction()) ? ProposalKind.NONE : ProposalKind.KEEP;
        for (ProposalKind kind : ProposalKind.values()) {
            boolean barred = kind == ProposalKind.GRANT && about.grantBarred() || kind == elsewhere && kind != about.proposal();
            List<StatusCode> statuses = kind == ProposalKind.LOWER ? List.of(StatusCode.SILVER, StatusCode.AUTHORIZED)
                    : Collections.singletonList(implied(about, kind));
            for (StatusCode status : statuses) {
                if (!barred && possible(about, kind, status)) {
                    choices.add(new ReviewDecision(kind, kind == ProposalKind.NONE ? null : status, null, null));
                }
            }
        }
        choices.sort(Comparator.comparing(c -> c.kind() != about.proposal() || c.kind() == ProposalKind.LOWER && c.status() != about.proposedStatus()));
        return choices;
    }

    private static StatusCode implied(Case about, ProposalKind kind) {
        return switch (kind) {
            case KEEP -> about.held();
            case GRANT -> top(about.direction());
            case LOWER -> about.proposal() == ProposalKind.LOWER ? about.proposedStatus() : StatusCode.AUTHORIZED;
            case REVOKE, NONE -> null;
        };
    }

    private static boolean possible(Case about, ProposalKind kind, StatusCode status) {
        return switch (kind) {
            case KEEP -> about.held() != null && status == about.held();
            case GRANT -> status == top(about.direction()) && about.held() != status;
            case LOWER -> about.held() == StatusCode.GOLD && (status == StatusCode.SILVER || status == StatusCode.AUTHORIZED);
            case REVOKE -> status == null && about.held() != null && about.direction() != Direction.RETAIL;
            case NONE -> status == null || status == about.held();
        };
    }

    private static StatusCode status(Case about, ReviewDecision decision) {
        StatusCode implied = implied(about, decision.kind());
        StatusCode status = decision.status() == null || decision.status() == StatusCode.NONE ? implied : decision.status();
        if (!possible(about, decision.kind(), status)) {
            throw new InvalidInput("DECISION_STATUS", "decision", decision.kind().name(), "status", String.valueOf(status),
                    "held", about.held() == null ? StatusCode.NONE.name() : about.held().name());
        }
        return decision.kind() == ProposalKind.NONE ? null : status;
    }

    /** The status of a direction that the review gives. */
    private static StatusCode top(Direction direction) {
        return switch (direction) {
            case RETAIL -> StatusCode.GOLD;
            case WHOLESALE -> StatusCode.DISTRIBUTOR;
            case PROJECT -> StatusCode.PROJECT;
        };
    }

    private static void checkThreshold(ReviewDecision decision, Edition edition, boolean director) {
        BigDecimal amount = decision.individualThreshold();
        if (amount == null) {
            return;
        }
        RequirementCell cell = decision.status() == null ? null : edition.requirement(decision.status(), Requirement.PURCHASE_VOLUME);
        if (cell == null || !cell.individual() || decision.kind() == ProposalKind.LOWER) {
            throw new InvalidInput("THRESHOLD_NOT_INDIVIDUAL", "status", String.valueOf(decision.status()));
        }
        if (amount.signum() <= 0 || amount.scale() > 2 || amount.precision() - amount.scale() > 15) {
            throw new InvalidInput("THRESHOLD_AMOUNT");
        }
        if (cell.amount() != null && amount.compareTo(cell.amount()) < 0) {
            if (!director) {
                throw new InvalidInput("THRESHOLD_BELOW_FLOOR", "floor", cell.amount());
            }
            if (decision.reason() == null) {
                throw new InvalidInput("DECISION_REASON");
            }
        }
    }

    /**
     * How long a decided status holds: kept and given ones until the next list; silver after a lowering to the end of the
     * year it begins in, authorized to the end of certificates in the next year.
     *
     * @param edition in force on {@code from}
     */
    public static Period term(ReviewDecision decision, LocalDate from, Edition edition) {
        if (decision.kind() != ProposalKind.LOWER) {
            return new Period(from, Period.OPEN);
        }
        if (decision.status() == StatusCode.SILVER) {
            return Period.closed(from, edition.dayOfYear("SILVER_UNTIL", from.getYear()));
        }
        return Period.closed(from, edition.dayOfYear("CERTIFICATE_UNTIL", from.getYear() + 1));
    }
}
