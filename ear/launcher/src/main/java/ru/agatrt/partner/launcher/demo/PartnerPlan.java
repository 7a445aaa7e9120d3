package ru.agatrt.partner.launcher.demo;

/**
 * All that is decided about a partner before its rows are written.
 *
 * @param company who it is
 * @param standing its relation with the vendor
 * @param career its statuses
 * @param trade its purchases
 */
record PartnerPlan(Company company, Standing standing, Career career, Trade trade) {

    String code() {
        return company.code();
    }

    boolean has(Twist twist) {
        return standing.has(twist);
    }

    /** Sales status on the evaluation day of the current half-year. */
    Level level() {
        return career.on(ProgramCalendar.EVALUATION);
    }

    boolean hasAgreement() {
        return !has(Twist.OCCASIONAL);
    }
}
