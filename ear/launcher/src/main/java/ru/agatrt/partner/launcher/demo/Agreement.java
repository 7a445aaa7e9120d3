package ru.agatrt.partner.launcher.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * A partner agreement.
 *
 * @param number agreement number
 * @param signedOn day of signature
 * @param validTo last day; {@code null}: until further notice
 */
record Agreement(String number, LocalDate signedOn, LocalDate validTo) {

    private static final LocalDate INTERRUPTED = LocalDate.of(2025, 11, 30);
    private static final LocalDate RENEWED = LocalDate.of(2026, 2, 9);
    private static final LocalDate ENDED = LocalDate.of(2026, 4, 30);
    private static final LocalDate FIXED_TERM = LocalDate.of(2027, 12, 31);

    /** Agreements of a partner in order of time; the last one is the current one. */
    static List<Agreement> of(PartnerPlan plan) {
        if (!plan.hasAgreement()) {
            return List.of();
        }
        LocalDate since = plan.standing().since();
        if (plan.has(Twist.AGREEMENT_INTERRUPTED)) {
            return List.of(new Agreement(number(plan, since), since, INTERRUPTED), new Agreement(number(plan, RENEWED), RENEWED, null));
        }
        if (plan.has(Twist.AGREEMENT_ENDED)) {
            return List.of(new Agreement(number(plan, since), since, ENDED));
        }
        if (plan.has(Twist.FORMER)) {
            List<Career.Step> steps = plan.career().steps();
            return List.of(new Agreement(number(plan, since), since, steps.get(steps.size() - 1).from().minusDays(1)));
        }
        return List.of(new Agreement(number(plan, since), since, plan.company().serial() % 4 == 0 ? FIXED_TERM : null));
    }

    private static String number(PartnerPlan plan, LocalDate signedOn) {
        return "ПД-%d/%03d".formatted(signedOn.getYear(), plan.company().serial());
    }
}
