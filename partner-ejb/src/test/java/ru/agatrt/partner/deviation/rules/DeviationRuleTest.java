package ru.agatrt.partner.deviation.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.deviation.DeviationClass;

class DeviationRuleTest {

    private static final BigDecimal TEN = BigDecimal.TEN;

    /** 10 pieces; 1000 and 25 % are due, 20 % was due before. */
    @ParameterizedTest(name = "{0}: {1} at {2} % for {3} is {4}")
    @CsvSource(nullValues = "-", value = {
        "as due,                       1000,    25,    7500.00, '',                    0,     0.00",
        "a kopeck of list price,       1000.01, 25,    7500.08, LIST_PRICE,            0,     0.08",
        "a hundredth of a point more,  1000,    25.01, 7499.00, DISCOUNT,              0.01,  -1.00",
        "a hundredth of a point less,  1000,    24.99, 7501.00, DISCOUNT,             -0.01,  1.00",
        "the former status' discount,  1000,    20,    8000.00, TRANSITION,           -5,     500.00",
        "old price and old discount,   900,     20,    7200.00, LIST_PRICE+TRANSITION,-5,     -300.00",
        "half a kopeck a piece,        1000,    25,    7500.05, '',                    0,     0.05",
        "more than that,               1000,    25,    7500.06, AMOUNT,                0,     0.06",
        "less than that,               1000,    25,    7499.94, AMOUNT,                0,     -0.06",
        "all three,                    900,     30,    6000.00, LIST_PRICE+DISCOUNT+AMOUNT, 5, -1500.00"})
    void eachOfPriceDiscountAndAmountIsJudgedByItself(String what, BigDecimal price, BigDecimal discount, BigDecimal amount, String classes,
                                                      BigDecimal points, BigDecimal roubles) {
        Deviation found = DeviationRule.judge(new ShippedLine(TEN, price, discount, amount, false), due("1000", "25", "20"));
        assertEquals(classes(classes), found.classes());
        assertEquals(0, points.compareTo(found.points()), "points " + found.points());
        assertEquals(roubles, found.roubles());
    }

    @ParameterizedTest(name = "{0} pieces: off by {1} is {2}")
    @CsvSource({"0.001, 0.01, ''", "0.001, 0.02, AMOUNT", "1, 0.01, ''", "1, 0.02, AMOUNT", "2, 0.01, ''", "2, 0.02, AMOUNT", "3, 0.01, ''",
        "4, 0.02, ''", "4, 0.03, AMOUNT", "1000, 5.00, ''", "1000, 5.01, AMOUNT"})
    void anAmountMayBeOffByTheRoundingOfThePriceOfAPiece(BigDecimal pieces, BigDecimal off, String classes) {
        BigDecimal amount = pieces.multiply(new BigDecimal("750")).setScale(2, java.math.RoundingMode.HALF_UP).add(off);
        assertEquals(classes(classes), DeviationRule.judge(new ShippedLine(pieces, new BigDecimal("1000"), new BigDecimal("25"), amount, false),
                due("1000", "25")).classes());
    }

    @Test
    void aDealsLineIsJudgedByItsAmountOnly() {
        DueTerms due = due(null, null);
        assertEquals(Set.of(), DeviationRule.judge(new ShippedLine(TEN, new BigDecimal("7"), new BigDecimal("66"), new BigDecimal("23.80"), true), due).classes());
        assertEquals(Set.of(DeviationClass.AMOUNT),
                DeviationRule.judge(new ShippedLine(TEN, new BigDecimal("7"), new BigDecimal("66"), new BigDecimal("23.90"), true), due).classes());
    }

    @Test
    void whatIsNotDueIsNamedAndRoublesGoByTheRest() {
        ShippedLine line = new ShippedLine(TEN, new BigDecimal("100"), new BigDecimal("20"), new BigDecimal("800.00"), false);
        Deviation noPrice = DeviationRule.judge(line, due(null, "25"));
        assertEquals(Set.of(DeviationClass.NO_PRICE, DeviationClass.DISCOUNT), noPrice.classes());
        assertEquals(new BigDecimal("50.00"), noPrice.roubles(), "by its own list price");
        Deviation notAgreed = DeviationRule.judge(line, due("110", null));
        assertEquals(Set.of(DeviationClass.LIST_PRICE, DeviationClass.NOT_AGREED), notAgreed.classes());
        assertEquals(new BigDecimal("-80.00"), notAgreed.roubles(), "by its own discount");
        Deviation noEdition = DeviationRule.judge(line, new DueTerms(new BigDecimal("100"), false, null, List.of()));
        assertEquals(Set.of(), noEdition.classes());
    }

    @Test
    void aFormerStateWithoutAgreedPriceExcusesNothing() {
        assertEquals(Set.of(DeviationClass.DISCOUNT), DeviationRule.judge(
                new ShippedLine(TEN, new BigDecimal("100"), new BigDecimal("20"), new BigDecimal("800.00"), false),
                new DueTerms(new BigDecimal("100"), true, new BigDecimal("25"), Arrays.asList((BigDecimal) null))).classes());
    }

    private static DueTerms due(String price, String discount, String... former) {
        return new DueTerms(price == null ? null : new BigDecimal(price), true, discount == null ? null : new BigDecimal(discount),
                Arrays.stream(former).map(BigDecimal::new).toList());
    }

    private static Set<DeviationClass> classes(String text) {
        Set<DeviationClass> classes = new TreeSet<>();
        Arrays.stream(text.split("\\+")).filter(name -> !name.isBlank()).map(DeviationClass::valueOf).forEach(classes::add);
        return classes;
    }
}
