package ru.agatrt.partner.evidence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.agreement.AgreementFacts;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.status.StatusFacts;

/** What all companies owe of their own reports, as known now; no partner sees it. */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE})
public class PartnerDuties {

    @Inject
    private Jdbi book;
    @Inject
    private AgreementFacts agreements;
    @Inject
    private EvidenceFacts evidence;
    @Inject
    private StatusFacts statuses;
    @Inject
    private KnowledgeClock knowledge;

    /**
     * What was told.
     *
     * @param knownAt moment of knowledge
     * @param rows every company known then, by code
     */
    public record Told(Instant knownAt, List<PartnerDuty> rows) {

        public Told {
            rows = List.copyOf(rows);
        }
    }

    public Told of(HalfYear halfYear) {
        Knowledge known = knowledge.now();
        return new Told(known.moment(), new DutyReader(book, agreements, evidence, statuses).read(halfYear, known));
    }
}
