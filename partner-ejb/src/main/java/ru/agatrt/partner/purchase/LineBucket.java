package ru.agatrt.partner.purchase;

/** What a purchase line is towards the volume; which kind of line is which is data of the edition. */
public enum LineBucket {
    COUNTABLE,
    UNDECIDED_PROJECT,
    EXCLUDED_PROJECT,
    NOT_OWN,
    SERVICE,
    /** No edition in force on the day, or nothing known of the article for it. */
    UNCLASSIFIED
}
