package ru.agatrt.partner.review.rules;

import java.time.LocalDate;
import java.util.Set;
import ru.agatrt.partner.kernel.Period;

/**
 * What is the same for all partners of one evaluation.
 *
 * @param period         purchases, events and reports of these days
 * @param asOf           everything else holds on this day
 * @param authorizedInns INNs of companies with a status on that day: no distributor counts them
 */
public record Frame(Period period, LocalDate asOf, Set<String> authorizedInns) {

    /** Days alone: what facts are gathered by, before it is known whose dealers they are. */
    public static Frame days(Period period, LocalDate asOf) {
        return new Frame(period, asOf, Set.of());
    }

    public Frame knowing(Set<String> authorized) {
        return new Frame(period, asOf, authorized);
    }
}
