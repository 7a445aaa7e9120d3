package ru.agatrt.partner.web.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import ru.agatrt.partner.kernel.Money;
import ru.agatrt.partner.review.Judgement;
import ru.agatrt.partner.review.ProposalContent;
import ru.agatrt.partner.review.ProposalRow;
import ru.agatrt.partner.review.ReviewCheck;
import ru.agatrt.partner.review.ReviewView;
import ru.agatrt.partner.review.StatusListView;
import ru.agatrt.partner.web.support.Messages;

/** Shapes of reviews and lists: dates ISO-8601, moments UTC, money as text with two decimals. */
final class ReviewJson {

    private ReviewJson() {
    }

    public record Review(String id, String halfYear, boolean supplementary, String state, int progress, String asOf, String knownAt,
                         String edition, String findingsHash, int partners, Map<String, Integer> proposals, int total, int undecided,
                         int overridden, int provisional, String deadline, String requestedBy, String requestedAt, String evaluatedAt,
                         String approvedBy, String approvedAt, String publishedBy, String publishedAt, String effectiveFrom) {

        static Review of(ReviewView r) {
            Map<String, Integer> proposals = new TreeMap<>();
            r.counts().byKind().forEach((kind, n) -> proposals.put(kind.name(), n));
            return new Review(r.id(), iso(r.halfYear()), r.supplementary(), r.state().name(), r.progress().percent(), iso(r.asOf()),
                    iso(r.knownAt()), r.edition(), r.findingsHash(), r.partners(), proposals, r.counts().total(), r.counts().undecided(),
                    r.counts().overridden(), r.counts().provisional(), iso(r.deadline()), r.people().requestedBy(),
                    iso(r.people().requestedAt()), iso(r.people().evaluatedAt()), r.people().approvedBy(), iso(r.people().approvedAt()),
                    r.people().publishedBy(), iso(r.people().publishedAt()), iso(r.effectiveFrom()));
        }
    }

    public record Proposal(String partner, String name, String manager, String direction, String held, boolean suspended, String proposal,
                           String status, String judged, String countable, String undecidedProject, String threshold, int required, int met,
                           boolean provisional, Decision decision, long version) {

        static Proposal of(ProposalRow p) {
            ProposalRow.Summary s = p.summary();
            return new Proposal(p.partner().value(), p.name(), p.manager(), p.direction().name(), iso(p.held()), p.suspended(),
                    p.proposal().name(), iso(p.status()), s.judged().name(), money(s.countable()), money(s.undecided()), money(s.threshold()),
                    s.requiredRows(), s.metRows(), p.provisional(), Decision.of(p), p.version());
        }
    }

    public record Decision(String decision, String status, String individualThreshold, String reason, boolean overridden, String by, String at) {

        static Decision of(ProposalRow p) {
            return p.decided() == null ? null : new Decision(p.decided().decision().kind().name(), iso(p.decided().decision().status()),
                    money(p.decided().decision().individualThreshold()), p.decided().decision().reason(), p.overridden(), p.decided().by(),
                    iso(p.decided().at()));
        }
    }

    public record ProposalDetails(Proposal proposal, String reason, List<JudgementJson> judged, List<String> unknowns,
                                  List<PartnerJson.GroundJson> grounds) {

        static ProposalDetails of(ProposalRow p, ProposalContent c, Locale locale) {
            return new ProposalDetails(Proposal.of(p), Messages.say(locale, c.reason()),
                    c.judged().stream().map(j -> JudgementJson.of(j, locale)).toList(),
                    c.unknowns().stream().map(u -> Messages.say(locale, u.text())).toList(),
                    c.grounds().stream().map(g -> PartnerJson.GroundJson.of(g, locale)).toList());
        }
    }

    public record JudgementJson(String status, boolean eligible, List<PartnerJson.FindingJson> findings) {

        static JudgementJson of(Judgement j, Locale locale) {
            return new JudgementJson(j.status().name(), j.eligible(), j.findings().stream().map(f -> PartnerJson.FindingJson.of(f, locale)).toList());
        }
    }

    public record Check(String id, String review, String state, String knownAt, String hash, String reviewHash, boolean equal, int count,
                        List<ReviewCheck.Difference> differences) {

        static Check of(ReviewCheck c) {
            return new Check(c.id(), c.review(), c.state(), iso(c.knownAt()), c.hash(), c.reviewHash(), c.equal(), c.count(), c.differences());
        }
    }

    public record StatusList(String number, String halfYear, String publishedAt, String effectiveFrom, String edition, String findingsHash,
                             List<Line> partners) {

        static StatusList of(StatusListView l, boolean withLines) {
            return new StatusList(l.number(), iso(l.halfYear()), iso(l.publishedAt()), iso(l.effectiveFrom()), l.edition(), l.hash(),
                    withLines ? l.lines().stream().map(Line::of).toList() : null);
        }
    }

    public record Line(String partner, String name, String region, String direction, String status, String from, String to) {

        static Line of(StatusListView.Line l) {
            return new Line(l.partner(), l.name(), l.region(), l.direction().name(), l.status().name(), iso(l.from()), iso(l.lastDay()));
        }
    }

    private static String iso(Object value) {
        return value == null ? null : value.toString();
    }

    private static String money(BigDecimal amount) {
        return amount == null ? null : Money.of(amount).toPlainString();
    }
}
