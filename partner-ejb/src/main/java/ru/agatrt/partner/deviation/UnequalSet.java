package ru.agatrt.partner.deviation;

import java.math.BigDecimal;
import java.util.List;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * Partners with the same status and the same recorded competence in a product group, some of whom bought at another discount
 * than the one due to all of them.
 *
 * @param column      status whose column they buy by
 * @param extraPoints points for recorded competence, of {@code duePercent}; the same for all of them
 * @param duePercent  percent due; {@code null}: no price agreed
 * @param others      who bought at another discount, the largest difference first
 * @param peers       the largest buyers at the discount due, for comparison
 * @param peerCount   how many partners bought at the discount due
 */
public record UnequalSet(String productGroup, StatusCode column, BigDecimal extraPoints, BigDecimal duePercent, List<Member> others,
                         List<Member> peers, int peerCount) {

    /**
     * One partner at one discount.
     *
     * @param discount percent
     * @param amount   roubles bought at it
     * @param roubles  amount less what was due; zero at the discount due
     */
    public record Member(PartnerCode partner, String name, BigDecimal discount, long lines, BigDecimal amount, BigDecimal roubles) {
    }
}
