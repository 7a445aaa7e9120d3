package ru.agatrt.partner.reporting.catalogue;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a caller asks for.
 *
 * @param parameters by name, as they came; each report checks its own and leaves others alone
 * @param locale English gives English, everything else Russian
 */
public record ReportRequest(String name, ReportFormat format, Map<String, String> parameters, Locale locale) {

    public ReportRequest {
        parameters = Map.copyOf(parameters);
    }

    /** Empty also for a blank value. */
    public Optional<String> parameter(String parameter) {
        return Optional.ofNullable(parameters.get(parameter)).map(String::trim).filter(value -> !value.isEmpty());
    }
}
