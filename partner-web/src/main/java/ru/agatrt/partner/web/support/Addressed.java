package ru.agatrt.partner.web.support;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Values that stand in the address of a page. */
public final class Addressed {

    private Addressed() {
    }

    /**
     * A day to look ahead to: the ISO date of the address where it is one and lies after today, otherwise today. Such an
     * address is passed on between people, and a page of the program is refused to nobody for a slip in it.
     */
    public static LocalDate ahead(String text, LocalDate today) {
        try {
            LocalDate day = text == null || text.isBlank() ? today : LocalDate.parse(text);
            return day.isAfter(today) ? day : today;
        } catch (DateTimeException notADay) {
            return today;
        }
    }
}
