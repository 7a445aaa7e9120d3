package ru.agatrt.partner.correction;

import java.math.BigDecimal;
import java.util.List;

/**
 * One change of what is known of a company.
 *
 * @param key    business key of the fact within the company and kind; {@link Corrections#record} takes it
 * @param name   what people call the fact: a number, a title; the key where there is nothing better
 * @param fields what differs; all that was said where the fact is new
 * @param effect roubles of countable volume this line alone adds or takes, of the filter's half-year where it names one; {@code null} for
 *     what is no purchase line
 * @param by     when it became known, and from whom
 */
public record Correction(FactKind kind, Change change, String key, String name, List<Field> fields, BigDecimal effect, By by) {

    public Correction {
        fields = List.copyOf(fields);
    }

    /** What happened. */
    public enum Change {
        /** Not known before. */
        ADDED,
        CORRECTED,
        /** Known before, and no more. */
        WITHDRAWN
    }

    /**
     * A value before and after.
     *
     * @param name stable name, a key of the bundles
     * @param was  text, {@link BigDecimal}, day, or {@code null} for nothing
     * @param is   likewise
     */
    public record Field(String name, Object was, Object is) {
    }

    Correction withoutAuthor() {
        return new Correction(kind, change, key, name, fields, effect, new By(by.moment(), null, null, null));
    }
}
