package ru.agatrt.partner.receivable.persistence;

/** What is open on a day, as SQL: for each creditor its newest picture, going back to the last whole one (ADR 0006). */
public final class OpenSql {

    /**
     * {@code speaking}: the pictures that tell of the day {@code :day}, as known at {@code :known}. Without any whole picture of a
     * creditor all of its pictures speak.
     */
    public static final String SPEAKING = """
            speaking AS (
              SELECT p.creditor, p.as_of FROM receivable_picture p
               WHERE p.recorded_at <= :known AND p.superseded_at > :known AND p.as_of <= :day
                 AND p.as_of >= COALESCE((SELECT MAX(w.as_of) FROM receivable_picture w
                                           WHERE w.creditor = p.creditor AND w.complete AND w.as_of <= :day
                                             AND w.recorded_at <= :known AND w.superseded_at > :known), p.as_of))""";

    private OpenSql() {
    }
}
