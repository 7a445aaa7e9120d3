package ru.agatrt.partner.purchase;

import java.time.LocalDate;

/**
 * A distributor whose sales have stopped coming in.
 *
 * @param lastDay of the newest line known of it
 */
public record SilentDistributor(String code, LocalDate lastDay) {
}
