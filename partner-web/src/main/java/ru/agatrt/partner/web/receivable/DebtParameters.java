package ru.agatrt.partner.web.receivable;

import ru.agatrt.partner.receivable.AgeBucket;
import ru.agatrt.partner.receivable.DebtFilter;
import ru.agatrt.partner.web.support.AddressParameters;

/** How a filter of the register is said in an address; the same for the page and for its download. */
final class DebtParameters {

    /** Everything past due, beside the buckets. */
    static final String OVERDUE = "OVERDUE";

    static final String[] NAMES = {"text", "creditor", "age", "manager", "asOf", "knownAt"};

    private DebtParameters() {
    }

    static DebtFilter filter(AddressParameters p) {
        boolean overdue = OVERDUE.equals(p.text("age"));
        return new DebtFilter(p.text("text"), p.text("creditor"), overdue ? null : p.constant("age", AgeBucket.class), overdue, p.text("manager"),
                new DebtFilter.When(p.day("asOf"), p.moment("knownAt")));
    }
}
