package ru.agatrt.partner.reporting.catalogue;

import java.util.List;
import java.util.Set;

/**
 * An entry of the catalogue.
 *
 * @param name stable, part of the report's address
 * @param title in the reader's language
 * @param roles who may have it; {@code PARTNER} means: for its own company
 */
public record ReportDescription(String name, String title, List<Parameter> parameters, List<ReportFormat> formats,
                                Set<String> roles) {

    public ReportDescription {
        parameters = List.copyOf(parameters);
        formats = List.copyOf(formats);
        roles = Set.copyOf(roles);
    }

    /**
     * What a report is asked with.
     *
     * @param name as in the address
     * @param required whether the report cannot be had without it
     */
    public record Parameter(String name, boolean required) {
    }
}
