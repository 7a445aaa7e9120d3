package ru.agatrt.partner.review.rules;

import java.util.List;
import ru.agatrt.partner.agreement.AgreementTerm;
import ru.agatrt.partner.agreement.PartnerReport;
import ru.agatrt.partner.evidence.CustomerReference;
import ru.agatrt.partner.evidence.Dealer;
import ru.agatrt.partner.evidence.EvidenceRow;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.marketing.MarketingEvent;
import ru.agatrt.partner.partner.PartnerProfile;
import ru.agatrt.partner.purchase.FirstPurchase;
import ru.agatrt.partner.purchase.SilentDistributor;
import ru.agatrt.partner.purchase.VolumeView;
import ru.agatrt.partner.status.HeldStatus;
import ru.agatrt.partner.training.Certificate;

/**
 * Everything the rules may look at, as known at one moment.
 *
 * @param firstPurchase {@code null} when nothing was shipped
 * @param exclusions    times during which the company was out of the program
 * @param silent        distributors it bought from and whose sales are not known to the end; a review alone asks for them
 */
public record PartnerFacts(PartnerProfile profile, List<HeldStatus> statuses, List<AgreementTerm> agreements,
                           List<PartnerReport> reports, List<EvidenceRow> evidence, List<CustomerReference> references,
                           List<Dealer> dealers, List<Certificate> certificates, List<MarketingEvent> events,
                           VolumeView volume, FirstPurchase firstPurchase, List<Period> exclusions, List<SilentDistributor> silent) {

    /** The same with distributors whose sales have stopped coming in. */
    public PartnerFacts with(List<SilentDistributor> distributors) {
        return new PartnerFacts(profile, statuses, agreements, reports, evidence, references, dealers, certificates, events, volume,
                firstPurchase, exclusions, distributors);
    }
}
