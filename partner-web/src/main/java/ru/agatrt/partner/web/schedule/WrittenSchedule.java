package ru.agatrt.partner.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.omnifaces.util.Faces;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.reporting.catalogue.ReportDescription;
import ru.agatrt.partner.reporting.catalogue.ReportFormat;
import ru.agatrt.partner.reporting.schedule.CalendarRule;
import ru.agatrt.partner.reporting.schedule.DayPattern;
import ru.agatrt.partner.reporting.schedule.Frequency;
import ru.agatrt.partner.reporting.schedule.NewSchedule;
import ru.agatrt.partner.reporting.schedule.RelativeValue;
import ru.agatrt.partner.reporting.schedule.ReportWanted;
import ru.agatrt.partner.reporting.schedule.ScheduleSettings;
import ru.agatrt.partner.reporting.schedule.ScheduleView;
import ru.agatrt.partner.web.support.AddressParameters;

/** What stands in the fields of the form: what was sent, else what it began with. */
@RequestScoped
public class WrittenSchedule {

    /** A parameter that does not depend on the day: its value stands in a field of its own. */
    static final String FIXED = "FIXED";

    private static final Set<String> DATED = Set.of("halfYear", "asOf");

    @Inject
    private AddressParameters parameters;

    private final Map<String, List<String>> beginning = new HashMap<>();

    /** A new schedule: Mondays at nine, about the half-year before, until somebody writes otherwise. */
    void begin(ReportDescription report, String language) {
        put("name", report.title());
        put("format", ReportFormat.PDF.name());
        put("language", language);
        put("halfYear", RelativeValue.PREVIOUS_HALF_YEAR.written());
        put("asOf", RelativeValue.DUE_DAY.written());
        put("frequency", Frequency.WEEKLY.name());
        put("weekday", DayOfWeek.MONDAY.name());
        put("day", "1");
        put("quarterMonth", "1");
        put("halfYearMonth", "1");
        put("at", "09:00");
    }

    /** The fields of a schedule as it is. */
    void begin(ScheduleView schedule) {
        ScheduleSettings settings = schedule.settings();
        DayPattern days = settings.rule().days();
        put("name", settings.name());
        put("format", settings.wanted().format().name());
        put("language", settings.wanted().language());
        settings.wanted().parameters().forEach((name, value) -> {
            boolean fixed = DATED.contains(name) && RelativeValue.of(value).isEmpty();
            put(name, fixed ? FIXED : value);
            if (fixed) {
                put(name + "Fixed", value);
            }
        });
        beginning.putIfAbsent("asOf", List.of(RelativeValue.DUE_DAY.written()));
        put("frequency", days.frequency().name());
        beginning.put("weekday", days.weekdays().stream().map(Enum::name).toList());
        put("day", String.valueOf(Math.max(1, days.day())));
        put("quarterMonth", String.valueOf(days.frequency() == Frequency.QUARTERLY ? days.month() : 1));
        put("halfYearMonth", String.valueOf(days.frequency() == Frequency.HALF_YEARLY ? days.month() : 1));
        put("at", settings.rule().at().toString());
        put("first", settings.rule().term().first() == null ? "" : settings.rule().term().first().toString());
        put("last", settings.rule().term().last() == null ? "" : settings.rule().term().last().toString());
        put("addresses", settings.recipients().stream().filter(each -> each.indexOf('@') >= 0).collect(Collectors.joining("\n")));
        beginning.put("account", settings.recipients().stream().filter(each -> each.indexOf('@') < 0).toList());
        put("version", String.valueOf(schedule.authors().version()));
    }

    private void put(String field, String value) {
        beginning.put(field, List.of(value));
    }

    private boolean isSent() {
        return parameters.text("sent") != null;
    }

    String value(String field) {
        List<String> values = values(field);
        return values.isEmpty() ? "" : values.get(0);
    }

    List<String> values(String field) {
        if (!isSent()) {
            return beginning.getOrDefault(field, List.of());
        }
        String[] sent = Faces.getRequestParameterValues(field);
        return sent == null ? List.of() : Arrays.stream(sent).map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    long version() {
        String version = value("version");
        return version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
    }

    /** @throws InvalidInput when the calendar cannot be understood */
    CalendarRule rule() {
        Frequency frequency = constant("frequency", Frequency.class);
        Set<DayOfWeek> weekdays = values("weekday").stream().map(each -> constant("weekday", each, DayOfWeek.class)).collect(Collectors.toSet());
        int month = frequency == Frequency.QUARTERLY ? number("quarterMonth") : frequency == Frequency.HALF_YEARLY ? number("halfYearMonth") : 0;
        return new CalendarRule(new DayPattern(frequency, weekdays, month, frequency != null && frequency.hasDay() ? number("day") : 0), time(),
                new CalendarRule.Term(day("first"), day("last")));
    }

    /** @throws InvalidInput when a choice cannot be understood */
    ReportWanted wanted(ReportDescription report) {
        Map<String, String> asked = new TreeMap<>();
        for (ReportDescription.Parameter parameter : report.parameters()) {
            String value = value(parameter.name());
            String meant = FIXED.equals(value) ? value(parameter.name() + "Fixed") : value;
            if (!meant.isEmpty()) {
                asked.put(parameter.name(), meant);
            }
        }
        return new ReportWanted(report.name(), constant("format", ReportFormat.class), value("language"), asked);
    }

    /** @throws InvalidInput when something cannot be understood */
    NewSchedule schedule(ReportDescription report) {
        return new NewSchedule(value("name"), wanted(report), rule(), String.join("\n", values("addresses")), values("account"));
    }

    private <E extends Enum<E>> E constant(String field, Class<E> type) {
        String value = value(field);
        return value.isEmpty() ? null : constant(field, value, type);
    }

    private static <E extends Enum<E>> E constant(String field, String value, Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equals(value)).findFirst()
                .orElseThrow(() -> new InvalidInput("PARAMETER_CHOICE", "name", field, "value", value,
                        "known", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
    }

    private int number(String field) {
        String value = value(field);
        return value.matches("\\d{1,3}") ? Integer.parseInt(value) : 0;
    }

    private LocalDate day(String field) {
        String value = value(field);
        try {
            return value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new InvalidInput("PARAMETER_DATE", "name", field, "value", value);
        }
    }

    private LocalTime time() {
        try {
            return LocalTime.parse(value("at"));
        } catch (DateTimeException e) {
            throw new InvalidInput("SCHEDULE_TIME");
        }
    }
}
