package ru.agatrt.partner.web.scorecard;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.partner.Benefits;
import ru.agatrt.partner.program.Clause;
import ru.agatrt.partner.program.Clauses;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.purchase.PurchaseFilter;
import ru.agatrt.partner.purchase.PurchaseRow;
import ru.agatrt.partner.purchase.Purchases;
import ru.agatrt.partner.review.Evidence;
import ru.agatrt.partner.review.Finding;
import ru.agatrt.partner.review.Scorecard;
import ru.agatrt.partner.web.support.CurrentCaller;
import ru.agatrt.partner.web.support.Language;
import ru.agatrt.partner.web.support.ReaderLanguage;
import ru.agatrt.partner.web.support.SiteAddress;

/** What a scorecard rests on: the clauses of the document, how they were read, and the purchase lines behind the volume. */
@RequestScoped
public class Explanations {

    /** Largest lines shown of each part of the volume; the list of purchases has all. */
    static final int LINES = 5;

    @EJB
    private Purchases purchases;
    @EJB
    private Clauses clauses;
    @EJB
    private Benefits benefits;
    @Inject
    private CurrentCaller caller;
    @Inject
    private ReaderLanguage reader;

    private Map<Requirement, List<Clause>> cited;

    /** @param knownAt the moment asked for; {@code null}: now */
    EvidenceLinks links(Scorecard scorecard, Instant knownAt) {
        PartnerCode code = scorecard.partner();
        String base = caller.isPartner() ? "/portal" : "/console/partners/" + SiteAddress.part(code.value());
        return new EvidenceLinks(base, !caller.isPartner() || benefits.isOpen(code, Benefits.PORTAL), scorecard.halfYear(), knownAt);
    }

    Map<Requirement, FindingRow.Behind> behind(Scorecard scorecard, Edition edition, EvidenceLinks links) {
        Map<Requirement, FindingRow.Behind> all = new EnumMap<>(Requirement.class);
        for (Finding f : scorecard.findings()) {
            all.put(f.requirement(), new FindingRow.Behind(texts(f.requirement()), readings(edition, scorecard, f.requirement()),
                    f.requirement() == Requirement.PURCHASE_VOLUME && links.open() && links.halfYear() != null ? parts(scorecard, f, links) : List.of()));
        }
        return all;
    }

    private List<ClauseText> texts(Requirement requirement) {
        if (cited == null) {
            cited = clauses.byRequirement();
        }
        return cited.getOrDefault(requirement, List.of()).stream()
                .map(c -> new ClauseText(c.number(), russian() ? c.textRu() : c.textEn())).toList();
    }

    /** How the document was read is the vendor's matter. */
    private List<String> readings(Edition edition, Scorecard scorecard, Requirement requirement) {
        return caller.isPartner() ? List.of() : edition.readings().stream()
                .filter(r -> r.about().equals(requirement.name()) || r.about().equals(requirement.name() + "/" + scorecard.status().name()))
                .map(r -> r.code() + ". " + (russian() ? r.textRu() : r.textEn())).toList();
    }

    private List<VolumePart> parts(Scorecard scorecard, Finding finding, EvidenceLinks links) {
        return finding.evidence().stream().filter(e -> "VOLUME".equals(e.kind())).map(Evidence::key).map(part -> {
            PurchaseFilter filter = new PurchaseFilter(scorecard.period().from(), scorecard.period().lastDay(), null, null, null,
                    EvidenceLinks.type(part), null, null, EvidenceLinks.bucket(part));
            Page<PurchaseRow> lines = purchases.find(scorecard.partner(), filter,
                    new PageRequest(0, LINES, "amount", "returns".equals(part)), links.knownAt());
            return new VolumePart(part, lines.items(), lines.total() - lines.items().size(), links.part(part));
        }).toList();
    }

    private boolean russian() {
        return reader.getLanguage() == Language.RU;
    }
}
