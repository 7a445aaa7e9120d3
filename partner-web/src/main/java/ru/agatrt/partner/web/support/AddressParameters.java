package ru.agatrt.partner.web.support;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.omnifaces.util.Faces;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.InvalidInput;

/** What the address of a page says; empty values count as absent, and what cannot be understood is refused by its name. */
@RequestScoped
public class AddressParameters {

    @Inject
    private HttpServletRequest request;

    /** {@code null} when absent. */
    public String text(String name) {
        // A page is forwarded to, which adds parameters that the first request does not know.
        String value = Faces.hasContext() ? Faces.getRequestParameter(name) : request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** @throws InvalidInput {@code PARAMETER_MISSING} */
    public String required(String name) {
        String value = text(name);
        if (value == null) {
            throw new InvalidInput("PARAMETER_MISSING", "name", name);
        }
        return value;
    }

    /** {@code null} when absent. */
    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        String value = text(name);
        return value == null ? null : Arrays.stream(type.getEnumConstants()).filter(c -> c.name().equals(value)).findFirst()
                .orElseThrow(() -> new InvalidInput("PARAMETER_CHOICE", "name", name, "value", value,
                        "known", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
    }

    /** {@code null} when absent. */
    public HalfYear halfYear(String name) {
        String value = text(name);
        return value == null ? null : HalfYear.parse(value);
    }

    /** {@code null} when absent. */
    public LocalDate day(String name) {
        String value = text(name);
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException notADay) {
            throw new InvalidInput("PARAMETER_DATE", "name", name, "value", value);
        }
    }

    /** Moscow time to the minute as a browser's field gives it, or a moment with its zone; {@code null} when absent. */
    public Instant moment(String name) {
        String value = text(name);
        try {
            return value == null ? null : value.endsWith("Z") || value.indexOf('+') > 0 ? OffsetDateTime.parse(value).toInstant()
                    : LocalDateTime.parse(value).atZone(Formats.MOSCOW).toInstant();
        } catch (DateTimeException notAMoment) {
            throw new InvalidInput("PARAMETER_MOMENT", "name", name, "value", value);
        }
    }

    /** {@code null} when absent. */
    public Integer number(String name) {
        return text(name) == null ? null : Integer.valueOf(number(name, 0));
    }

    /** Those of these parameters that are there, in this order. */
    public Map<String, String> present(String... names) {
        Map<String, String> present = new LinkedHashMap<>();
        for (String name : names) {
            String value = text(name);
            if (value != null) {
                present.put(name, value);
            }
        }
        return present;
    }

    /** The list's own address with the filters of these names. */
    public ListAddress list(String path, String... filters) {
        return new ListAddress(path, present(filters), text("sort"), number("page", 1), number("rows", ListAddress.ROWS.get(0)));
    }

    private int number(String name, int absent) {
        String value = text(name);
        if (value == null) {
            return absent;
        }
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new InvalidInput("PARAMETER_NUMBER", "name", name, "value", value);
        }
    }
}
