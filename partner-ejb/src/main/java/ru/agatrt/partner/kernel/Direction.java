package ru.agatrt.partner.kernel;

/**
 * Direction of cooperation (§2.1–2.3). Two directions of one {@linkplain #track() track} exclude each other.
 */
public enum Direction {
    /** Retail and corporate sales. */
    RETAIL,
    /** Wholesale through an own dealer network; a distributor does not work with end customers. */
    WHOLESALE,
    /** Project cooperation; may stand beside retail. */
    PROJECT;

    /** {@code SALES} or {@code PROJECT}: a partner holds at most one status of a track at any date. */
    public String track() {
        return this == PROJECT ? "PROJECT" : "SALES";
    }
}
