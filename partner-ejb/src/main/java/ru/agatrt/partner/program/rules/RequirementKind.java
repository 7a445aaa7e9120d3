package ru.agatrt.partner.program.rules;

import java.util.Set;
import ru.agatrt.partner.kernel.Requirement;

/** What a row of the requirements table is measured in. */
public enum RequirementKind {
    /** Roubles, net of VAT. */
    AMOUNT,
    /** Pieces, persons or months. */
    COUNT,
    /** There or not. */
    SIGN;

    private static final Set<Requirement> AMOUNTS = Set.of(Requirement.FIRST_PURCHASE, Requirement.PURCHASE_VOLUME);
    private static final Set<Requirement> COUNTS = Set.of(Requirement.MARKETING_EVENTS, Requirement.SALES_SPECIALISTS,
            Requirement.TECH_SPECIALISTS, Requirement.CUSTOMER_REFERENCE, Requirement.TENURE, Requirement.DEALER_NETWORK);

    public static RequirementKind of(Requirement requirement) {
        return AMOUNTS.contains(requirement) ? AMOUNT : COUNTS.contains(requirement) ? COUNT : SIGN;
    }
}
