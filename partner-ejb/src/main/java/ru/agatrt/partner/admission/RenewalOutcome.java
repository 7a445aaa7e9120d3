package ru.agatrt.partner.admission;

/** What a renewal makes of a status that ends. */
public enum RenewalOutcome {
    /** Authorized for another year. */
    RENEW,
    /** Authorized for another year, suspended from its first day; the case goes to the personal manager. */
    SUSPEND,
    /** Silver for another calendar year. */
    PROLONG,
    /** A proposal to lower silver; a person decides, nothing changes by itself. */
    LOWER;

    /** A person must see to it. */
    public boolean isCase() {
        return this == SUSPEND || this == LOWER;
    }
}
