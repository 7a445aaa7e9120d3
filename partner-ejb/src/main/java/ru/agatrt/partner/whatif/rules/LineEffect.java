package ru.agatrt.partner.whatif.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import ru.agatrt.partner.kernel.Money;
import ru.agatrt.partner.whatif.Roubles;

/** Roubles of one line; {@code DiscountEffects} says the same over sets, and one test runs both. */
public final class LineEffect {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private LineEffect() {
    }

    /**
     * A purchase line.
     *
     * @param quantity  positive, for a return too
     * @param listPrice roubles a piece
     * @param ofDeal    of a deal with prices of its own, or one not known yet
     */
    public record Line(BigDecimal quantity, BigDecimal listPrice, boolean returned, boolean fromDistributor, boolean ofDeal) {
    }

    /**
     * Percent of list price due, extra points included; {@code null}: no price agreed, which for all of them is so where the article
     * is not known.
     *
     * @param held  edition in force, status held on the shipping date
     * @param base  edition in force, status it leads to
     * @param table draft, that same status
     * @param draft draft, status it leads to
     */
    public record Percents(BigDecimal held, BigDecimal base, BigDecimal table, BigDecimal draft) {
    }

    public static Roubles of(Line line, Percents due) {
        BigDecimal value = line.quantity().multiply(line.listPrice());
        BigDecimal signed = Money.of(line.returned() ? value.negate() : value);
        if (line.fromDistributor()) {
            return unvalued(Money.ZERO, signed, Money.ZERO);
        }
        if (line.ofDeal()) {
            return unvalued(signed, Money.ZERO, Money.ZERO);
        }
        if (due.base() == null || due.table() == null || due.draft() == null) {
            return unvalued(Money.ZERO, Money.ZERO, signed);
        }
        BigDecimal base = discount(line, value, due.base());
        BigDecimal table = discount(line, value, due.table());
        return new Roubles(signed, due.held() == null ? base : discount(line, value, due.held()), base, table.subtract(base),
                discount(line, value, due.draft()).subtract(table), Money.ZERO, Money.ZERO, Money.ZERO);
    }

    private static Roubles unvalued(BigDecimal ofDeals, BigDecimal ofDistributors, BigDecimal notAgreed) {
        return new Roubles(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, ofDeals, ofDistributors, notAgreed);
    }

    /** Half up to kopecks, once for the line. */
    private static BigDecimal discount(Line line, BigDecimal value, BigDecimal percent) {
        BigDecimal discount = value.multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP);
        return line.returned() ? discount.negate() : discount;
    }
}
