package ru.agatrt.partner.correction;

/** Kinds of facts about a company, in the order in which they are listed. */
public enum FactKind {
    /** A line of a shipment or return. */
    PURCHASE,
    DEAL,
    /** A status assigned. */
    STATUS,
    SUSPENSION,
    AGREEMENT,
    /** A person's word on an agreement (ADR 0076). */
    AMENDMENT,
    /** A partner's own report (§3.4). */
    REPORT,
    /** A marketing event (§1.4). */
    EVENT,
    /** A specialist's certificate (§4.1). */
    CERTIFICATE,
    /** A customer's testimonial. */
    REFERENCE,
    /** A decision on a proof: site, joint support, demo stand, business plan. */
    PROOF,
    DEALER,
    /** An open document as a creditor told it for a day. */
    DEBT,
    /** The company's own row. */
    COMPANY
}
