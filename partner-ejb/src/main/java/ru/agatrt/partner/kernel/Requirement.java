package ru.agatrt.partner.kernel;

/** A row of the requirements table (§2) or of the authorization conditions (§3.1). */
public enum Requirement {
    /** A signed partner agreement in force (§3.1). */
    AGREEMENT,
    /** One shipment document of at least the edition's amount (§3.1). */
    FIRST_PURCHASE,
    /** Half-year purchases at shipping prices (§2, ** and ***). */
    PURCHASE_VOLUME,
    /** Marketing events held in the half-year (§2, §1.4). */
    MARKETING_EVENTS,
    SALES_SPECIALISTS,
    TECH_SPECIALISTS,
    WEBSITE,
    CUSTOMER_REFERENCE,
    JOINT_SUPPORT,
    DEMO_STAND,
    /** Unbroken cooperation, in months. */
    TENURE,
    BUSINESS_PLAN,
    /** The partner's own reports by the agreement's calendar (§3.4). */
    PARTNER_REPORTING,
    /** A distributor's own dealers (§2.2). */
    DEALER_NETWORK
}
