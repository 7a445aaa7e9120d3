package ru.agatrt.partner.web.schedule;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.agatrt.partner.account.StaffContacts;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.reporting.catalogue.ReportDescription;
import ru.agatrt.partner.reporting.catalogue.Reports;
import ru.agatrt.partner.reporting.schedule.CalendarRule;
import ru.agatrt.partner.reporting.schedule.DayPattern;
import ru.agatrt.partner.reporting.schedule.Frequency;
import ru.agatrt.partner.reporting.schedule.RelativeValue;
import ru.agatrt.partner.reporting.schedule.ReportSchedules;
import ru.agatrt.partner.reporting.schedule.ReportWanted;
import ru.agatrt.partner.web.support.Formats;
import ru.agatrt.partner.web.support.ReaderLanguage;
import ru.agatrt.partner.web.support.Say;

/** Says schedules in words. */
@Named("scheduleWords")
@RequestScoped
public class ScheduleWords {

    private static final int MONTHS = 12;

    @EJB
    private Reports reports;
    @EJB
    private ReportSchedules schedules;
    @Inject
    private ReaderLanguage reader;
    @Inject
    private Say say;

    private Map<String, String> titles;
    private final Map<String, Map<String, StaffContacts.Person>> people = new HashMap<>();

    /** A due time with what the report of that day covers. */
    public record Coming(String weekday, Instant at, String covers) {
    }

    /** «каждую неделю: пн, чт, в 09:00». */
    public String rule(CalendarRule rule) {
        DayPattern days = rule.days();
        String text = say.text("schedules.rule." + days.frequency(), "days", weekdays(days), "day", days.day(), "month", days.month(),
                "months", months(days.frequency(), days.month()), "time", rule.at().toString());
        CalendarRule.Term term = rule.term();
        if (term.first() == null && term.last() == null) {
            return text;
        }
        String key = term.first() == null ? "schedules.term.to" : term.last() == null ? "schedules.term.from" : "schedules.term";
        return text + ", " + say.text(key, "first", term.first(), "last", term.last());
    }

    private String weekdays(DayPattern days) {
        return days.weekdays().stream().map(this::shortName).collect(Collectors.joining(", "));
    }

    public String shortName(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, reader.getLocale());
    }

    /** Months that are the n-th of a quarter or a half-year: «январь, апрель, июль, октябрь». */
    public String months(Frequency frequency, int number) {
        int step = frequency == Frequency.QUARTERLY ? 3 : 6;
        return !frequency.hasMonth() ? "" : Stream.iterate(number, n -> n <= MONTHS, n -> n + step)
                .map(n -> Month.of(n).getDisplayName(TextStyle.FULL_STANDALONE, reader.getLocale())).collect(Collectors.joining(", "));
    }

    /** Title of a report; of one that is not there any more its name. */
    public String title(String report) {
        if (titles == null) {
            titles = reports.catalogue(reader.getLocale()).stream().collect(Collectors.toMap(ReportDescription::name, ReportDescription::title));
        }
        return titles.getOrDefault(report, report);
    }

    /** What the report is asked with, relative days as such: «прошлое полугодие». */
    public String asked(ReportWanted wanted) {
        List<String> parts = new ArrayList<>();
        wanted.parameters().forEach((name, value) -> parts.add(RelativeValue.of(value)
                .map(relative -> say.name(relative)).orElseGet(() -> fixed(name, value))));
        return String.join(", ", parts);
    }

    /** What the report of a day covers: «1-е полугодие 2026». */
    public String covers(ReportWanted wanted, LocalDate day) {
        List<String> parts = new ArrayList<>();
        RelativeValue.on(day, wanted.parameters()).forEach((name, value) -> parts.add(fixed(name, value)));
        return String.join(", ", parts);
    }

    private String fixed(String name, String value) {
        return switch (name) {
            case "halfYear" -> say.halfYear(HalfYear.parse(value));
            case "asOf" -> say.text("schedules.asOf", "day", day(value));
            default -> value;
        };
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new InvalidInput("REPORT_DAY", "parameter", "asOf", "value", value);
        }
    }

    public List<Coming> coming(List<Instant> dues, ReportWanted wanted) {
        return dues.stream().map(due -> {
            LocalDate day = LocalDate.ofInstant(due, Formats.MOSCOW);
            return new Coming(shortName(day.getDayOfWeek()), due, covers(wanted, day));
        }).toList();
    }

    /** A recipient as people know it: the name of an account with its address, or the address. */
    public String recipient(String recipient, String report) {
        if (recipient.indexOf('@') >= 0) {
            return recipient;
        }
        StaffContacts.Person person = people(report).get(recipient);
        return person == null ? say.text("schedules.recipient.unreachable", "login", recipient) : person.name() + ", " + person.address();
    }

    private Map<String, StaffContacts.Person> people(String report) {
        return people.computeIfAbsent(report, name -> schedules.readers(name).stream().collect(Collectors.toMap(StaffContacts.Person::login, person -> person)));
    }

    /** Why a report was not made; codes that only the run can tell more of in general words. */
    public String problem(String code) {
        String key = "schedules.problem." + code;
        return code == null ? "" : say.text(say.has(key) ? key : "schedules.problem.OTHER");
    }
}
