package ru.agatrt.partner.reporting.schedule;

/** How often a report is made. */
public enum Frequency {
    DAILY,
    /** Monday to Friday; public holidays are no calendar of the program and count as they fall. */
    WORKING_DAYS,
    WEEKLY,
    MONTHLY,
    MONTH_END,
    QUARTERLY,
    HALF_YEARLY;

    /** Months of the span a day is counted in; 0 where days are not counted by months. */
    int months() {
        return switch (this) {
            case DAILY, WORKING_DAYS, WEEKLY -> 0;
            case MONTHLY, MONTH_END -> 1;
            case QUARTERLY -> 3;
            case HALF_YEARLY -> 6;
        };
    }

    /** Whether it says on which day of a month. */
    public boolean hasDay() {
        return this == MONTHLY || hasMonth();
    }

    /** Whether it says in which month of its span. */
    public boolean hasMonth() {
        return this == QUARTERLY || this == HALF_YEARLY;
    }
}
