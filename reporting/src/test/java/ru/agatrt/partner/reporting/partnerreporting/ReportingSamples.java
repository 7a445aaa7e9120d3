package ru.agatrt.partner.reporting.partnerreporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ru.agatrt.partner.agreement.AgreementTerm;
import ru.agatrt.partner.agreement.PartnerReport;
import ru.agatrt.partner.agreement.ReportCalendar;
import ru.agatrt.partner.agreement.ReportingDuty;
import ru.agatrt.partner.evidence.PartnerDuty;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.reporting.SampleNames;
import ru.agatrt.partner.reporting.export.Imprint;
import ru.agatrt.partner.reporting.style.Texts;

/** Contents of a report as the tests draw it. */
final class ReportingSamples {

    static final HalfYear H1 = HalfYear.parse("2026-H1");
    static final LocalDate OVER = LocalDate.of(2026, 7, 16);
    static final LocalDate RUNNING = LocalDate.of(2026, 4, 10);
    static final List<StatusCode> ASKING = List.of(StatusCode.GOLD, StatusCode.DISTRIBUTOR);
    private static final StatusCode[] STATUSES = {StatusCode.GOLD, StatusCode.DISTRIBUTOR, StatusCode.GOLD, StatusCode.SILVER, StatusCode.NONE};
    private static final ReportCalendar[] CALENDARS = {ReportCalendar.QUARTERLY, ReportCalendar.MONTHLY, null, ReportCalendar.HALF_YEARLY};
    private static final String[] STATES = {"ACCEPTED", "ACCEPTED", "SUBMITTED", "RETURNED", null};

    private ReportingSamples() {
    }

    static PartnerReport report(String period, String submittedOn, String state) {
        return new PartnerReport(period, submittedOn == null ? null : LocalDate.parse(submittedOn), state);
    }

    /** @param calendar {@code null}: an agreement without one */
    static PartnerDuty row(int partner, StatusCode status, ReportCalendar calendar, PartnerReport... reports) {
        AgreementTerm term = new AgreementTerm("АП-2020/" + (101 + partner), LocalDate.of(2020, 1, 15), null, calendar, 10, Set.of(Direction.RETAIL));
        return new PartnerDuty(company(partner), status, ReportingDuty.of(List.of(term), List.of(reports), H1.period()), null);
    }

    static PartnerDuty.Company company(int partner) {
        return new PartnerDuty.Company(SampleNames.code(partner), SampleNames.name(partner), SampleNames.region(partner), SampleNames.manager(partner));
    }

    /**
     * Gold with one accepted late and one returned; gold with everything accepted on the last day; a distributor by the month with
     * one that waits and two that are missing; gold without a calendar; gold whose reports are kept elsewhere; silver that owes one;
     * gold by an agreement without reports; one that owes nothing and is asked for nothing, which the report leaves out.
     */
    static PartnerReporting few(LocalDate day) {
        return new PartnerReporting(H1, day, List.of(
                row(0, StatusCode.GOLD, ReportCalendar.QUARTERLY, report("2025-Q4", "2026-01-27", "ACCEPTED"), report("2026-Q1", "2026-04-09", "RETURNED")),
                row(1, StatusCode.GOLD, ReportCalendar.QUARTERLY, report("2025-Q4", "2026-01-10", "ACCEPTED"), report("2026-Q1", "2026-04-10", "ACCEPTED")),
                row(2, StatusCode.DISTRIBUTOR, ReportCalendar.MONTHLY, report("2025-12", "2026-01-11", "ACCEPTED"), report("2026-01", "2026-02-10", "ACCEPTED"),
                        report("2026-02", "2026-03-10", "ACCEPTED"), report("2026-03", "2026-04-10", "SUBMITTED")),
                row(3, StatusCode.GOLD, null),
                new PartnerDuty(company(4), StatusCode.GOLD, row(4, StatusCode.GOLD, ReportCalendar.MONTHLY).duty(), LocalDate.of(2025, 1, 1)),
                row(5, StatusCode.SILVER, ReportCalendar.HALF_YEARLY),
                row(6, StatusCode.GOLD, ReportCalendar.NONE),
                row(7, StatusCode.SILVER, ReportCalendar.NONE)), ASKING);
    }

    static PartnerReporting of(int count) {
        List<PartnerDuty> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ReportCalendar calendar = CALENDARS[i / 3 % CALENDARS.length];
            List<PartnerReport> reports = new ArrayList<>();
            List<ReportCalendar.Due> due = calendar == null ? List.of()
                    : calendar.dueBetween(H1.firstDay(), H1.lastDay(), LocalDate.of(2020, 1, 15), 10);
            for (int d = 0; d < due.size(); d++) {
                String state = STATES[(i + d) % STATES.length];
                if (state != null) {
                    reports.add(new PartnerReport(due.get(d).period(), due.get(d).dueOn().plusDays((i + d) % 7 - 3), state));
                }
            }
            rows.add(row(i, STATUSES[i % STATUSES.length], calendar, reports.toArray(PartnerReport[]::new)));
        }
        return new PartnerReporting(H1, OVER, rows, ASKING);
    }

    static Imprint imprint(Locale locale) {
        Texts texts = Texts.of("partner-reporting", locale);
        return Imprint.halfYear(texts, H1, "Редакция 1", List.of(texts.say("known", "moment", texts.moment(Instant.parse("2026-07-16T11:05:03Z")))),
                new Imprint.Producer("Ирина Соколова", Instant.parse("2026-07-16T11:05:09Z")));
    }
}
