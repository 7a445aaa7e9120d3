package ru.agatrt.partner.reporting.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import ru.agatrt.partner.account.StaffContacts;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.partner.PartnerDirectory;
import ru.agatrt.partner.reporting.catalogue.ReportDescription;
import ru.agatrt.partner.reporting.catalogue.Reports;
import ru.agatrt.partner.reporting.schedule.rules.Recipients;

/** Whether a schedule can do what a person wants, asked while it is written and not when the report is due. */
@ApplicationScoped
public class ScheduleCheck {

    static final int LONGEST_NAME = 120;

    private static final Set<String> LANGUAGES = Set.of("ru", "en");

    @Inject
    private Reports reports;
    @Inject
    private PartnerDirectory directory;
    @Inject
    private ReportReaders readers;

    /**
     * In the present caller's name.
     *
     * @throws InvalidInput {@code SCHEDULE_NAME}, {@code SCHEDULE_LANGUAGE}, {@code SCHEDULE_ACCOUNT}, what {@link Recipients#checked} says, and what
     *                      the report's parameters lack
     * @throws NotFound     {@code REPORT_NOT_FOUND}, {@code PARTNER_NOT_FOUND}
     */
    ScheduleSettings settings(NewSchedule wanted) {
        String name = wanted.name() == null ? "" : wanted.name().strip().replaceAll("\\s+", " ");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new InvalidInput("SCHEDULE_NAME", "max", LONGEST_NAME);
        }
        ReportWanted report = report(wanted.wanted());
        Set<String> known = Set.copyOf(readers.of(report.report()).stream().map(StaffContacts.Person::login).toList());
        wanted.accounts().stream().filter(login -> !known.contains(login)).findFirst().ifPresent(login -> {
            throw new InvalidInput("SCHEDULE_ACCOUNT", "login", login);
        });
        return new ScheduleSettings(name, report, wanted.rule(), Recipients.checked(wanted.addresses(), wanted.accounts()));
    }

    private ReportWanted report(ReportWanted wanted) {
        if (!LANGUAGES.contains(wanted.language())) {
            throw new InvalidInput("SCHEDULE_LANGUAGE");
        }
        ReportDescription report = reports.catalogue(wanted.locale()).stream().filter(each -> each.name().equals(wanted.report())).findFirst()
                .orElseThrow(() -> new NotFound("REPORT_NOT_FOUND", "report", String.valueOf(wanted.report())));
        if (wanted.format() == null || !report.formats().contains(wanted.format())) {
            throw new InvalidInput("SCHEDULE_FORMAT");
        }
        Map<String, String> kept = new TreeMap<>();
        for (ReportDescription.Parameter parameter : report.parameters()) {
            String value = wanted.parameters().get(parameter.name());
            if (value != null && !value.isBlank()) {
                kept.put(parameter.name(), checked(parameter.name(), value.strip()));
            } else if (parameter.required() || "partner".equals(parameter.name())) {
                // A report about one company that may be left unnamed means the caller's own, and the staff has none.
                throw new InvalidInput("SCHEDULE_PARAMETER", "parameter", parameter.name());
            }
        }
        return new ReportWanted(report.name(), wanted.format(), wanted.language(), kept);
    }

    private String checked(String name, String value) {
        boolean relative = RelativeValue.of(value).isPresent();
        switch (name) {
            case "halfYear" -> {
                if (!relative) {
                    HalfYear.parse(value);
                }
            }
            case "asOf" -> {
                if (!relative) {
                    requireDay(value);
                }
            }
            case "partner" -> {
                return directory.card(new PartnerCode(value)).code().value();
            }
            default -> {
                // The report itself says what it takes.
            }
        }
        return value;
    }

    private static void requireDay(String value) {
        try {
            LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new InvalidInput("REPORT_DAY", "parameter", "asOf", "value", value);
        }
    }
}
