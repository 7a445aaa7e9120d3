package ru.agatrt.partner.reporting.schedule;

/** Whether a schedule runs. */
public enum ScheduleState {
    ACTIVE,
    /** Nothing is made until a person resumes it; what would have been due meanwhile is not made up for. */
    PAUSED,
    /** Deleted by a person; its history stays. */
    ARCHIVED
}
