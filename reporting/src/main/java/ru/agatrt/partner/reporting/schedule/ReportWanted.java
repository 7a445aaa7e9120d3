package ru.agatrt.partner.reporting.schedule;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import ru.agatrt.partner.reporting.catalogue.ReportFormat;
import ru.agatrt.partner.reporting.catalogue.ReportRequest;

/**
 * The report of a schedule.
 *
 * @param report     name in the catalogue
 * @param language   {@code ru} or {@code en}; of its letters, too
 * @param parameters by name; values as {@link RelativeValue} writes them depend on the day
 */
public record ReportWanted(String report, ReportFormat format, String language, Map<String, String> parameters) {

    public ReportWanted {
        parameters = Map.copyOf(new TreeMap<>(parameters));
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** What is asked for on a day of Moscow. */
    public ReportRequest on(LocalDate day) {
        return new ReportRequest(report, format, RelativeValue.on(day, parameters), locale());
    }
}
