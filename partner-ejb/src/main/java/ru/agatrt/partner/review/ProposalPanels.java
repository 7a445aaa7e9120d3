package ru.agatrt.partner.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.program.RequirementCell;
import ru.agatrt.partner.review.persistence.ProposalTable;
import ru.agatrt.partner.review.persistence.ReviewTable;
import ru.agatrt.partner.review.persistence.ReviewTable.Row;
import ru.agatrt.partner.review.persistence.WorkbenchTable;
import ru.agatrt.partner.review.rules.ConsequenceRules;
import ru.agatrt.partner.review.rules.DecisionRules;
import ru.agatrt.partner.status.HeldStatus;
import ru.agatrt.partner.status.StatusFacts;

/** One proposal, laid out for the person who decides. */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE})
public class ProposalPanels {

    @Inject
    private Jdbi book;
    @Inject
    private WorkbenchRows rows;
    @Inject
    private ProgramEditions editions;
    @Inject
    private StatusFacts statuses;
    @Inject
    private Clock clock;

    /** @throws NotFound {@code REVIEW_NOT_FOUND} or {@code PROPOSAL_NOT_FOUND} */
    public ProposalPanel of(String id, PartnerCode partner, Direction direction) {
        Row review = new ReviewTable(book).find(id).orElseThrow(() -> new NotFound("REVIEW_NOT_FOUND", "id", id));
        ProposalTable proposals = new ProposalTable(book);
        ProposalRow proposal = proposals.find(review.id(), partner, direction).orElseThrow(() -> Reviews.notFound(partner, direction));
        ProposalContent content = proposals.content(review.id(), partner, direction).orElseThrow();
        WorkbenchRow row = rows.complete(review, List.of(proposal)).get(0);
        LocalDate from = review.effectiveFrom() == null ? LocalDate.now(clock).plusDays(1) : review.effectiveFrom();
        Edition inForce = editions.inForceOn(from);
        Edition reviewed = editions.byCode(review.edition());
        List<ReviewDecision> choices = DecisionRules.choices(new DecisionRules.Case(direction, proposal.held(), proposal.proposal(),
                proposal.status(), proposal.suspended() || content.barred()));
        return new ProposalPanel(row, content, new WorkbenchTable(book).legalName(review.id(), partner.value()), heldSince(review, proposal), term(row, from, inForce),
                consequences(review, row, inForce), choices, floors(reviewed, choices));
    }

    private static ProposalPanel.Term term(WorkbenchRow row, LocalDate from, Edition inForce) {
        StatusCode after = row.after() == StatusCode.NONE ? null : row.after();
        Period term = DecisionRules.term(new ReviewDecision(row.kind(), after, null, null), from, inForce);
        return new ProposalPanel.Term(from, term.lastDay());
    }

    private Consequences consequences(Row review, WorkbenchRow row, Edition inForce) {
        if (row.proposal().suspended()) {
            return Consequences.NONE; // discounts and benefits rest whatever status is assigned
        }
        List<StatusCode> beside = new WorkbenchTable(book).heldBeside(review.id(), row.proposal().partner().value(),
                row.proposal().direction().name()).stream().map(StatusCode::valueOf).toList();
        return ConsequenceRules.of(inForce, row.before(), row.after(), beside);
    }

    private LocalDate heldSince(Row review, ProposalRow proposal) {
        long key = new WorkbenchTable(book).keys(List.of(proposal.partner().value())).get(proposal.partner().value());
        Optional<HeldStatus> held = statuses.assignments(new PartnerSelection(List.of(key), review.known())).getOrDefault(key, List.of()).stream()
                .filter(s -> s.direction() == proposal.direction() && s.status() == proposal.held() && s.heldOn(review.asOf())).findFirst();
        return held.map(HeldStatus::from).orElse(null);
    }

    private static Map<StatusCode, BigDecimal> floors(Edition edition, List<ReviewDecision> choices) {
        Map<StatusCode, BigDecimal> floors = new EnumMap<>(StatusCode.class);
        for (ReviewDecision choice : choices) {
            RequirementCell cell = choice.status() == null ? null : edition.requirement(choice.status(), Requirement.PURCHASE_VOLUME);
            if (cell != null && cell.individual() && cell.amount() != null && choice.kind() != ProposalKind.LOWER) {
                floors.put(choice.status(), cell.amount());
            }
        }
        return floors;
    }
}
