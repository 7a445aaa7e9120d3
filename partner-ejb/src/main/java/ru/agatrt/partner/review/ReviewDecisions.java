package ru.agatrt.partner.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.CallerScope;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.AuditTrail;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.review.persistence.ProposalTable;
import ru.agatrt.partner.review.persistence.ReviewTable;
import ru.agatrt.partner.review.persistence.ReviewTable.Row;
import ru.agatrt.partner.review.rules.DecisionRules;

/** What people decide on the proposals of a review, and the director's approval of the list. */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER})
public class ReviewDecisions {

    @Inject
    private Jdbi book;
    @Inject
    private Callers callers;
    @Inject
    private ProgramEditions editions;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /**
     * Decides on one proposal; deciding again replaces the decision until the list is approved.
     *
     * @param version the proposal as the person saw it; {@code null}: as it is
     * @throws Conflict {@code PROPOSAL_CHANGED} when someone else was faster, {@code REVIEW_CLOSED} when the list is approved
     */
    public ProposalRow decide(String id, PartnerCode partner, Direction direction, ReviewDecision decision, Long version) {
        Row review = open(id);
        ProposalTable proposals = new ProposalTable(book);
        ProposalRow proposal = proposals.find(review.id(), partner, direction).orElseThrow(() -> Reviews.notFound(partner, direction));
        if (version != null && version != proposal.version()) {
            throw new Conflict("PROPOSAL_CHANGED", "partner", partner.value());
        }
        CallerScope caller = callers.current();
        DecisionRules.Case about = new DecisionRules.Case(direction, proposal.held(), proposal.proposal(), proposal.status(),
                grantBarred(proposals, review, proposal));
        ReviewDecision complete = DecisionRules.check(about, decision, edition(review), caller.hasRole(Role.DIRECTOR));
        write(proposals, review, proposal, complete, caller.login());
        return proposals.find(review.id(), partner, direction).orElseThrow();
    }

    /** Takes a decision back: the proposal is open again. */
    public ProposalRow reopen(String id, PartnerCode partner, Direction direction) {
        Row review = open(id);
        ProposalTable proposals = new ProposalTable(book);
        ProposalRow proposal = proposals.find(review.id(), partner, direction).orElseThrow(() -> Reviews.notFound(partner, direction));
        if (proposal.decided() != null) {
            write(proposals, review, proposal, null, callers.current().login());
        }
        return proposals.find(review.id(), partner, direction).orElseThrow();
    }

    /**
     * Confirms every proposal of the filter that nobody has decided on; provisional ones only when asked for.
     *
     * @return how many were confirmed
     */
    public int confirm(String id, ProposalFilter filter, boolean provisionalToo) {
        Row review = open(id);
        String login = callers.current().login();
        int confirmed = new ProposalTable(book).confirm(review.id(), filter, provisionalToo, login, clock.instant());
        audit.record(login, "PROPOSALS_CONFIRMED", "REVIEW", id, Map.of("count", confirmed));
        return confirmed;
    }

    /**
     * Approves the list: from now on nobody changes a decision.
     *
     * @throws Conflict {@code REVIEW_UNDECIDED} while a proposal is open, {@code REVIEW_CLOSED} when it is approved already
     */
    @RolesAllowed(Role.DIRECTOR)
    public void approve(String id) {
        Row review = open(id);
        int undecided = new ProposalTable(book).counts(review.id()).undecided();
        if (undecided > 0) {
            throw new Conflict("REVIEW_UNDECIDED", "count", undecided);
        }
        String login = callers.current().login();
        new ReviewTable(book).approved(review.id(), login, clock.instant());
        audit.record(login, "REVIEW_APPROVED", "REVIEW", id, Map.of("halfYear", review.halfYear(), "hash", review.hash()));
    }

    /** Takes the approval back while the list is not published. */
    @RolesAllowed(Role.DIRECTOR)
    public void withdraw(String id) {
        Row review = locked(id);
        if (review.state() != ReviewState.APPROVED) {
            throw new Conflict("REVIEW_NOT_APPROVED");
        }
        new ReviewTable(book).approved(review.id(), null, null);
        audit.record(callers.current().login(), "REVIEW_APPROVAL_WITHDRAWN", "REVIEW", id, Map.of("halfYear", review.halfYear()));
    }

    private void write(ProposalTable proposals, Row review, ProposalRow proposal, ReviewDecision decision, String login) {
        if (!proposals.decide(review.id(), proposal, decision, login, clock.instant())) {
            throw new Conflict("PROPOSAL_CHANGED", "partner", proposal.partner().value());
        }
        Map<String, Object> details = new HashMap<>();
        details.put("partner", proposal.partner());
        details.put("direction", proposal.direction());
        details.put("proposal", proposal.proposal());
        details.put("decision", decision == null ? "REOPENED" : decision.kind());
        if (decision != null && decision.individualThreshold() != null) {
            details.put("individualThreshold", decision.individualThreshold());
        }
        audit.record(login, "PROPOSAL_DECIDED", "REVIEW", review.publicId(), details);
    }

    /** A suspended status and a measure in force bar a grant; the proposal says so. */
    private static boolean grantBarred(ProposalTable proposals, Row review, ProposalRow proposal) {
        return proposal.suspended() || proposals.content(review.id(), proposal.partner(), proposal.direction()).orElseThrow().barred();
    }

    private Edition edition(Row review) {
        return editions.byCode(review.edition());
    }

    private Row open(String id) {
        Row review = locked(id);
        if (review.state() != ReviewState.PROPOSED) {
            throw new Conflict("REVIEW_CLOSED", "state", review.state().name());
        }
        return review;
    }

    private Row locked(String id) {
        return new ReviewTable(book).lock(id).orElseThrow(() -> new NotFound("REVIEW_NOT_FOUND", "id", id));
    }
}
