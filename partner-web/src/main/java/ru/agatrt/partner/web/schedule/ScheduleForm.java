package ru.agatrt.partner.web.schedule;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ru.agatrt.partner.account.StaffContacts;
import ru.agatrt.partner.kernel.BusinessException;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.reporting.catalogue.ReportDescription;
import ru.agatrt.partner.reporting.catalogue.ReportFormat;
import ru.agatrt.partner.reporting.catalogue.Reports;
import ru.agatrt.partner.reporting.schedule.Frequency;
import ru.agatrt.partner.reporting.schedule.RelativeValue;
import ru.agatrt.partner.reporting.schedule.ReportSchedules;
import ru.agatrt.partner.reporting.schedule.ScheduleView;
import ru.agatrt.partner.web.support.Acted;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.Messages;
import ru.agatrt.partner.web.support.ReaderLanguage;

/** {@code /console/report-schedules/new?report=} and {@code …/{id}/change}: a schedule is written, with the times it comes to shown before it is saved. */
@Named("scheduleForm")
@RequestScoped
public class ScheduleForm {

    private static final int HALF_YEARS = 6;
    private static final Map<String, String> FIELDS = Map.ofEntries(Map.entry("SCHEDULE_NAME", "name"), Map.entry("SCHEDULE_WEEKDAYS", "weekday"),
            Map.entry("SCHEDULE_DAY", "day"), Map.entry("SCHEDULE_TIME", "at"), Map.entry("SCHEDULE_TERM", "last"), Map.entry("SCHEDULE_YEAR", "last"), Map.entry("SCHEDULE_NEVER", "last"),
            Map.entry("SCHEDULE_ADDRESS", "addresses"), Map.entry("SCHEDULE_RECIPIENTS", "addresses"), Map.entry("PARTNER_NOT_FOUND", "partner"),
            Map.entry("PARTNER_CODE", "partner"), Map.entry("HALF_YEAR", "halfYear"), Map.entry("REPORT_DAY", "asOf"));

    @EJB
    private ReportSchedules schedules;
    @EJB
    private Reports reports;
    @Inject
    private AddressParameters parameters;
    @Inject
    private WrittenSchedule written;
    @Inject
    private ScheduleWords words;
    @Inject
    private ReaderLanguage reader;
    @Inject
    private Acted acted;
    @Inject
    private Clock clock;

    private ReportDescription report;
    private ScheduleView existing;
    private List<StaffContacts.Person> staff;
    private String wrongField = "";
    private String previewFault;
    private List<ScheduleWords.Coming> coming;

    /** Reads what is changed, or which report is wanted. */
    public void load() {
        if (existing == null && parameters.text("id") != null) {
            existing = schedules.get(parameters.required("id"));
            written.begin(existing);
        } else if (existing == null && getReport() != null) {
            written.begin(getReport(), reader.getCode());
        }
    }

    /** Reports that can be had by a schedule. */
    public List<ReportDescription> getReports() {
        return reports.catalogue(reader.getLocale());
    }

    /** The report of the form; {@code null} while none is chosen. */
    public ReportDescription getReport() {
        String name = existing != null ? existing.settings().wanted().report() : parameters.text("report");
        if (report == null && name != null) {
            report = getReports().stream().filter(each -> each.name().equals(name)).findFirst()
                    .orElseThrow(() -> new NotFound("REPORT_NOT_FOUND", "report", name));
        }
        return report;
    }

    /** The schedule that is changed; {@code null} for a new one. */
    public ScheduleView getExisting() {
        return existing;
    }

    /** Whether the warehouse is compared with the book before the report is made. */
    public boolean isProvenFirst() {
        return schedules.provenFirst(getReport().name());
    }

    public boolean has(String parameter) {
        return getReport().parameters().stream().anyMatch(p -> p.name().equals(parameter));
    }

    public String value(String field) {
        load();
        return written.value(field);
    }

    public boolean chosen(String field, Object value) {
        load();
        return written.values(field).contains(String.valueOf(value));
    }

    public Frequency[] getFrequencies() {
        return Frequency.values();
    }

    public DayOfWeek[] getWeekdays() {
        return DayOfWeek.values();
    }

    public ReportFormat[] getFormats() {
        return ReportFormat.values();
    }

    public List<RelativeValue> getHalfYearChoices() {
        return List.of(RelativeValue.PREVIOUS_HALF_YEAR, RelativeValue.CURRENT_HALF_YEAR);
    }

    public RelativeValue getDueDay() {
        return RelativeValue.DUE_DAY;
    }

    /** Newest first; the one that is chosen is among them. */
    public List<HalfYear> getHalfYears() {
        List<HalfYear> newest = Stream.iterate(HalfYear.of(LocalDate.now(clock)), HalfYear::previous).limit(HALF_YEARS).toList();
        String chosen = value("halfYearFixed");
        return chosen.isEmpty() || newest.stream().anyMatch(each -> each.toString().equals(chosen)) ? newest
                : Stream.concat(newest.stream(), Stream.of(HalfYear.parse(chosen))).toList();
    }

    public List<Integer> getQuarterMonths() {
        return List.of(1, 2, 3);
    }

    public List<Integer> getHalfYearMonths() {
        return List.of(1, 2, 3, 4, 5, 6);
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    public List<StaffContacts.Person> getStaff() {
        if (staff == null) {
            staff = schedules.readers(getReport().name());
        }
        return staff;
    }

    /** The next due times by what is written; none while it cannot be understood, see {@link #getPreviewFault}. */
    public List<ScheduleWords.Coming> getComing() {
        foresee();
        return coming;
    }

    /** Why no times can be shown; empty when they can. */
    public String getPreviewFault() {
        foresee();
        return previewFault;
    }

    private void foresee() {
        if (previewFault != null) {
            return;
        }
        load();
        try {
            coming = words.coming(schedules.preview(written.rule(), SchedulesPage.FORESEEN), written.wanted(getReport()));
            previewFault = coming.isEmpty() ? Messages.text(reader.getLocale(), "SCHEDULE_NEVER") : "";
        } catch (BusinessException refused) {
            coming = List.of();
            previewFault = Messages.text(reader.getLocale(), refused.code(), refused.args());
        }
    }

    /** The calendar in words; empty while it cannot be understood. */
    public String getRuleWords() {
        return getPreviewFault().isEmpty() ? words.rule(written.rule()) : "";
    }

    /** What is wrong with a field; empty: nothing. */
    public String fault(String field) {
        return field.equals(wrongField) ? acted.getFailure() : "";
    }

    public void save() throws IOException {
        load();
        String[] id = {existing == null ? null : existing.id()};
        acted.attempt(() -> SchedulesPage.HERE + "/" + id[0], () -> {
            try {
                if (existing == null) {
                    id[0] = schedules.create(written.schedule(getReport()));
                    return acted.say("schedules.done.created");
                }
                schedules.change(id[0], written.version(), written.schedule(getReport()));
                return acted.say("schedules.done.changed");
            } catch (BusinessException refused) {
                Object named = refused.args().get("name");
                wrongField = FIELDS.getOrDefault(refused.code(), String.valueOf(refused.args().getOrDefault("parameter", named == null ? "" : named)));
                throw refused;
            }
        });
    }
}
