package ru.agatrt.partner.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ru.agatrt.partner.kernel.fact.VersionedFacts;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;

/** Reads certificates, one query for all partners asked for. */
@ApplicationScoped
public class CertificateFacts {

    @Inject
    private VersionedFacts facts;

    /** Certificates by partner, oldest first. */
    public Map<Long, List<Certificate>> certificates(PartnerSelection selection) {
        return facts.byPartner("certificate", "certificate_no, person_id, track, issued_on, valid_until", "issued_on, id", selection,
                (rs, c) -> new Certificate(rs.getString("certificate_no"), rs.getLong("person_id"), rs.getString("track"),
                        rs.getObject("issued_on", LocalDate.class), rs.getObject("valid_until", LocalDate.class)));
    }
}
