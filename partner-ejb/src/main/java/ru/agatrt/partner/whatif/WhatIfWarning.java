package ru.agatrt.partner.whatif;

import java.math.BigDecimal;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * What whoever puts the draft into force should know.
 *
 * @param status      of which it speaks; {@code null} for none
 * @param partners    how many it concerns
 * @param amount      threshold of the volume by the draft; {@code null} without one
 * @param otherAmount what it is held against: the edition in force for {@code LOST}, silver's for {@code CHEAPER}
 */
public record WhatIfWarning(Kind kind, StatusCode status, int partners, BigDecimal amount, BigDecimal otherAmount) {

    /** In the order in which they are told. */
    public enum Kind {
        /** By the edition in force some hold the status, by the draft nobody. */
        NOBODY,
        /** The threshold rises and partners lose the status. */
        LOST,
        /** Gold asks for less volume than silver. */
        CHEAPER,
        /** The list of the half-year is published: nothing changes there any more. */
        PUBLISHED,
        /** The half-year is not over: its purchases are not complete. */
        UNFINISHED,
        /** What is not known yet could change the outcome of some. */
        PROVISIONAL
    }
}
