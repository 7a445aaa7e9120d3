package ru.agatrt.partner.review.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.Money;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.marketing.MarketingEvent;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.EditionSummary;
import ru.agatrt.partner.program.RequirementCell;
import ru.agatrt.partner.review.Judgement;
import ru.agatrt.partner.review.ProposalKind;
import ru.agatrt.partner.review.Proposed;
import ru.agatrt.partner.status.HeldStatus;

/** What holds for every edition and every partner, whatever their numbers. */
class ReviewPropertiesTest {

    private static final long MOST = 60_000_000_00L;
    private static final List<StatusCode> BY_VOLUME = List.of(StatusCode.SILVER, StatusCode.GOLD, StatusCode.DISTRIBUTOR);

    /** From nothing to the highest: what a partner has in the end. */
    private static final Map<StatusCode, Integer> HEIGHT = new EnumMap<>(Map.of(StatusCode.NONE, 0, StatusCode.AUTHORIZED, 1,
            StatusCode.SILVER, 2, StatusCode.GOLD, 3, StatusCode.DISTRIBUTOR, 3, StatusCode.PROJECT, 1));

    /** Thresholds of an edition. */
    record Thresholds(long silver, long gold, long distributor, int events, int certificates) {

        Edition edition() {
            return new Edition(new EditionSummary(1, "any", "", "", EditionSummary.State.IN_FORCE, null, null), List.of(
                    volume(StatusCode.SILVER, silver), volume(StatusCode.GOLD, gold), volume(StatusCode.DISTRIBUTOR, distributor),
                    count(StatusCode.SILVER, Requirement.SALES_SPECIALISTS, certificates),
                    count(StatusCode.GOLD, Requirement.MARKETING_EVENTS, events),
                    count(StatusCode.GOLD, Requirement.SALES_SPECIALISTS, certificates),
                    count(StatusCode.PROJECT, Requirement.SALES_SPECIALISTS, certificates)),
                    List.of(), List.of(), Map.of("SILVER_UNTIL", "12-31", "CERTIFICATE_UNTIL", "01-31"), List.of());
        }

        private static RequirementCell volume(StatusCode status, long kopecks) {
            return new RequirementCell(status, Requirement.PURCHASE_VOLUME, Modality.REQUIRED, BigDecimal.valueOf(kopecks, 2), null,
                    status != StatusCode.SILVER, false, "§ 2", 10);
        }

        private static RequirementCell count(StatusCode status, Requirement requirement, int count) {
            return new RequirementCell(status, requirement, Modality.REQUIRED, null, count, false, false, "§ 2", 20);
        }
    }

    /** A partner as far as these properties look at it. */
    record Company(Direction direction, StatusCode held, Long individual, long volume, long undecided, int confirmed, int waiting,
                   int specialists, boolean suspended, boolean barred) {

        PartnerFacts facts() {
            GivenPartner given = GivenPartner.partner().volume(roubles(volume), roubles(undecided));
            for (int i = 0; i < confirmed; i++) {
                given.event("2026-02-10", "2026-01-10", MarketingEvent.State.CONFIRMED);
            }
            for (int i = 0; i < waiting; i++) {
                given.event("2026-03-10", "2026-01-10", MarketingEvent.State.HELD);
            }
            for (int i = 0; i < specialists; i++) {
                given.certificate(i, "SALES", "2025-07-01", "2027-07-01");
            }
            if (held != StatusCode.NONE) {
                given.holds(held, "2026-01-01", null, individual == null ? null : roubles(individual));
            }
            return given.facts();
        }

        Standing standing() {
            HeldStatus now = held == StatusCode.NONE ? null : new HeldStatus(held, direction, GivenPartner.H1.firstDay(), null,
                    individual == null ? null : BigDecimal.valueOf(individual, 2), null, null);
            return new Standing(direction, now, null, suspended, barred);
        }

        Proposed proposed(Edition edition) {
            return ReviewRules.propose(edition, standing(), facts(), frame());
        }

        /** What would be held if every proposal were confirmed. */
        StatusCode after(Edition edition) {
            Proposed p = proposed(edition);
            return p.kind() == ProposalKind.REVOKE ? StatusCode.NONE : p.status() != null ? p.status() : held;
        }

        Company buysMore(long kopecks) {
            return new Company(direction, held, individual, volume + kopecks, undecided, confirmed, waiting, specialists, suspended, barred);
        }
    }

    @Property(tries = 500)
    void raisingAThresholdMakesNobodyNewlyEligible(@ForAll("thresholds") Thresholds before, @ForAll("companies") Company company,
                                                   @ForAll @LongRange(min = 1, max = MOST) long more, @ForAll @IntRange(max = 3) int which) {
        Thresholds after = switch (which) {
            case 0 -> new Thresholds(before.silver + more, before.gold, before.distributor, before.events, before.certificates);
            case 1 -> new Thresholds(before.silver, before.gold + more, before.distributor, before.events, before.certificates);
            case 2 -> new Thresholds(before.silver, before.gold, before.distributor + more, before.events, before.certificates);
            default -> new Thresholds(before.silver, before.gold, before.distributor, before.events + 1, before.certificates + 1);
        };
        for (StatusCode status : List.of(StatusCode.SILVER, StatusCode.GOLD, StatusCode.DISTRIBUTOR, StatusCode.PROJECT)) {
            boolean now = eligible(after.edition(), status, company);
            assertTrue(!now || eligible(before.edition(), status, company), () -> status + " became easier by " + after);
        }
        assertTrue(height(company.after(after.edition())) <= height(company.after(before.edition())));
    }

