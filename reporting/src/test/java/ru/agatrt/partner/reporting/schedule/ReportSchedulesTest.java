package ru.agatrt.partner.reporting.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.kernel.BusinessException;
import ru.agatrt.partner.reporting.catalogue.ReportFormat;
import ru.agatrt.partner.reporting.schedule.CalendarRule.Term;

/** Schedules are written, changed and deleted by people. */
class ReportSchedulesTest extends ScheduleTest {

    private static final CalendarRule DAILY = new CalendarRule(DayPattern.daily(), LocalTime.of(9, 0), Term.OPEN);

    private static NewSchedule wanted(String report, Map<String, String> parameters) {
        return new NewSchedule("Имя", new ReportWanted(report, ReportFormat.PDF, "ru", parameters), DAILY, "a@example.ru", List.of());
    }

    private String refused(NewSchedule schedule) {
        return assertThrows(BusinessException.class, () -> scene.create(schedule)).code();
    }

    private void act(Runnable act) {
        scene.inTransaction(() -> {
            act.run();
            return null;
        });
    }

    @Test
    void whateverTheCalendarItComesBackAsItWasWritten() {
        List<DayPattern> patterns = List.of(DayPattern.daily(), DayPattern.workingDays(), DayPattern.weekly(DayOfWeek.MONDAY, DayOfWeek.SUNDAY), DayPattern.monthly(31),
                DayPattern.monthEnd(), DayPattern.quarterly(3, 20), DayPattern.halfYearly(6, 1));
        List<CalendarRule> rules = new ArrayList<>();
        for (DayPattern days : patterns) {
            rules.add(new CalendarRule(days, LocalTime.of(23, 59), new Term(LocalDate.parse("2026-07-17"), LocalDate.parse("2036-12-31"))));
            rules.add(new CalendarRule(days, LocalTime.MIDNIGHT, Term.OPEN));
        }
        for (CalendarRule rule : rules) {
            String id = scene.create(ScheduleScenario.volume(rule, "b@example.ru, c@example.ru", "finance"));
            ScheduleSettings kept = scene.schedules.get(id).settings();
            assertEquals(rule, kept.rule());
            assertEquals(List.of("finance", "b@example.ru", "c@example.ru"), kept.recipients());
            assertEquals(Map.of("halfYear", "@PREVIOUS_HALF_YEAR"), kept.wanted().parameters());
            assertEquals(rule.nextAfter(ScheduleScenario.NOON).orElseThrow(), scene.schedules.get(id).nextDueAt());
        }
    }

    @Test
    void whatCannotBeDoneIsSaidWhileItIsWritten() {
        assertEquals("REPORT_NOT_FOUND", refused(wanted("no-such-report", Map.of())));
        assertEquals("SCHEDULE_PARAMETER", refused(wanted("half-year-volume", Map.of())));
        assertEquals("HALF_YEAR", refused(wanted("half-year-volume", Map.of("halfYear", "2026-H3"))));
        assertEquals("REPORT_DAY", refused(wanted("receivables-ageing", Map.of("asOf", "2026-02-30"))));
        assertEquals("SCHEDULE_PARAMETER", refused(wanted("partner-statement", Map.of("halfYear", "@CURRENT_HALF_YEAR"))));
        assertEquals("PARTNER_NOT_FOUND", refused(wanted("partner-statement", Map.of("halfYear", "@CURRENT_HALF_YEAR", "partner", "P-2"))));
        NewSchedule fits = wanted("partner-statement", Map.of("halfYear", "2026-H1", "partner", "P-1", "unknown", "x"));
        assertEquals("SCHEDULE_NAME", refused(new NewSchedule(" ", fits.wanted(), DAILY, "a@example.ru", List.of())));
        assertEquals("SCHEDULE_NAME", refused(new NewSchedule("x".repeat(121), fits.wanted(), DAILY, "a@example.ru", List.of())));
        assertEquals("SCHEDULE_RECIPIENTS", refused(new NewSchedule("Имя", fits.wanted(), DAILY, "", List.of())));
        for (String login : List.of("nobody", "erp", "silent", "privacy")) {
            assertEquals("SCHEDULE_ACCOUNT", refused(new NewSchedule("Имя", fits.wanted(), DAILY, "", List.of(login))), login);
        }
        assertEquals("SCHEDULE_NEVER", refused(new NewSchedule("Имя", fits.wanted(), new CalendarRule(DayPattern.daily(), LocalTime.of(9, 0),
                new Term(null, LocalDate.parse("2026-07-16"))), "a@example.ru", List.of())));
        for (ReportWanted odd : List.of(new ReportWanted("half-year-volume", null, "ru", Map.of("halfYear", "2026-H1")),
                new ReportWanted("half-year-volume", ReportFormat.PDF, "de", Map.of("halfYear", "2026-H1")))) {
            assertEquals(odd.format() == null ? "SCHEDULE_FORMAT" : "SCHEDULE_LANGUAGE", refused(new NewSchedule("Имя", odd, DAILY, "a@example.ru", List.of())));
        }
        assertEquals(0, scene.count("report_schedule"));
        String id = scene.create(new NewSchedule("x".repeat(120), fits.wanted(), DAILY, "a@example.ru", List.of("director")));
        assertEquals(Map.of("halfYear", "2026-H1", "partner", "P-1"), scene.schedules.get(id).settings().wanted().parameters());
    }

