package ru.agatrt.partner.reporting.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ru.agatrt.partner.account.StaffContacts;
import ru.agatrt.partner.reporting.catalogue.ReportDefinition;
import ru.agatrt.partner.reporting.catalogue.ReportDescription;

/** Who of the staff may have a report and can be reached: what a person may not fetch is not sent to that person either. */
@ApplicationScoped
public class ReportReaders {

    @Inject
    private StaffContacts staff;
    @Inject
    @Any
    private Instance<ReportDefinition> reports;

    /** By name; nobody for a report that is not there any more. */
    List<StaffContacts.Person> of(String report) {
        return describe(report, Locale.ROOT).map(description -> staff.of(description.roles())).orElse(List.of());
    }

    /** Empty for a report that is not there any more. */
    Optional<ReportDescription> describe(String report, Locale locale) {
        return reports.stream().map(each -> each.describe(locale)).filter(description -> description.name().equals(report)).findFirst();
    }
}
