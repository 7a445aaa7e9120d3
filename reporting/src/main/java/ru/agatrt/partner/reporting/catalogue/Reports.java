package ru.agatrt.partner.reporting.catalogue;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import ru.agatrt.partner.account.CallerScope;
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
    @Any
    private Instance<ReportDefinition> definitions;

    @Inject
    private KeptReports kept;

    @Inject
    private Callers callers;

    @Inject
    private Clock clock;

    /** What the caller may have, by name. */
    public List<ReportDescription> catalogue(Locale locale) {
        CallerScope caller = callers.current();
        return definitions.stream().map(definition -> definition.describe(locale))
                .filter(description -> mayHave(caller, description))
                .sorted(Comparator.comparing(ReportDescription::name)).toList();
    }

    /**
     * Renders a report, or hands out the copy of it that is kept.
     *
     * @throws NotFound {@code REPORT_NOT_FOUND} for an unknown name, or what the report itself cannot find
     * @throws Forbidden {@code REPORT_NOT_FOR_ROLE} when the caller's roles do not have it
     * @throws InvalidInput for an unknown form or bad parameters
     */
    public RenderedReport render(ReportRequest request) {
        CallerScope caller = callers.current();
        ReportDefinition definition = find(request);
        ReportDescription description = definition.describe(request.locale());
        if (!mayHave(caller, description)) {
            throw new Forbidden("REPORT_NOT_FOR_ROLE", "report", request.name());
        }
        if (!description.formats().contains(request.format())) {
            throw new InvalidInput("REPORT_FORMAT", "report", request.name(), "format", request.format().extension());
        }
        ReportCall call = new ReportCall(request, caller, clock.instant());
        return kept.handOut(call).orElseGet(() -> definition.render(call));
    }

    private ReportDefinition find(ReportRequest request) {
        return definitions.stream()
                .filter(definition -> definition.describe(request.locale()).name().equals(request.name())).findFirst()
                .orElseThrow(() -> new NotFound("REPORT_NOT_FOUND", "report", request.name()));
    }

    private static boolean mayHave(CallerScope caller, ReportDescription description) {
        return description.roles().stream().anyMatch(caller::hasRole);
    }
}
