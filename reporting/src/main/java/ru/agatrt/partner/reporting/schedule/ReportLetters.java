package ru.agatrt.partner.reporting.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.agatrt.partner.document.ArchivedDocument;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.outbox.Letter;
import ru.agatrt.partner.outbox.LetterKind;
import ru.agatrt.partner.reporting.catalogue.ReportDescription;

/** Letters with a scheduled report, and letters that say that there is none; in the language of the report. */
@ApplicationScoped
public class ReportLetters {

    /** Bytes. Many mail servers refuse letters beyond 20 MB or less, and an attachment grows by a third on its way. */
    static final long LARGEST_ATTACHMENT = 10L * 1024 * 1024;

    private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1024L * 1024);
    private static final Set<String> SAID = Set.of("REPORT_RUN_RECONCILING", "SCHEDULE_NO_RECIPIENTS", "WAREHOUSE_UNAVAILABLE");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(CalendarRule.MOSCOW);

    @Inject
    private ReportReaders reports;

    /**
     * A report that is made.
     *
     * @param parameters as they were on the day
     */
    record Made(DueView.When when, Map<String, String> parameters, ArchivedDocument document) {
    }

    Letter delivered(ScheduleView schedule, Made made, String address) {
        ReportWanted wanted = schedule.settings().wanted();
        ArchivedDocument document = made.document();
        Map<String, Object> args = args(schedule, made.when());
        args.putAll(covers(made.parameters()));
        args.put("sha256", document.file().sha256());
        boolean fits = document.file().size() <= LARGEST_ATTACHMENT;
        if (fits) {
            args.put("file", document.file().name());
        } else {
            args.put("large", megabytes(document.file().size(), wanted.language()));
        }
        return new Letter(LetterKind.REPORT_DELIVERED, null, address, wanted.language(), args, fits ? List.of(document.id()) : List.of());
    }

    /** @param problem code; one that readers of letters know nothing of is told in general words */
    Letter failed(ScheduleView schedule, DueView.When when, String problem, String address) {
        Map<String, Object> args = args(schedule, when);
        args.put("why", SAID.contains(problem) ? problem : "OTHER");
        return new Letter(LetterKind.REPORT_FAILED, null, address, schedule.settings().wanted().language(), args);
    }

    private Map<String, Object> args(ScheduleView schedule, DueView.When when) {
        return new HashMap<>(Map.of("schedule", schedule.id(), "name", schedule.settings().name(), "report", title(schedule.settings().wanted()),
                "due", CalendarRule.day(when.dueAt()), "time", TIME.format(when.dueAt())));
    }

    private String title(ReportWanted wanted) {
        return reports.describe(wanted.report(), wanted.locale()).map(ReportDescription::title).orElse(wanted.report());
    }

    private static Map<String, Object> covers(Map<String, String> parameters) {
        Map<String, Object> covers = new HashMap<>();
        parameters.forEach((name, value) -> {
            switch (name) {
                case "halfYear" -> {
                    HalfYear half = HalfYear.parse(value);
                    covers.put("half", String.valueOf(half.half()));
                    covers.put("year", String.valueOf(half.year()));
                }
                case "asOf" -> covers.put("day", LocalDate.parse(value));
                default -> covers.put(name, value);
            }
        });
        covers.keySet().retainAll(LetterKind.REPORT_DELIVERED.arguments());
        return covers;
    }

    private static String megabytes(long bytes, String language) {
        String number = BigDecimal.valueOf(bytes).divide(MEGABYTE, 1, RoundingMode.HALF_UP).toPlainString();
        return "en".equals(language) ? number + "\u00a0MB" : number.replace('.', ',') + "\u00a0МБ";
    }
}
