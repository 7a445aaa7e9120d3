package ru.agatrt.partner.launcher.demo;

/** A circumstance in which a partner departs from the smooth case; unless said otherwise, on the evaluation day of 2026-H1. */
enum Twist {
    /** Has no site at all: passes for authorized, fails for the others. */
    NO_WEBSITE,
    /** The site's accepted check ran out a month before. */
    SITE_CHECK_EXPIRED,
    /** The latest check of the site found wrong product information. */
    SITE_CHECK_REJECTED,
    SALES_CERTIFICATE_EXPIRED,
    TECH_CERTIFICATE_EXPIRED,
    /** The technical certificate's last day is the evaluation day itself. */
    TECH_CERTIFICATE_LAST_DAY,
    /** One testimonial still to be looked at, another turned down. */
    REFERENCE_NOT_ACCEPTED,
    /** One event fewer than the status demands. */
    EVENT_MISSING,
    /** Enough events were held, one of them is not confirmed yet. */
    EVENT_NOT_CONFIRMED,
    /** The agreement sets no report calendar. */
    NO_REPORT_CALENDAR,
    /** No calendar, but accepted evidence covers the whole half-year. */
    REPORTS_KEPT_ELSEWHERE,
    /** The last report due was handed in late and is not accepted. */
    REPORT_LATE,
    /** The last report due was sent back. */
    REPORT_RETURNED,
    /** The last report due never came. */
    REPORT_MISSING,
    /** The old agreement ran out on 30.11.2025, the new one was signed on 09.02.2026. */
    AGREEMENT_INTERRUPTED,
    /** The agreement ran out on 30.04.2026 and was not renewed. */
    AGREEMENT_ENDED,
    /** With the vendor for less than a year. */
    TENURE_SHORT,
    JOINT_SUPPORT_ENDED,
    DEMO_STAND_ENDED,
    BUSINESS_PLAN_REJECTED,
    /** Below gold, but has all of gold's evidence (unless another twist takes some away). */
    GOLD_READY,
    /** Below silver, but has certified people. */
    SILVER_READY,
    /** Project direction agreed, its evidence at hand, no project status yet. */
    PROJECT_READY,
    /** Returns in 2026-H1 exceed the shipments. */
    NEGATIVE_VOLUME,
    /** Silver whose volume of 2026-H1 fell well below the threshold. */
    LOW_VOLUME,
    /** Was authorized once; the authorization was not renewed. */
    FORMER,
    /** Joined in spring 2026; no status yet. */
    NEWCOMER,
    /** Buys now and then without any agreement. */
    OCCASIONAL
}
