package ru.agatrt.partner.deviation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import ru.agatrt.partner.discount.DueDiscount;
import ru.agatrt.partner.discount.FormerDiscount;

/**
 * On what a judgement of one line rests.
 *
 * @param territory      whose price list applies
 * @param officialPrice  roubles; {@code null}: none on the day
 * @param officialFrom   day from which it holds
 * @param edition        in force on the shipping date; {@code null}: none
 * @param discount       {@code null} without an edition, or where the article is not known for the day
 * @param transitionDays how long after a change of status the former discount is looked back for
 * @param former         what would be due by what was held before each change in those days
 */
public record DeviationGround(String territory, BigDecimal officialPrice, LocalDate officialFrom, String edition, DueDiscount discount,
                              int transitionDays, List<FormerDiscount> former, Set<DeviationClass> classes, BigDecimal points,
                              BigDecimal roubles) {
}
