package ru.agatrt.partner.reporting.catalogue;

import java.util.Locale;

/** A report as the catalogue knows it. Implementations are found by injection; adding one adds it to the catalogue. */
public interface ReportDefinition {

    ReportDescription describe(Locale locale);

    /** Whether its figures come from the warehouse, so that one made by itself first waits until that was compared with the book. */
    default boolean readsWarehouse() {
        return false;
    }

    /**
     * Looks whether what the parameters name is there, before anything is drawn. Their form has been checked, and that a company may be
     * seen by the caller.
     *
     * @throws ru.agatrt.partner.kernel.BusinessException as {@link #render} would, as far as that can be told quickly
     */
    default void check(ReportCall call) {
        // Of a half-year or a day there always is a report.
    }

    /**
     * Gathers and draws. The caller's role has been checked; which company's data a partner may see is checked here.
     *
     * @throws ru.agatrt.partner.kernel.InvalidInput for a parameter that is missing or makes no sense
     * @throws ru.agatrt.partner.kernel.NotFound for a partner that does not exist or is not the caller's
     */
    RenderedReport render(ReportCall call);
}
