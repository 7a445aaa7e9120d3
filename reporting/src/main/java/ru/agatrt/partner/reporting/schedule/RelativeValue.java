package ru.agatrt.partner.reporting.schedule;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import ru.agatrt.partner.kernel.HalfYear;

/** A parameter of a report that depends on the day the report is due. Written {@code @PREVIOUS_HALF_YEAR}; no other value begins with that sign. */
public enum RelativeValue {

    PREVIOUS_HALF_YEAR(day -> HalfYear.of(day).previous().toString()),
    CURRENT_HALF_YEAR(day -> HalfYear.of(day).toString()),
    DUE_DAY(LocalDate::toString);

    private static final String SIGN = "@";

    private final Function<LocalDate, String> meaning;

    RelativeValue(Function<LocalDate, String> meaning) {
        this.meaning = meaning;
    }

    /** As it stands among the parameters of a schedule. */
    public String written() {
        return SIGN + name();
    }

    /** What it means on a day of Moscow. */
    public String on(LocalDate day) {
        return meaning.apply(day);
    }

    /** Empty for a value that means the same on every day. */
    public static Optional<RelativeValue> of(String value) {
        return Arrays.stream(values()).filter(relative -> relative.written().equals(value)).findFirst();
    }

    /** Parameters of a schedule as they are on a day. */
    public static Map<String, String> on(LocalDate day, Map<String, String> parameters) {
        Map<String, String> meant = new TreeMap<>();
        parameters.forEach((name, value) -> meant.put(name, of(value).map(relative -> relative.on(day)).orElse(value)));
        return meant;
    }
}
