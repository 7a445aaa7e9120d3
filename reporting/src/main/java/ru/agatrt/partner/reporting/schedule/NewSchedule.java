package ru.agatrt.partner.reporting.schedule;

import java.util.List;

/**
 * A schedule as a person writes it.
 *
 * @param name      1 to 120 characters
 * @param addresses of recipients, apart by line breaks, spaces, commas or semicolons; may be {@code null}
 * @param accounts  logins of recipients among the staff
 */
public record NewSchedule(String name, ReportWanted wanted, CalendarRule rule, String addresses, List<String> accounts) {

    public NewSchedule {
        accounts = List.copyOf(accounts);
    }
}
