package ru.agatrt.partner.reporting.partnerreporting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import ru.agatrt.partner.agreement.ReportingDuty;
import ru.agatrt.partner.agreement.ReportingDuty.Owed;
import ru.agatrt.partner.agreement.ReportingDuty.State;
import ru.agatrt.partner.evidence.PartnerDuty;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * The content of the report, in the order of every form: statuses from the highest, within a status whose reports are open most
 * first. Companies that owe nothing and whose status asks for nothing are left out.
 *
 * @param day on which it is made, Moscow; what was not handed in is late up to it
 * @param rows narrowed and ordered on construction
 * @param asking statuses of which the edition requires reports
 */
record PartnerReporting(HalfYear period, LocalDate day, List<PartnerDuty> rows, List<StatusCode> asking) {

    private static final List<StatusCode> STATUS_ORDER = List.of(StatusCode.DISTRIBUTOR, StatusCode.GOLD, StatusCode.SILVER,
            StatusCode.AUTHORIZED, StatusCode.PROJECT, StatusCode.NONE);

    PartnerReporting {
        List<StatusCode> asked = List.copyOf(asking);
        asking = asked;
        rows = rows.stream().filter(row -> asked.contains(row.status()) || !owed(row).isEmpty())
                .sorted(Comparator.comparingInt((PartnerDuty r) -> STATUS_ORDER.indexOf(r.status()))
                        .thenComparing(r -> count(owed(r), o -> !o.accepted()), Comparator.reverseOrder())
                        .thenComparing(r -> r.company().name()).thenComparing(r -> r.company().code())).toList();
    }

    /** Why a company owes what it owes. */
    enum Standing {
        OWED, NONE_DUE, NO_CALENDAR, ELSEWHERE
    }

    /**
     * Sums over reports.
     *
     * @param handedIn whatever became of them
     * @param open not accepted, those that are not due yet among them
     * @param longest days of the latest
     */
    record Total(int partners, int asked, int met, int noCalendar, int due, int handedIn, int accepted, int open, int waiting, int notDueYet,
                 int late, int acceptedLate, int longest) {
    }

    /** What reports kept elsewhere stand for is not owed here. */
    static List<Owed> owed(PartnerDuty row) {
        return row.keptElsewhere() ? List.of() : row.duty().owed();
    }

    Standing standing(PartnerDuty row) {
        if (row.keptElsewhere()) {
            return Standing.ELSEWHERE;
        }
        ReportingDuty duty = row.duty();
        return !duty.agreed() ? Standing.NO_CALENDAR : duty.owed().isEmpty() ? Standing.NONE_DUE : Standing.OWED;
    }

    boolean asks(PartnerDuty row) {
        return asking.contains(row.status());
    }

    Total total(PartnerDuty row) {
        return total(List.of(row));
    }

    Total overall() {
        return total(rows);
    }

    /** Sums of each status that occurs, in the order of the report. */
    Map<StatusCode, Total> totals() {
        Map<StatusCode, Total> totals = new LinkedHashMap<>();
        rows.stream().map(PartnerDuty::status).distinct()
                .forEach(status -> totals.put(status, total(rows.stream().filter(r -> r.status() == status).toList())));
        return totals;
    }

    /** The same for people to read: managers by name instead of login. */
    PartnerReporting withManagers(Map<String, String> names) {
        return new PartnerReporting(period, day, rows.stream().map(row -> {
            PartnerDuty.Company c = row.company();
            return new PartnerDuty(new PartnerDuty.Company(c.code(), c.name(), c.region(), c.manager() == null ? null : names.get(c.manager())),
                    row.status(), row.duty(), row.elsewhereSince());
        }).toList(), asking);
    }

    private Total total(List<PartnerDuty> some) {
        List<Owed> owed = some.stream().map(PartnerReporting::owed).flatMap(List::stream).toList();
        List<PartnerDuty> asked = some.stream().filter(this::asks).toList();
        return new Total(some.size(), asked.size(), (int) asked.stream().filter(row -> row.met().orElse(false)).count(),
                (int) some.stream().filter(row -> standing(row) == Standing.NO_CALENDAR).count(), owed.size(),
                count(owed, o -> o.report() != null), count(owed, Owed::accepted), count(owed, o -> !o.accepted()),
                count(owed, o -> o.state(day) == State.SUBMITTED), count(owed, o -> o.state(day) == State.NOT_DUE_YET),
                count(owed, o -> o.daysLate(day) > 0), count(owed, o -> o.accepted() && o.daysLate(day) > 0),
                owed.stream().mapToInt(o -> o.daysLate(day)).max().orElse(0));
    }

    private static int count(List<Owed> owed, Predicate<Owed> which) {
        return (int) owed.stream().filter(which).count();
    }
}
