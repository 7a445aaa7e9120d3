package ru.agatrt.partner.web.review;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import ru.agatrt.partner.deal.DealFilter;
import ru.agatrt.partner.deal.DealRow;
import ru.agatrt.partner.deal.DealState;
import ru.agatrt.partner.deal.Deals;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.review.DealStake;
import ru.agatrt.partner.review.DealStakes;
import ru.agatrt.partner.review.Finding;
import ru.agatrt.partner.review.ProposalKey;
import ru.agatrt.partner.review.ProposalKind;
import ru.agatrt.partner.review.ProposalPanel;
import ru.agatrt.partner.review.ProposalPanels;
import ru.agatrt.partner.review.ProposalRow;
import ru.agatrt.partner.review.ReviewDecision;
import ru.agatrt.partner.review.WorkbenchRow;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.Say;

/** The proposal shown beside the list, in words. */
@Named("panel")
@RequestScoped
public class PanelView {

    private static final int DEALS = 5;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @EJB
    private ProposalPanels panels;
    @EJB
    private Deals deals;
    @EJB
    private DealStakes stakes;
    @Inject
    private ReviewPage page;
    @Inject
    private AddressParameters parameters;
    @Inject
    private Say say;

    private ProposalPanel panel;
    private boolean missing;

    /** {@code null} when the list is empty, or what the address names is not there. */
    public ProposalPanel getIt() {
        if (panel == null && !missing && page.isEvaluated() && page.getShown() != null) {
            try {
                ProposalKey key = ProposalKey.parse(page.getShown());
                panel = panels.of(page.getView().id(), key.partner(), key.direction());
            } catch (NotFound gone) {
                missing = true;
            }
        }
        return panel;
    }

    public WorkbenchRow getRow() {
        return getIt() == null ? null : panel.row();
    }

    /** The address names a proposal this review does not have. */
    public boolean isMissing() {
        return getIt() == null && missing;
    }

    /** Share of the threshold, cut and never rounded up; {@code null} without one. */
    public Integer getPercent() {
        ProposalRow.Summary s = getRow().proposal().summary();
        return s.threshold() == null || s.threshold().signum() <= 0 ? null : percent(s.countable(), s.threshold());
    }

    /** Share of project deals without a decision, as far as the bar has room. */
    public int getUndecided() {
        ProposalRow.Summary s = getRow().proposal().summary();
        return getPercent() == null ? 0 : Math.max(0, Math.min(100 - getPercent(), percent(s.undecided(), s.threshold())));
    }

    public boolean isVolumeMet() {
        ProposalRow.Summary s = getRow().proposal().summary();
        return s.threshold() != null && s.countable().compareTo(s.threshold()) >= 0;
    }

    private static int percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 0, RoundingMode.DOWN).max(BigDecimal.ZERO).min(HUNDRED).intValue();
    }

    /** The threshold is the partner's own. */
    public boolean isIndividual() {
        ProposalRow p = getRow().proposal();
        return p.heldThreshold() != null && p.summary().threshold() != null && p.heldThreshold().compareTo(p.summary().threshold()) == 0;
    }

    /** Required rows that are met. */
    public List<Finding> getMet() {
        return getIt().judged().findings().stream().filter(f -> f.modality() == Modality.REQUIRED && !f.blocks()).toList();
    }

    public List<Finding> getRecommended() {
        return getIt().judged().findings().stream().filter(f -> f.modality() == Modality.RECOMMENDED).toList();
    }

    /** Deals of the half-year that wait for a decision now, the most roubles first. */
    public List<DealRow> getDeals() {
        ProposalRow p = getRow().proposal();
        return p.summary().undecided().signum() == 0 ? List.of() : deals.find(new DealFilter(null, DealState.UNDECIDED, p.partner().value(), null,
                page.getView().halfYear()), PageRequest.of(0, DEALS)).items();
    }

    /** Whether the threshold is met or not depends on the deal alone. */
    public boolean decides(DealRow deal) {
        Map<String, List<DealStake>> by = stakes.of(List.of(deal));
        return by.getOrDefault(deal.dealNo(), List.of()).stream()
                .anyMatch(s -> s.partner().equals(getRow().proposal().partner()) && s.halfYear().equals(page.getView().halfYear()) && s.decides());
    }

    /** A decision in words: «Понизить до серебряного». */
    public String words(ReviewDecision decision) {
        return ReviewWords.decision(say, decision.kind(), decision.status());
    }

    /** What is proposed, in words. */
    public String proposed(ProposalRow p) {
        return ReviewWords.decision(say, p.proposal(), p.proposal() == ProposalKind.REVOKE ? p.held() : p.status());
    }

    /** What was decided, in words. */
    public String decided(ProposalRow p) {
        ReviewDecision d = p.decided().decision();
        return ReviewWords.decision(say, d.kind(), d.kind() == ProposalKind.REVOKE ? p.held() : d.status());
    }

    /** As a form sends a choice: {@code LOWER/SILVER}, {@code NONE/}. */
    public String code(ReviewDecision choice) {
        return choice.kind() + "/" + (choice.status() == null ? "" : choice.status());
    }

    /** Choices other than the proposal itself, and the proposal last: it is confirmed by the button beside. */
    public List<ReviewDecision> getChoices() {
        return getIt().choices();
    }

    public String getChosen() {
        return parameters.text("decision");
    }

    /** Least individual threshold of any choice; {@code null} where none may have one. */
    public BigDecimal getFloor() {
        return getIt().floors().values().stream().min(BigDecimal::compareTo).orElse(null);
    }

    /** Status the floor is of. */
    public StatusCode getFloorStatus() {
        return getIt().floors().keySet().stream().findFirst().orElse(null);
    }
}
