package ru.agatrt.partner.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import ru.agatrt.partner.kernel.Text;

/**
 * A row a finding rests on.
 *
 * @param kind    what it is, e.g. {@code EVENT}, {@code CERTIFICATE}; a key of the bundles
 * @param key     its business number
 * @param date    its day; {@code null} where it has none
 * @param text    what it says
 * @param amount  roubles; {@code null} where it is no sum
 * @param counted whether it counts for the requirement
 */
public record Evidence(String kind, String key, LocalDate date, Text text, BigDecimal amount, boolean counted) {
}
