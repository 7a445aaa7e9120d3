package ru.agatrt.partner.web.deviation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import ru.agatrt.partner.deviation.DeviationClass;
import ru.agatrt.partner.deviation.DeviationFilter;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.ProductGroup;

/** The filter of the register as it stands in an address, the same for the page, its files and REST. */
public final class DeviationParameters {

    public static final List<String> NAMES = List.of("partner", "from", "to", "kind", "explained", "group", "seller");

    private DeviationParameters() {
    }

    /**
     * @param value value of a parameter by its name; {@code null} or blank when absent
     * @throws InvalidInput with the parameter's name when it cannot be understood
     */
    public static DeviationFilter parse(UnaryOperator<String> value) {
        return new DeviationFilter(value.apply("partner"), date("from", value.apply("from")), date("to", value.apply("to")),
                constant("kind", value.apply("kind"), DeviationClass.class), yesNo("explained", value.apply("explained")),
                constant("group", value.apply("group"), ProductGroup.class), value.apply("seller"));
    }

    private static LocalDate date(String name, String value) {
        if (absent(value)) {
            return null;
        }
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeException e) {
            throw new InvalidInput("PARAMETER_DATE", "name", name, "value", value);
        }
    }

    private static Boolean yesNo(String name, String value) {
        if (absent(value)) {
            return null;
        }
        if (!value.equals("yes") && !value.equals("no")) {
            throw new InvalidInput("PARAMETER_CHOICE", "name", name, "value", value, "known", List.of("yes", "no"));
        }
        return value.equals("yes");
    }

    private static <E extends Enum<E>> E constant(String name, String value, Class<E> type) {
        if (absent(value)) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants()).filter(c -> c.name().equals(value)).findFirst()
                .orElseThrow(() -> new InvalidInput("PARAMETER_CHOICE", "name", name, "value", value,
                        "known", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
    }

    private static boolean absent(String value) {
        return value == null || value.isBlank();
    }
}
