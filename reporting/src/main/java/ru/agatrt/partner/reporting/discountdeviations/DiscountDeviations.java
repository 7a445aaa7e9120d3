package ru.agatrt.partner.reporting.discountdeviations;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import ru.agatrt.partner.deviation.DeviationRow;
import ru.agatrt.partner.kernel.HalfYear;

/**
 * The content of the report, the largest difference first.
 *
 * @param rows ordered on construction
 */
record DiscountDeviations(HalfYear period, List<DeviationRow> rows) {

    private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);

    DiscountDeviations {
        rows = rows.stream().sorted(Comparator.comparing((DeviationRow r) -> roubles(r).abs()).reversed()
                .thenComparing(r -> r.document().shippedOn()).thenComparing(DeviationRow::id)).toList();
    }

    /** Roubles paid less than due, negative. */
    BigDecimal less() {
        return sum(row -> roubles(row).signum() < 0);
    }

    /** Roubles paid more than due. */
    BigDecimal more() {
        return sum(row -> roubles(row).signum() > 0);
    }

    BigDecimal net() {
        return sum(row -> true);
    }

    long unexplained() {
        return rows.stream().filter(row -> !row.explained()).count();
    }

    /** A line for which nothing was due differs by nothing that could be told in roubles. */
    static BigDecimal roubles(DeviationRow row) {
        return row.roubles() == null ? ZERO : row.roubles();
    }

    private BigDecimal sum(Predicate<DeviationRow> which) {
        return rows.stream().filter(which).map(DiscountDeviations::roubles).reduce(ZERO, BigDecimal::add);
    }
}
