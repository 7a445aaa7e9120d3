package ru.agatrt.partner.review.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.program.BenefitCell;
import ru.agatrt.partner.program.DiscountCell;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.review.Consequences;
import ru.agatrt.partner.review.Consequences.Discount;

/** What a change of status brings and takes, read from the tables of the edition. */
public final class ConsequenceRules {

    private ConsequenceRules() {
    }

    /**
     * @param before status held in the direction; {@link StatusCode#NONE} without one
     * @param after  status then; {@link StatusCode#NONE} without one
     * @param beside statuses held in other directions, which stay
     */
    public static Consequences of(Edition edition, StatusCode before, StatusCode after, Collection<StatusCode> beside) {
        if (before == after) {
            return Consequences.NONE;
        }
        Set<StatusCode> then = new HashSet<>(beside);
        then.add(before);
        Set<StatusCode> now = new HashSet<>(beside);
        now.add(after);
        return new Consequences(discounts(edition, before, after), benefits(edition, now, then), benefits(edition, then, now));
    }

    /** Groups where both statuses have a percentage; a project partner's prices are agreed deal by deal. */
    private static List<Discount> discounts(Edition edition, StatusCode before, StatusCode after) {
        if (before == StatusCode.PROJECT || after == StatusCode.PROJECT) {
            return List.of();
        }
        record Change(BigDecimal from, BigDecimal to) {
        }

        Map<Change, List<String>> groups = new LinkedHashMap<>();
        for (String group : edition.productGroups()) {
            BigDecimal from = percent(edition, before, group);
            BigDecimal to = percent(edition, after, group);
            if (from.compareTo(to) != 0) {
                groups.computeIfAbsent(new Change(from.stripTrailingZeros(), to.stripTrailingZeros()), first -> new ArrayList<>()).add(group);
            }
        }
        return groups.entrySet().stream().map(e -> new Discount(e.getValue(), e.getKey().from(), e.getKey().to())).toList();
    }

    private static BigDecimal percent(Edition edition, StatusCode status, String group) {
        return edition.discount(status, group).map(DiscountCell::percent).orElse(BigDecimal.ZERO);
    }

    /** Benefits that one set of statuses has and the other has not. */
    private static List<String> benefits(Edition edition, Set<StatusCode> having, Set<StatusCode> lacking) {
        Predicate<String> had = b -> having.stream().anyMatch(s -> edition.benefit(s, b) == BenefitCell.Sign.YES);
        Predicate<String> missed = b -> lacking.stream().noneMatch(s -> edition.benefit(s, b) == BenefitCell.Sign.YES);
        return edition.benefitCodes().stream().filter(had.and(missed)).toList();
    }
}
