package ru.agatrt.partner.reporting.catalogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.kernel.Forbidden;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Role;

/**
 * The reports of the system. Runs outside a transaction: drawing takes seconds and needs no database, reading the
 * warehouse brings its own snapshot.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.PARTNER})
public class Reports {

    @Inject
    private ReportMaker maker;

    @Inject
    private Callers callers;

    /** What the caller may have, by name. */
    public List<ReportDescription> catalogue(Locale locale) {
        return maker.catalogue(callers.current(), locale);
    }

    /**
     * Renders a report, or hands out the copy of it that is kept; a document of record is kept before it leaves.
     *
     * @throws NotFound {@code REPORT_NOT_FOUND} for an unknown name, or what the report itself cannot find
     * @throws Forbidden {@code REPORT_NOT_FOR_ROLE} when the caller's roles do not have it
     * @throws InvalidInput for an unknown form or bad parameters
     */
    public RenderedReport render(ReportRequest request) {
        return maker.handOut(request, callers.current());
    }

    /**
     * Refuses what {@link #render} would refuse, without drawing anything.
     *
     * @return the request with the parameters that the report has, and no others
     * @throws NotFound as {@link #render}
     * @throws Forbidden as {@link #render}
     * @throws InvalidInput as {@link #render}
     */
    public ReportRequest check(ReportRequest request) {
        return maker.checked(request, callers.current());
    }
}
