package ru.agatrt.partner.kernel.fact;

import java.util.Optional;

/** How the text of a cell becomes a value; see {@link ColumnTypes} for those there are. */
@FunctionalInterface
public interface ColumnType {

    /**
     * @param text without blanks around it, never empty
     * @return a String, LocalDate, BigDecimal, Integer or Boolean; of a reference, the text itself
     * @throws FieldProblem when the text is not a value of this type
     */
    Object parse(String text) throws FieldProblem;

    /** Set when the cell refers to something in another table. */
    default Optional<Reference> reference() {
        return Optional.empty();
    }
}
