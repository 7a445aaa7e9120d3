package ru.agatrt.partner.program;

import ru.agatrt.partner.kernel.StatusCode;

/** One cell of the benefits table (§2, third table). */
public record BenefitCell(StatusCode status, String benefit, Sign sign, int sortOrder) {

    /** {@code +}, {@code -} or «по запросу». */
    public enum Sign {
        YES, NO, ON_REQUEST
    }
}
