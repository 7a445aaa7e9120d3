package ru.agatrt.partner.review;

import java.time.LocalDate;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * Where a company is named in a published list.
 *
 * @param from    {@code null} where the list changed nothing
 * @param lastDay {@code null}: until the next list, or as decided earlier
 */
public record OwnListing(String list, HalfYear halfYear, Direction direction, StatusCode status, LocalDate from, LocalDate lastDay) {
}
