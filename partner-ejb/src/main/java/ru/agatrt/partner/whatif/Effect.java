package ru.agatrt.partner.whatif;

/** What a draft does to a partner's statuses beside the edition in force; worst first. */
public enum Effect {
    /** A status of one track is lower. */
    LOSES,
    /** One track is lower, the other higher. */
    MIXED,
    /** A status of one track is higher. */
    GAINS,
    /** Both editions lead to the same statuses. */
    KEEPS
}
