package ru.agatrt.partner.receivable;

/** How long a document is past due. */
public enum AgeBucket {
    /** Due on the day or later. */
    NOT_DUE(null, 0),
    /** 1 to 30 days. */
    TO_30(1, 30),
    /** 31 to 60 days. */
    TO_60(31, 60),
    /** 61 to 90 days. */
    TO_90(61, 90),
    /** More than 90 days. */
    BEYOND_90(91, null);

    private final Integer from;
    private final Integer to;

    AgeBucket(Integer from, Integer to) {
        this.from = from;
        this.to = to;
    }

    /** @param daysOverdue 0 or less when not overdue */
    public static AgeBucket of(long daysOverdue) {
        for (AgeBucket bucket : values()) {
            if (bucket.to == null || daysOverdue <= bucket.to) {
                return bucket;
            }
        }
        throw new IllegalStateException("the last bucket has no end");
    }

    /** First day past due, {@code null} without a beginning. */
    public Integer from() {
        return from;
    }

    /** Last day past due, included; {@code null} without an end. */
    public Integer to() {
        return to;
    }

    public boolean isOverdue() {
        return this != NOT_DUE;
    }
}
