package ru.agatrt.partner.reporting.schedule;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every few seconds, in each instance, whether a report is due; which of them makes it is decided by the database. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ScheduleWatch {

    private static final Logger LOG = Logger.getLogger(ScheduleWatch.class.getName());

    @Inject
    private DueTimes dueTimes;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void look() {
        try {
            dueTimes.waiting().forEach(this::take);
        } catch (RuntimeException e) {
            // The book may be away; an exception that left would end the timer after a few.
            LOG.log(Level.WARNING, "Schedules of reports could not be looked at: {0}", e.toString());
        }
    }

    /** One that cannot be taken keeps no other waiting. */
    private void take(long schedule) {
        try {
            dueTimes.take(schedule);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What is due of the schedule with key " + schedule + " could not be taken", e);
        }
    }
}
