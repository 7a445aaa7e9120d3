package ru.agatrt.partner.web.scorecard;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.web.support.Formats;

/**
 * Which scorecard the address asks for; {@code null} leaves the choice to the program.
 *
 * @param asOf    business day the facts must hold on
 * @param knownAt what was known at that moment
 */
public record ScorecardChoice(StatusCode status, HalfYear halfYear, LocalDate asOf, Instant knownAt) {

    public static final ScorecardChoice DEFAULT = new ScorecardChoice(null, null, null, null);

    /**
     * From the parameters of an address, empty ones counting as absent.
     *
     * @param knownAt Moscow time to the minute, as a browser's field gives it: {@code 2026-07-01T00:00}; or a moment with its zone
     * @throws InvalidInput {@code STATUS}, {@code HALF_YEAR}, {@code DATE} or {@code MOMENT} with the value
     */
    public static ScorecardChoice parse(String status, String halfYear, String asOf, String knownAt) {
        return new ScorecardChoice(status(status), blank(halfYear) ? null : HalfYear.parse(halfYear), day(asOf), moment(knownAt));
    }

    private static StatusCode status(String text) {
        if (blank(text)) {
            return null;
        }
        return StatusCode.assignable().stream().filter(s -> s.name().equals(text)).findFirst()
                .orElseThrow(() -> new InvalidInput("STATUS", "value", text));
    }

    private static LocalDate day(String text) {
        try {
            return blank(text) ? null : LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            throw new InvalidInput("DATE", "value", text);
        }
    }

    private static Instant moment(String text) {
        try {
            return blank(text) ? null : text.endsWith("Z") || text.indexOf('+') > 0 ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(Formats.MOSCOW).toInstant();
        } catch (DateTimeException notAMoment) {
            throw new InvalidInput("MOMENT", "value", text);
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
