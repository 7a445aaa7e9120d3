package ru.agatrt.partner.reporting.catalogue;

import java.util.Locale;

/** A report as the catalogue knows it. Implementations are found by injection; adding one adds it to the catalogue. */
public interface ReportDefinition {

    ReportDescription describe(Locale locale);

    /**
     * Gathers and draws. The caller's role has been checked; which company's data a partner may see is checked here.
     *
     * @throws ru.agatrt.partner.kernel.InvalidInput for a parameter that is missing or makes no sense
     * @throws ru.agatrt.partner.kernel.NotFound for a partner that does not exist or is not the caller's
     */
    RenderedReport render(ReportCall call);
}
