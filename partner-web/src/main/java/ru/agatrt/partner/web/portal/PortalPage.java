package ru.agatrt.partner.web.portal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.partner.PartnerCard;
import ru.agatrt.partner.partner.PartnerDirectory;
import ru.agatrt.partner.pricing.Prices;
import ru.agatrt.partner.program.DiscountCell;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.EditionSummary;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.status.HeldStatus;
import ru.agatrt.partner.web.company.CorrectionsSince;
import ru.agatrt.partner.web.scorecard.ScorecardChoice;
import ru.agatrt.partner.web.scorecard.ScorecardView;
import ru.agatrt.partner.web.scorecard.ScorecardViews;
import ru.agatrt.partner.web.scorecard.VolumeChart;
import ru.agatrt.partner.web.support.Addressed;
import ru.agatrt.partner.web.support.CurrentCaller;

/** {@code /portal/}: the way to the next status, the volume, the discounts and the statements of the caller's own company. */
@Named("portal")
@RequestScoped
public class PortalPage {

    @EJB
    private PartnerDirectory directory;
    @EJB
    private ProgramEditions editions;
    @EJB
    private Prices prices;
    @Inject
    private ScorecardViews scorecards;
    @Inject
    private CurrentCaller caller;
    @Inject
    private CorrectionsSince since;
    @Inject
    private Clock clock;

    private String status;
    private String halfYear;
    private String asOf;
    private String knownAt;
    private String on;

    private PartnerCard card;
    private EditionSummary next;
    private ScorecardView view;
    private VolumeChart chart;
    private CorrectionsSince.Block learnt;
    private List<Discount> discounts;

    /**
     * Discount of a product group.
     *
     * @param now  due today; {@code null} where prices are agreed for each project
     * @param then of the status shown; {@code null} likewise
     */
    public record Discount(String productGroup, BigDecimal now, BigDecimal then) {

        /** Whether the status shown would bring more. */
        public boolean grows() {
            return now != null && then != null && then.compareTo(now) > 0;
        }
    }

    /** The first page. The address names no company: it is always the caller's. */
    public void load() {
        loadCard();
        ScorecardChoice choice = ScorecardChoice.parse(status, halfYear, asOf, knownAt);
        view = scorecards.view(card, choice);
        chart = scorecards.chart(view);
        learnt = since.of(card.code(), view.base(), choice.knownAt(), view.scorecard().asOf(), view.scorecard().halfYear());
        discounts = discounts();
    }

    /** The page of statements. */
    public void loadCard() {
        PartnerCode own = caller.company().orElseThrow(() -> new NotFound("PARTNER_NOT_FOUND", "code", ""));
        card = directory.card(own);
    }

    private List<Discount> discounts() {
        LocalDate day = Addressed.ahead(on, LocalDate.now(clock));
        Edition edition = editions.inForceOn(day);
        next = editions.nextAfter(day).orElse(null);
        Map<String, BigDecimal> due = prices.dueDiscounts(card.code(), day);
        return due.entrySet().stream()
                .map(e -> new Discount(e.getKey(), e.getValue(),
                        edition.discount(view.status(), e.getKey()).map(DiscountCell::percent).orElse(null)))
                .toList();
    }

    public boolean isRunning(HalfYear halfYear) {
        return halfYear.equals(HalfYear.of(LocalDate.now(clock)));
    }

    /** Whether the status shown is held already, so that there is no column of what it would bring. */
    public boolean isHeld() {
        return card.statuses().stream().map(HeldStatus::status).anyMatch(s -> s == view.status());
    }

    /** Statuses of the company's directions. */
    public List<StatusCode> getStatusChoices() {
        return StatusCode.assignable().stream()
                .filter(s -> s.direction().map(card.directions()::contains).orElse(false) || s == view.status()).toList();
    }

    public List<HalfYear> getHalfYearChoices() {
        return scorecards.halfYears(view.scorecard().halfYear());
    }

    public List<HeldStatus> getHistory() {
        return directory.statusHistory(card.code());
    }

    /** The edition to come, whose discounts may differ; {@code null} when none is known. */
    public EditionSummary getNext() {
        return next;
    }

    /** Day of the discounts shown; {@code null} for today. */
    public LocalDate getDay() {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = Addressed.ahead(on, today);
        return day.equals(today) ? null : day;
    }

    /** What was learnt since; {@code null} where there is nothing to tell. */
    public CorrectionsSince.Block getLearnt() {
        return learnt;
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

    public String getOn() {
        return on;
    }

    public void setOn(String on) {
        this.on = on;
    }

    public PartnerCard getCard() {
        return card;
    }

    public ScorecardView getView() {
        return view;
    }

    public VolumeChart getChart() {
        return chart;
    }

    public List<Discount> getDiscounts() {
        return discounts;
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
}
