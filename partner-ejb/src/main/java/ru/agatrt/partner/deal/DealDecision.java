package ru.agatrt.partner.deal;

/** What the vendor says of a deal with its own prices (R-2.4, §2 **). */
public enum DealDecision {
    /** Its purchases are volume. */
    COUNTED,
    /** Its purchases are no volume. */
    EXCLUDED,
    /** Not decided: no volume, but shown beside it. */
    UNDECIDED;

    /** @param counts as stored; {@code null} is not decided */
    public static DealDecision of(Boolean counts) {
        return counts == null ? UNDECIDED : counts ? COUNTED : EXCLUDED;
    }

    /** As stored; {@code null} is not decided. */
    public Boolean counts() {
        return this == UNDECIDED ? null : Boolean.valueOf(this == COUNTED);
    }
}
