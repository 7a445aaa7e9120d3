package ru.agatrt.partner.web.scorecard;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.partner.PartnerCard;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.purchase.HalfYearVolume;
import ru.agatrt.partner.purchase.PurchaseVolumes;
import ru.agatrt.partner.review.Scorecard;
import ru.agatrt.partner.review.ScorecardQuery;
import ru.agatrt.partner.review.Scorecards;
import ru.agatrt.partner.web.support.Language;
import ru.agatrt.partner.web.support.ReaderLanguage;

/** Asks the facades for a scorecard and what is drawn beside it. */
@RequestScoped
public class ScorecardViews {

    private static final int CHOICES = 8;
    private static final int BARS = 6;

    @EJB
    private Scorecards scorecards;
    @EJB
    private PurchaseVolumes volumes;
    @EJB
    private ProgramEditions editions;
    @Inject
    private Explanations explanations;
    @Inject
    private ReaderLanguage reader;
    @Inject
    private Clock clock;

    private Edition edition;

    /** The scorecard chosen; without a choice, the next goal in the last half-year that is over. */
    public ScorecardView view(PartnerCard card, ScorecardChoice choice) {
        StatusCode status = choice.status() != null ? choice.status() : scorecards.nextGoal(card.code());
        HalfYear halfYear = choice.halfYear() != null ? choice.halfYear() : HalfYear.of(LocalDate.now(clock)).previous();
        Scorecard scorecard = scorecards.evaluate(new ScorecardQuery(card.code(), status, halfYear, null, choice.asOf(), choice.knownAt()));
        return of(card, scorecard, choice.knownAt());
    }

    /** A scorecard somebody else asked for, such as the one an application is decided on. */
    public ScorecardView of(PartnerCard card, Scorecard scorecard) {
        return of(card, scorecard, null);
    }

    private ScorecardView of(PartnerCard card, Scorecard scorecard, Instant knownAt) {
        EvidenceLinks links = explanations.links(scorecard, knownAt);
        FindingTexts texts = new FindingTexts(reader.getLocale(), links, explanations.behind(scorecard, edition(scorecard), links));
        boolean held = card.statuses().stream().anyMatch(s -> s.status() == scorecard.status());
        return new ScorecardView(scorecard, title(edition(scorecard)), texts.title(scorecard, held),
                texts.gaps(scorecard), texts.groups(scorecard), links.base());
    }

    /** The chart of the half-years up to the one shown, with the thresholds of its sales statuses. */
    public VolumeChart chart(ScorecardView view) {
        HalfYear shown = view.scorecard().halfYear();
        Edition edition = edition(view.scorecard());
        Stream<StatusCode> statuses = switch (view.status()) {
            case DISTRIBUTOR -> Stream.of(StatusCode.DISTRIBUTOR);
            case GOLD -> Stream.of(StatusCode.GOLD, StatusCode.SILVER);
            default -> Stream.of(StatusCode.SILVER, StatusCode.GOLD);
        };
        List<VolumeChart.Threshold> thresholds = statuses
                .map(s -> new VolumeChart.Threshold(s, threshold(view, edition, s)))
                .filter(t -> t.amount() != null).toList();
        List<HalfYearVolume> history = volumes.history(view.scorecard().partner(), shown, BARS, view.scorecard().knownAt());
        return VolumeChart.of(history, thresholds, shown, reader.getLocale());
    }

    /** Half-years to choose from, newest first; the one shown is among them however old it is. */
    public List<HalfYear> halfYears(HalfYear shown) {
        List<HalfYear> choices = new ArrayList<>();
        HalfYear halfYear = HalfYear.of(LocalDate.now(clock));
        for (int i = 0; i < CHOICES; i++, halfYear = halfYear.previous()) {
            choices.add(halfYear);
        }
        if (!choices.contains(shown)) {
            choices.add(shown);
        }
        return choices;
    }

    /** The partner's own threshold where the scorecard judged by one, else the edition's. */
    private static BigDecimal threshold(ScorecardView view, Edition edition, StatusCode status) {
        if (status == view.status()) {
            Object amount = view.scorecard().findings().stream().filter(f -> f.requirement() == Requirement.PURCHASE_VOLUME)
                    .map(f -> f.required().args().get("amount")).findFirst().orElse(null);
            return amount instanceof BigDecimal own ? own : null;
        }
        return edition.requirement(status, Requirement.PURCHASE_VOLUME).amount();
    }

    private Edition edition(Scorecard scorecard) {
        if (edition == null || !edition.code().equals(scorecard.edition())) {
            edition = editions.byCode(scorecard.edition());
        }
        return edition;
    }

    private String title(Edition edition) {
        return reader.getLanguage() == Language.RU ? edition.summary().titleRu() : edition.summary().titleEn();
    }
}