    @Property(tries = 500)
    void morePurchasesLoseNoStatus(@ForAll("thresholds") Thresholds thresholds, @ForAll("companies") Company company,
                                   @ForAll @LongRange(min = 1, max = MOST) long more) {
        Edition edition = thresholds.edition();
        Company later = company.buysMore(more);
        assertTrue(height(later.after(edition)) >= height(company.after(edition)));
        for (StatusCode status : BY_VOLUME) {
            assertTrue(!eligible(edition, status, company) || eligible(edition, status, later));
        }
    }

    /** Of partners in any order, and of facts of one partner in any order, the same comes out. */
    @Property(tries = 200)
    void theOrderOfEvaluationDoesNotMatter(@ForAll("thresholds") Thresholds thresholds, @ForAll @Size(min = 2, max = 12) List<@net.jqwik.api.From("companies") Company> all,
                                           @ForAll Random random) {
        Edition edition = thresholds.edition();
        List<Proposed> inOrder = all.stream().map(c -> c.proposed(edition)).toList();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        for (int i : order) {
            assertEquals(inOrder.get(i), all.get(i).proposed(edition));
            PartnerFacts facts = shuffled(all.get(i).facts(), random);
            Proposed again = ReviewRules.propose(edition, all.get(i).standing(), facts, frame());
            assertEquals(inOrder.get(i).kind(), again.kind());
            assertEquals(inOrder.get(i).status(), again.status());
            assertEquals(inOrder.get(i).provisional(), again.provisional());
        }
    }

    /** A grant needs every row, and neither a rest nor a bar; what is taken has a row that blocks. */
    @Property(tries = 500)
    void everyProposalHasItsGround(@ForAll("thresholds") Thresholds thresholds, @ForAll("companies") Company company) {
        Proposed proposed = company.proposed(thresholds.edition());
        Judgement leading = proposed.leading();
        switch (proposed.kind()) {
            case GRANT -> assertTrue(leading.eligible() && !company.suspended && !company.barred && proposed.status() == leading.status());
            case KEEP -> assertTrue(leading.eligible() && proposed.status() == company.held);
            case LOWER, REVOKE -> assertTrue(!leading.eligible() && leading.status() == company.held);
            case NONE -> assertTrue(!leading.eligible() || company.suspended || company.barred);
            default -> throw new AssertionError(proposed.kind());
        }
    }

    @Provide
    Arbitrary<Thresholds> thresholds() {
        Arbitrary<Long> roubles = Arbitraries.longs().between(0, MOST);
        return Combinators.combine(roubles, roubles, roubles, Arbitraries.integers().between(0, 3), Arbitraries.integers().between(0, 3))
                .as(Thresholds::new);
    }

    @Provide
    Arbitrary<Company> companies() {
        Arbitrary<Map.Entry<Direction, StatusCode>> standings = Arbitraries.of(
                Map.entry(Direction.RETAIL, StatusCode.NONE), Map.entry(Direction.RETAIL, StatusCode.AUTHORIZED),
                Map.entry(Direction.RETAIL, StatusCode.SILVER), Map.entry(Direction.RETAIL, StatusCode.GOLD),
                Map.entry(Direction.WHOLESALE, StatusCode.NONE), Map.entry(Direction.WHOLESALE, StatusCode.DISTRIBUTOR),
                Map.entry(Direction.PROJECT, StatusCode.NONE), Map.entry(Direction.PROJECT, StatusCode.PROJECT));
        Arbitrary<Long> kopecks = Arbitraries.longs().between(0, MOST);
        Arbitrary<int[]> counts = Arbitraries.integers().between(0, 3).array(int[].class).ofSize(3);
        return Combinators.combine(standings, kopecks.injectNull(0.7), kopecks, kopecks, counts, Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((standing, individual, volume, undecided, n, suspended, barred) -> new Company(standing.getKey(), standing.getValue(),
                        individual, volume, undecided, n[0], n[1], n[2], suspended, barred));
    }

    private static boolean eligible(Edition edition, StatusCode status, Company company) {
        return RequirementRules.eligible(RequirementRules.judge(edition, status, company.facts(), frame()));
    }

    private static int height(StatusCode status) {
        return HEIGHT.get(status);
    }

    private static PartnerFacts shuffled(PartnerFacts f, Random random) {
        return new PartnerFacts(f.profile(), shuffled(f.statuses(), random), shuffled(f.agreements(), random), shuffled(f.reports(), random),
                shuffled(f.evidence(), random), shuffled(f.references(), random), shuffled(f.dealers(), random),
                shuffled(f.certificates(), random), shuffled(f.events(), random), f.volume(), f.firstPurchase(), f.exclusions(),
                f.silent());
    }

    private static <T> List<T> shuffled(List<T> rows, Random random) {
        List<T> copy = new ArrayList<>(rows);
        Collections.shuffle(copy, random);
        return copy;
    }

    private static Frame frame() {
        return new Frame(GivenPartner.H1.period(), GivenPartner.DAY, Set.of());
    }

    private static String roubles(long kopecks) {
        return Money.of(BigDecimal.valueOf(kopecks, 2)).toPlainString();
    }
}
