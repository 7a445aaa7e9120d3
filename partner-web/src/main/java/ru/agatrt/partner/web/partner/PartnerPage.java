package ru.agatrt.partner.web.partner;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.partner.PartnerCard;
import ru.agatrt.partner.partner.PartnerDirectory;
import ru.agatrt.partner.status.HeldStatus;
import ru.agatrt.partner.web.company.CorrectionsSince;
import ru.agatrt.partner.web.scorecard.ScorecardChoice;
import ru.agatrt.partner.web.scorecard.ScorecardView;
import ru.agatrt.partner.web.scorecard.ScorecardViews;
import ru.agatrt.partner.web.scorecard.VolumeChart;
import ru.agatrt.partner.web.support.CurrentCaller;

/** {@code /console/partners/{code}}: who the company is and what it lacks for a status. */
@Named("partnerPage")
@RequestScoped
public class PartnerPage {

    @EJB
    private PartnerDirectory directory;
    @Inject
    private ScorecardViews scorecards;
    @Inject
    private CurrentCaller caller;
    @Inject
    private CorrectionsSince since;

    private String code;
    private String status;
    private String halfYear;
    private String asOf;
    private String knownAt;

    private PartnerCard card;
    private ScorecardView view;
    private VolumeChart chart;
    private CorrectionsSince.Block learnt;

    /** @throws ru.agatrt.partner.kernel.NotFound when there is no such company */
    public void load() {
        card = directory.card(new PartnerCode(code));
        if (caller.isMayReadScorecards()) {
            ScorecardChoice choice = ScorecardChoice.parse(status, halfYear, asOf, knownAt);
            view = scorecards.view(card, choice);
            chart = scorecards.chart(view);
            learnt = since.of(card.code(), view.base(), choice.knownAt(), view.scorecard().asOf(), view.scorecard().halfYear());
        }
    }

    public PartnerCard getCard() {
        return card;
    }

    /** Assignments of statuses, the newest first. */
    public List<HeldStatus> getHistory() {
        return directory.statusHistory(card.code());
    }

    /** {@code null} for a role that sees companies but no scorecards. */
    public ScorecardView getView() {
        return view;
    }

    public VolumeChart getChart() {
        return chart;
    }

    /** What was learnt since; {@code null} where there is nothing to tell. */
    public CorrectionsSince.Block getLearnt() {
        return learnt;
    }

    public List<StatusCode> getStatusChoices() {
        return StatusCode.assignable();
    }

    public List<HalfYear> getHalfYearChoices() {
        return scorecards.halfYears(view.scorecard().halfYear());
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getStatus() {
        return status;
    }

    public void setStatus(String status) {
        this.status = status;
    }

    public String getHalfYear() {
        return halfYear;
    }

    public void setHalfYear(String halfYear) {
        this.halfYear = halfYear;
    }

    public String getAsOf() {
        return asOf;
    }

    public void setAsOf(String asOf) {
        this.asOf = asOf;
    }

    public String getKnownAt() {
        return knownAt;
    }

    public void setKnownAt(String knownAt) {
        this.knownAt = knownAt;
    }
}
