package ru.agatrt.partner.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.review.persistence.ProposalTable;
import ru.agatrt.partner.review.persistence.ReviewTable;

/** Confirms proposals somebody has ticked one by one. */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER})
public class ChosenProposals {

    @Inject
    private Jdbi book;
    @Inject
    private ReviewDecisions decisions;

    /**
     * All of them or none; those decided already are left as they are.
     *
     * @return how many were confirmed
     * @throws InvalidInput {@code LIMIT} for more than a page can show
     * @throws ru.agatrt.partner.kernel.Conflict {@code PROPOSAL_CHANGED} when somebody else decided on one meanwhile
     */
    public int confirm(String id, Collection<ProposalKey> chosen) {
        if (chosen.size() > PageRequest.MAX_LIMIT) {
            throw new InvalidInput("LIMIT", "value", chosen.size(), "max", PageRequest.MAX_LIMIT);
        }
        long review = new ReviewTable(book).find(id).orElseThrow(() -> new NotFound("REVIEW_NOT_FOUND", "id", id)).id();
        ProposalTable proposals = new ProposalTable(book);
        int confirmed = 0;
        for (ProposalKey key : chosen) {
            ProposalRow row = proposals.find(review, key.partner(), key.direction()).orElseThrow(() -> Reviews.notFound(key.partner(), key.direction()));
            if (row.decided() == null || key.version() != null && key.version() != row.version()) {
                decisions.decide(id, key.partner(), key.direction(), new ReviewDecision(row.proposal(), row.status(), null, null), key.version());
                confirmed++;
            }
        }
        return confirmed;
    }
}
