package ru.agatrt.partner.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.fact.VersionedFacts;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;

/** Reads proofs, testimonials and dealers, one query each for all partners asked for. */
@ApplicationScoped
public class EvidenceFacts {

    @Inject
    private VersionedFacts facts;

    /** For the container's proxies. */
    protected EvidenceFacts() {
    }

    public EvidenceFacts(VersionedFacts facts) {
        this.facts = facts;
    }

    /** Proofs by partner, oldest first. */
    public Map<Long, List<EvidenceRow>> evidence(PartnerSelection selection) {
        return facts.byPartner("evidence", "requirement, valid_from, valid_until, state, note", "valid_from, id", selection,
                (rs, c) -> new EvidenceRow(Requirement.valueOf(rs.getString("requirement")),
                        rs.getObject("valid_from", LocalDate.class), rs.getObject("valid_until", LocalDate.class),
                        "ACCEPTED".equals(rs.getString("state")), rs.getString("note")));
    }

    /** Testimonials by partner, oldest first. */
    public Map<Long, List<CustomerReference>> references(PartnerSelection selection) {
        return facts.byPartner("customer_reference", "reference_no, customer, received_on, state", "received_on, id", selection,
                (rs, c) -> new CustomerReference(rs.getString("reference_no"), rs.getString("customer"),
                        rs.getObject("received_on", LocalDate.class), rs.getString("state")));
    }

    /** Dealers by distributor, by name. */
    public Map<Long, List<Dealer>> dealers(PartnerSelection selection) {
        return facts.byPartner("dealer", "dealer_inn, name, since, until", "name, id", selection,
                (rs, c) -> new Dealer(rs.getString("dealer_inn"), rs.getString("name"), rs.getObject("since", LocalDate.class),
                        rs.getObject("until", LocalDate.class)));
    }
}
