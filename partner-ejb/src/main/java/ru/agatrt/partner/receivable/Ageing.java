package ru.agatrt.partner.receivable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import ru.agatrt.partner.kernel.Money;

/**
 * Outstanding sums by age, roubles.
 *
 * @param notDue   due on the day or later
 * @param to30     1 to 30 days past due
 * @param to60     31 to 60 days
 * @param to90     61 to 90 days
 * @param beyond90 more than 90 days
 */
public record Ageing(BigDecimal notDue, BigDecimal to30, BigDecimal to60, BigDecimal to90, BigDecimal beyond90) {

    public static Ageing of(Collection<OpenDocument> documents, LocalDate day) {
        BigDecimal[] sums = {Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO};
        for (OpenDocument document : documents) {
            int bucket = AgeBucket.of(document.daysOverdue(day)).ordinal();
            sums[bucket] = sums[bucket].add(document.outstanding());
        }
        return new Ageing(sums[0], sums[1], sums[2], sums[3], sums[4]);
    }

    public BigDecimal of(AgeBucket bucket) {
        return switch (bucket) {
            case NOT_DUE -> notDue;
            case TO_30 -> to30;
            case TO_60 -> to60;
            case TO_90 -> to90;
            case BEYOND_90 -> beyond90;
        };
    }

    public BigDecimal overdue() {
        return to30.add(to60).add(to90).add(beyond90);
    }

    public BigDecimal total() {
        return notDue.add(overdue());
    }
}
