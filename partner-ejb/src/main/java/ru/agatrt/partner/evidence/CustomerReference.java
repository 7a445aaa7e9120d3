package ru.agatrt.partner.evidence;

import java.time.LocalDate;

/** A customer's testimonial; the state is {@code SUBMITTED}, {@code ACCEPTED} or {@code REJECTED}. */
public record CustomerReference(String number, String customer, LocalDate receivedOn, String state) {

    public boolean accepted() {
        return "ACCEPTED".equals(state);
    }
}
