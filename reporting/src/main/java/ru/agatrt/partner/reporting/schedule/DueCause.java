package ru.agatrt.partner.reporting.schedule;

/** Why a schedule's report is made. */
public enum DueCause {
    CALENDAR,
    /** A person asked for it now. */
    PERSON
}