    @Test
    void onlyWhatIsReadFromTheWarehouseIsProvenFirst() {
        assertEquals(List.of(true, true, true, false), List.of("half-year-volume", "partner-statement", "receivables-ageing", "no-such-report").stream()
                .map(scene.schedules::provenFirst).toList());
    }

    @Test
    void aChangeTakesEffectFromNowOnAndOverwritesNobodys() {
        String id = scene.create(ScheduleScenario.volume(DAILY, "a@example.ru"));
        NewSchedule other = ScheduleScenario.volume(new CalendarRule(DayPattern.monthEnd(), LocalTime.of(18, 0), Term.OPEN), "b@example.ru");
        act(() -> scene.schedules.change(id, 0, other));
        assertEquals(Instant.parse("2026-07-31T15:00:00Z"), scene.schedules.get(id).nextDueAt());
        assertEquals("SCHEDULE_CHANGED", assertThrows(BusinessException.class, () -> act(() -> scene.schedules.change(id, 0, other))).code());
        assertEquals("SCHEDULE_REPORT", assertThrows(BusinessException.class,
                () -> act(() -> scene.schedules.change(id, 1, wanted("receivables-ageing", Map.of())))).code());
        act(() -> scene.schedules.pause(id));
        act(() -> scene.schedules.change(id, 2, ScheduleScenario.volume(DAILY, "c@example.ru")));
        assertEquals(ScheduleState.PAUSED, scene.schedules.get(id).state());
        assertEquals(null, scene.schedules.get(id).nextDueAt());
    }

    @Test
    void whoDidWhatIsKeptWithoutAddresses() {
        both.inBook("SET FOREIGN_KEY_CHECKS = 0", "TRUNCATE TABLE audit_entry");
        String id = scene.create(ScheduleScenario.volume(DAILY, "secret.person@example.ru"));
        act(() -> scene.schedules.pause(id));
        act(() -> scene.schedules.resume(id));
        act(() -> scene.runs.runNow(id));
        act(() -> scene.schedules.archive(id));
        List<String> acts = scene.strings("SELECT CONCAT_WS(' ', action, COALESCE(details, '')) FROM audit_entry ORDER BY id");
        assertEquals(5, acts.size());
        assertEquals(0, acts.stream().filter(text -> text.contains("secret")).count(), acts::toString);
    }

    @Test
    void aDeletedScheduleKeepsItsHistoryAndDoesNothingMore() {
        String id = scene.create(ScheduleScenario.volume(DAILY, "a@example.ru"));
        scene.clock.set("2026-07-17T06:00:00Z");
        scene.look();
        act(() -> scene.schedules.archive(id));
        scene.clock.set("2026-07-20T06:00:00Z");
        assertEquals(0, scene.look());
        assertEquals(1, scene.history(id).size());
        for (Runnable act : List.<Runnable>of(() -> scene.schedules.resume(id), () -> scene.runs.runNow(id), () -> scene.schedules.archive(id))) {
            assertEquals("SCHEDULE_ARCHIVED", assertThrows(BusinessException.class, () -> act(act)).code());
        }
        assertNotEquals(0, scene.schedules.all().size());
        assertEquals("SCHEDULE_NOT_FOUND", assertThrows(BusinessException.class, () -> scene.schedules.get("x")).code());
    }
}
