package ru.agatrt.partner.reporting.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import ru.agatrt.partner.account.CallerScope;
import ru.agatrt.partner.kernel.Forbidden;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.partner.PartnerDirectory;
import ru.agatrt.partner.reporting.catalogue.ReportDescription.Parameter;

/**
 * Finds, checks and makes reports for a caller who is known: {@link Reports} knows who is signed in, a job in whose name it works. Whether
 * that caller may have a report is decided here; the facades that the report asks see who is signed in, or the role of the job.
 */
@ApplicationScoped
public class ReportMaker {

    @Inject
    @Any
    private Instance<ReportDefinition> definitions;

    @Inject
    private KeptReports kept;

    @Inject
    private DocumentsOfRecord records;

    @Inject
    private PartnerDirectory directory;

    @Inject
    private Clock clock;

    /** What a caller may have, by name. */
    public List<ReportDescription> catalogue(CallerScope caller, Locale locale) {
        return definitions.stream().map(definition -> definition.describe(locale)).filter(description -> mayHave(caller, description))
                .sorted(Comparator.comparing(ReportDescription::name)).toList();
    }

    /** As {@link Reports#render}. */
    public RenderedReport handOut(ReportRequest request, CallerScope caller) {
        ReportDefinition definition = admitted(request, caller);
        ReportCall call = new ReportCall(request, caller, clock.instant());
        return kept.handOut(call).orElseGet(() -> records.handOut(call, () -> definition.render(call)));
    }

    /** The same for a job, which keeps what it made itself. */
    public RenderedReport make(ReportRequest request, CallerScope caller) {
        ReportDefinition definition = admitted(request, caller);
        ReportCall call = new ReportCall(request, caller, clock.instant());
        return kept.handOut(call).orElseGet(() -> definition.render(call));
    }

    /** As {@link Reports#check}. */
    public ReportRequest checked(ReportRequest request, CallerScope caller) {
        ReportDefinition definition = admitted(request, caller);
        ReportRequest own = own(request, definition.describe(request.locale()).parameters());
        ReportCall call = new ReportCall(own, caller, clock.instant());
        for (Parameter parameter : definition.describe(request.locale()).parameters()) {
            check(parameter, call);
        }
        definition.check(call);
        return own;
    }

    /** Whether the figures of a report come from the warehouse. */
    public boolean readsWarehouse(String report) {
        return definitions.stream().anyMatch(each -> each.readsWarehouse() && each.describe(Locale.ROOT).name().equals(report));
    }

    private ReportDefinition admitted(ReportRequest request, CallerScope caller) {
        ReportDefinition definition = definitions.stream()
                .filter(each -> each.describe(request.locale()).name().equals(request.name())).findFirst()
                .orElseThrow(() -> new NotFound("REPORT_NOT_FOUND", "report", request.name()));
        ReportDescription description = definition.describe(request.locale());
        if (!mayHave(caller, description)) {
            throw new Forbidden("REPORT_NOT_FOR_ROLE", "report", request.name());
        }
        if (!description.formats().contains(request.format())) {
            throw new InvalidInput("REPORT_FORMAT", "report", request.name(), "format", request.format().extension());
        }
        return definition;
    }

    /** Those of the parameters that the report has, trimmed, blank ones left out. */
    private static ReportRequest own(ReportRequest request, List<Parameter> parameters) {
        Map<String, String> own = new TreeMap<>();
        parameters.forEach(parameter -> request.parameter(parameter.name()).ifPresent(value -> own.put(parameter.name(), value)));
        return new ReportRequest(request.name(), request.format(), own, request.locale());
    }

    /** Parameters of one name mean the same in every report. */
    private void check(Parameter parameter, ReportCall call) {
        boolean given = call.request().parameter(parameter.name()).isPresent();
        // A report on one company is asked without it only by the company itself.
        boolean needed = parameter.required() || parameter.name().equals("partner") && call.caller().partner().isEmpty();
        if (!given && needed) {
            throw new InvalidInput("REPORT_PARAMETER_MISSING", "report", call.request().name(), "parameter", parameter.name());
        }
        if (given) {
            switch (parameter.name()) {
                case "halfYear" -> call.halfYear();
                case "partner" -> directory.card(new PartnerCode(call.request().parameter("partner").orElseThrow()));
                case "asOf" -> call.day("asOf");
                default -> { }
            }
        }
    }

    private static boolean mayHave(CallerScope caller, ReportDescription description) {
        return description.roles().stream().anyMatch(caller::hasRole);
    }
}
