package ru.agatrt.partner.web.api;

import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.PageRequest;

/** Reads query parameters; whatever cannot be understood is refused with the parameter's name. */
final class Query {

    private static final int DEFAULT_LIMIT = 50;

    private Query() {
    }

    /** ISO date; {@code null} when absent. */
    static LocalDate date(String name, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new InvalidInput("PARAMETER_DATE", "name", name, "value", value);
        }
    }

    /** ISO date and time with an offset or Z; {@code null} when absent. */
    static Instant moment(String name, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            // A plus sign that was not escaped arrives as a space.
            return OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidInput("PARAMETER_MOMENT", "name", name, "value", value);
        }
    }

    /** Name of a constant; {@code null} when absent. */
    static <E extends Enum<E>> E constant(String name, String value, Class<E> type) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants()).filter(c -> c.name().equals(value)).findFirst()
                .orElseThrow(() -> new InvalidInput("PARAMETER_CHOICE", "name", name, "value", value,
                        "known", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
    }

    /** {@code true} or {@code false}; {@code null} when absent. */
    static Boolean flag(String name, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!"true".equals(value) && !"false".equals(value)) {
            throw new InvalidInput("PARAMETER_CHOICE", "name", name, "value", value, "known", List.of("true", "false"));
        }
        return "true".equals(value);
    }

    /** Page by {@code offset} and {@code limit}; the first 50 rows when absent. */
    static PageRequest page(String offset, String limit, String sort) {
        boolean descending = sort != null && sort.startsWith("-");
        String column = sort == null || sort.isBlank() ? null : descending ? sort.substring(1) : sort;
        return new PageRequest(number("offset", offset, 0), number("limit", limit, DEFAULT_LIMIT), column, !descending);
    }

    /** The page of a list that is short enough to be read as a whole. */
    static <T, J> Response paged(List<T> all, PageRequest page, Function<T, J> shape) {
        return Response.ok(all.stream().skip(page.offset()).limit(page.limit()).map(shape).toList()).header("X-Total-Count", all.size()).build();
    }

    /** Decimal with a point; {@code null} when absent. */
    static BigDecimal decimal(String name, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        // Bounds before parsing: an exponent of a million digits must not become one.
        if (!value.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            throw new InvalidInput("PARAMETER_DECIMAL", "name", name, "value", value);
        }
        return new BigDecimal(value);
    }

    private static int number(String name, String value, int absent) {
        if (value == null || value.isBlank()) {
            return absent;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new InvalidInput("PARAMETER_NUMBER", "name", name, "value", value);
        }
    }
}
