package ru.agatrt.partner.program;

/** The tables of an edition; {@link #TITLE} is what the edition is called. */
public enum EditionTable {
    REQUIREMENT, DISCOUNT, BENEFIT, VOLUME_RULE, PARAMETER, READING, TITLE
}
