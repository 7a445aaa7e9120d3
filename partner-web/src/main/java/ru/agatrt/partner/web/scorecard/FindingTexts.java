package ru.agatrt.partner.web.scorecard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import ru.agatrt.partner.kernel.Money;
import ru.agatrt.partner.kernel.Outcome;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.review.Evidence;
import ru.agatrt.partner.review.Finding;
import ru.agatrt.partner.review.Scorecard;
import ru.agatrt.partner.web.support.Formats;
import ru.agatrt.partner.web.support.Messages;

/** Says findings in one language and puts them in the order in which they are read: what is missing comes first. */
final class FindingTexts {

    /** Longer lists belong into a document; the page says how many rows it leaves out. */
    static final int MOST_EVIDENCE = 60;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Locale locale;
    private final EvidenceLinks links;
    private final Map<Requirement, FindingRow.Behind> behind;

    FindingTexts(Locale locale) {
        this(locale, EvidenceLinks.NONE, Map.of());
    }

    /** @param behind clauses, readings and lines by requirement */
    FindingTexts(Locale locale, EvidenceLinks links, Map<Requirement, FindingRow.Behind> behind) {
        this.locale = locale;
        this.links = links;
        this.behind = behind;
    }

    /** The conclusion: what is missing to get the status, or to keep it. */
    String title(Scorecard scorecard, boolean held) {
        int missing = scorecard.missing().size();
        if (missing == 0) {
            return Messages.text(locale, "gap.title.none", "of", form("genitive", scorecard));
        }
        return held ? Messages.text(locale, "gap.title.keep", "by", form("instrumental", scorecard), "count", missing)
                : Messages.text(locale, "gap.title.reach", "to", form("genitive", scorecard), "count", missing);
    }

    private String form(String grammaticalCase, Scorecard scorecard) {
        return Messages.text(locale, "StatusCode." + grammaticalCase + "." + scorecard.status());
    }

    List<Gap> gaps(Scorecard scorecard) {
        return scorecard.missing().stream()
                .sorted(Comparator.comparing(f -> f.outcome() == Outcome.NOT_KNOWN))
                .limit(ScorecardView.MOST_GAPS)
                .map(this::gap)
                .toList();
    }

    List<FindingGroup> groups(Scorecard scorecard) {
        List<FindingGroup> groups = new ArrayList<>();
        add(groups, scorecard, "findings.notMet", f -> f.outcome() == Outcome.NOT_MET);
        add(groups, scorecard, "findings.notKnown", f -> f.outcome() == Outcome.NOT_KNOWN);
        add(groups, scorecard, "findings.met", f -> f.outcome() == Outcome.MET);
        add(groups, scorecard, "findings.recommended",
                f -> f.outcome() == Outcome.RECOMMENDED_MET || f.outcome() == Outcome.RECOMMENDED_NOT_MET);
        add(groups, scorecard, "findings.notRequired", f -> f.outcome() == Outcome.NOT_REQUIRED);
        return groups;
    }

    private void add(List<FindingGroup> groups, Scorecard scorecard, String title, Predicate<Finding> belongs) {
        List<FindingRow> rows = scorecard.findings().stream().filter(belongs).map(this::row).toList();
        if (!rows.isEmpty()) {
            groups.add(new FindingGroup(Messages.text(locale, title, "count", rows.size()), rows));
        }
    }

    private FindingRow row(Finding f) {
        List<EvidenceRow> evidence = f.evidence().stream().limit(MOST_EVIDENCE).map(this::evidence).toList();
        String note = !f.blocks() ? "" : f.outcome() == Outcome.NOT_KNOWN ? Messages.text(locale, "findings.blocks") : say(f.shortfall());
        return new FindingRow("evidence-" + f.requirement().name().toLowerCase(Locale.ROOT), f.requirement(), f.outcome(),
                say(f.required()), say(f.actual()), f.clause().replace("§ ", "§\u00a0"), say(f.explanation()), note, say(f.enough()),
                f.requirement() == Requirement.PURCHASE_VOLUME, evidence, f.evidence().size() - evidence.size(),
                behind.getOrDefault(f.requirement(), FindingRow.Behind.NOTHING));
    }

    private EvidenceRow evidence(Evidence e) {
        return new EvidenceRow(named("Evidence", e.kind()), "VOLUME".equals(e.kind()) ? "" : named("Requirement", e.key()),
                e.date() == null ? "" : Formats.date(e.date()), say(e.text()),
                e.amount() == null ? "" : Formats.money(e.amount(), locale), e.counted(), links.of(e));
    }

    private Gap gap(Finding f) {
        Object amount = f.required().args().get("amount");
        Object count = f.required().args().get("count");
        Object reached = f.actual().args().get(amount == null ? "count" : "amount");
        Integer percent = f.progress() == null ? null : percent(f.progress());
        boolean quantity = reached instanceof Number && (amount != null || count != null);
        String figure = !quantity ? capital(say(f.actual())) : amount != null
                ? Formats.money((BigDecimal) reached, locale) : Formats.number((Number) reached, locale);
        String of = !quantity ? "" : amount != null
                ? Messages.text(locale, "gap.ofAmount", "amount", amount) : Messages.text(locale, "gap.ofCount", "count", count);
        boolean reasonIsNews = !quantity && f.enough() == null && !figure.equals(say(f.explanation()));
        return new Gap(f.requirement(), f.outcome(), figure, of, percent, undecided(f, percent),
                say(f.shortfall()), reasonIsNews ? say(f.explanation()) : "", say(f.enough()));
    }

    /** Share of the threshold that lies in project deals without a decision, as far as the bar has room for it. */
    private static int undecided(Finding f, Integer percent) {
        if (percent == null || !(f.required().args().get("amount") instanceof BigDecimal threshold) || threshold.signum() <= 0) {
            return 0;
        }
        BigDecimal waiting = f.evidence().stream()
                .filter(e -> "VOLUME".equals(e.kind()) && "undecided".equals(e.key()))
                .map(Evidence::amount).findFirst().orElse(Money.ZERO);
        return Math.max(0, Math.min(100 - percent, percent(waiting.divide(threshold, 4, RoundingMode.HALF_UP))));
    }

    /** Cut and never rounded up: 99.9 % of a threshold is not the threshold. */
    private static int percent(BigDecimal share) {
        return share.multiply(HUNDRED).setScale(0, RoundingMode.DOWN).intValue();
    }

    private String capital(String sentence) {
        return sentence.isEmpty() ? sentence : sentence.substring(0, 1).toUpperCase(locale) + sentence.substring(1);
    }

    private String named(String family, String code) {
        String key = family + "." + code;
        return Messages.has(locale, key) ? Messages.text(locale, key) : code;
    }

    private String say(Text text) {
        return Messages.say(locale, text);
    }
}
