package ru.agatrt.partner.review;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import ru.agatrt.partner.agreement.AgreementFacts;
import ru.agatrt.partner.agreement.AgreementTerm;
import ru.agatrt.partner.agreement.PartnerReport;
import ru.agatrt.partner.evidence.CustomerReference;
import ru.agatrt.partner.evidence.Dealer;
import ru.agatrt.partner.evidence.EvidenceFacts;
import ru.agatrt.partner.evidence.EvidenceRow;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.Money;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;
import ru.agatrt.partner.marketing.EventFacts;
import ru.agatrt.partner.marketing.MarketingEvent;
import ru.agatrt.partner.partner.PartnerProfile;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.EditionSummary;
import ru.agatrt.partner.purchase.FirstPurchase;
import ru.agatrt.partner.purchase.PurchaseFacts;
import ru.agatrt.partner.purchase.PurchaseFacts.Counting;
import ru.agatrt.partner.purchase.VolumeView;
import ru.agatrt.partner.review.rules.Frame;
import ru.agatrt.partner.review.rules.PartnerFacts;
import ru.agatrt.partner.sanction.Measure;
import ru.agatrt.partner.sanction.MeasureFacts;
import ru.agatrt.partner.sanction.MeasureKind;
import ru.agatrt.partner.status.HeldStatus;
import ru.agatrt.partner.status.StatusFacts;
import ru.agatrt.partner.training.Certificate;
import ru.agatrt.partner.training.CertificateFacts;

/** Gathers what the rules look at: a fixed number of queries, one for each kind of fact, whatever the number of partners. */
@ApplicationScoped
public class FactGatherer {

    @Inject
    private StatusFacts statuses;
    @Inject
    private AgreementFacts agreements;
    @Inject
    private EvidenceFacts evidence;
    @Inject
    private CertificateFacts certificates;
    @Inject
    private EventFacts events;
    @Inject
    private PurchaseFacts purchases;
    @Inject
    private MeasureFacts sanctions;
    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ExecutorService threads;

    /**
     * Facts by the partner's key. Of many partners volumes are added up while everything else is read: nothing that was known at
     * a moment ever changes, so that two connections read the same book.
     */
    Map<Long, PartnerFacts> gather(List<PartnerProfile> partners, Knowledge known, Edition edition, Frame frame) {
        PartnerSelection selection = new PartnerSelection(partners.stream().map(PartnerProfile::key).toList(), known);
        CompletableFuture<Map<Long, VolumeView>> volumes = purchases.volumesLater(selection, frame.period(), counting(edition), threads);
        Map<Long, List<HeldStatus>> held = statuses.assignments(selection);
        Map<Long, List<AgreementTerm>> terms = agreements.agreements(selection);
        Map<Long, List<PartnerReport>> reports = agreements.reports(selection);
        Map<Long, List<EvidenceRow>> proofs = evidence.evidence(selection);
        Map<Long, List<CustomerReference>> references = evidence.references(selection);
        Map<Long, List<Dealer>> dealers = evidence.dealers(selection);
        Map<Long, List<Certificate>> people = certificates.certificates(selection);
        Map<Long, List<MarketingEvent>> happened = events.events(selection);
        Map<Long, FirstPurchase> first = purchases.firstPurchases(selection, frame.asOf(), leastFirstPurchase(edition));
        Map<Long, List<Measure>> measures = sanctions.measures(known);
        Map<Long, VolumeView> counted = volumes.join();
        return partners.stream().collect(Collectors.toMap(PartnerProfile::key, partner -> {
            Long key = partner.key();
            return new PartnerFacts(partner, of(held, key), of(terms, key), of(reports, key), of(proofs, key),
                    of(references, key), of(dealers, key), of(people, key), of(happened, key),
                    counted.getOrDefault(key, VolumeView.EMPTY), first.get(key), exclusions(of(measures, key)), List.of());
        }));
    }

    /** A draft is in force on no day: what it would make of lines from distributors is supposed. */
    private static Counting counting(Edition edition) {
        return new Counting(edition.summary().id(), edition.summary().state() == EditionSummary.State.DRAFT);
    }

    /** The least first purchase is the same for every status that asks for one; the editor of editions sees to that. */
    private static BigDecimal leastFirstPurchase(Edition edition) {
        return StatusCode.assignable().stream().map(s -> edition.requirement(s, Requirement.FIRST_PURCHASE).amount())
                .filter(Objects::nonNull).max(BigDecimal::compareTo).orElse(Money.ZERO);
    }

    private static List<Period> exclusions(List<Measure> measures) {
        return measures.stream().filter(m -> m.kind() == MeasureKind.EXCLUDE).map(Measure::period).toList();
    }

    private static <T> List<T> of(Map<Long, List<T>> byPartner, Long key) {
        return byPartner.getOrDefault(key, List.of());
    }
}
