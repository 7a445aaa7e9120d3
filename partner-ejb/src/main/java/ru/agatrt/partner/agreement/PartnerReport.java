package ru.agatrt.partner.agreement;

import java.time.LocalDate;

/** A report the partner handed in: {@code SUBMITTED}, {@code ACCEPTED} or {@code RETURNED}. */
public record PartnerReport(String period, LocalDate submittedOn, String state) {

    public boolean accepted() {
        return "ACCEPTED".equals(state);
    }
}
