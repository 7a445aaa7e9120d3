package ru.agatrt.partner.deviation.rules;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import ru.agatrt.partner.deviation.DeviationClass;
import ru.agatrt.partner.kernel.Money;

/**
 * Judges one shipped line. Prices and discounts are compared exactly: both sides have two decimals and nothing was rounded.
 * An amount may be off by half a kopeck a piece, since sellers round the price of a piece before they multiply, and by one
 * kopeck in any case.
 */
public final class DeviationRule {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal KOPECK = new BigDecimal("0.01");
    private static final BigDecimal HALF_KOPECK = new BigDecimal("0.005");

    private DeviationRule() {
    }

    public static Deviation judge(ShippedLine line, DueTerms due) {
        Set<DeviationClass> classes = EnumSet.noneOf(DeviationClass.class);
        BigDecimal price = line.listPrice();
        BigDecimal percent = line.discount();
        BigDecimal points = null;
        if (!line.ofDeal()) {
            if (due.listPrice() == null) {
                classes.add(DeviationClass.NO_PRICE);
            } else {
                price = due.listPrice();
                if (price.compareTo(line.listPrice()) != 0) {
                    classes.add(DeviationClass.LIST_PRICE);
                }
            }
            if (due.judged() && due.discount() == null) {
                classes.add(DeviationClass.NOT_AGREED);
            } else if (due.judged()) {
                percent = due.discount();
                points = line.discount().subtract(percent);
                if (points.signum() != 0) {
                    boolean former = due.former().stream().anyMatch(f -> f != null && f.compareTo(line.discount()) == 0);
                    classes.add(former ? DeviationClass.TRANSITION : DeviationClass.DISCOUNT);
                }
            }
        }
        BigDecimal off = line.amount().subtract(net(line, line.listPrice(), line.discount())).abs();
        if (off.compareTo(KOPECK.max(HALF_KOPECK.multiply(line.quantity()))) > 0) {
            classes.add(DeviationClass.AMOUNT);
        }
        return new Deviation(classes, points, line.amount().subtract(net(line, price, percent)));
    }

    /** Quantity × list price × (1 − discount), rounded half up to kopecks once for the line. */
    private static BigDecimal net(ShippedLine line, BigDecimal listPrice, BigDecimal discount) {
        return Money.of(line.quantity().multiply(listPrice).multiply(HUNDRED.subtract(discount)).movePointLeft(2));
    }
}
