package ru.agatrt.partner.reporting.schedule;

import java.util.List;

/**
 * What a schedule does.
 *
 * @param recipients addresses, and logins, which have no {@code @}
 */
public record ScheduleSettings(String name, ReportWanted wanted, CalendarRule rule, List<String> recipients) {

    public ScheduleSettings {
        recipients = List.copyOf(recipients);
    }
}
