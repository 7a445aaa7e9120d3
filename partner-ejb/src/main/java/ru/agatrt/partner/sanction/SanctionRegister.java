package ru.agatrt.partner.sanction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.receivable.DebtFilter;
import ru.agatrt.partner.receivable.DebtRow;
import ru.agatrt.partner.receivable.Debts;
import ru.agatrt.partner.sanction.persistence.SanctionTable;
import ru.agatrt.partner.sanction.persistence.SanctionTable.Keyed;

/**
 * What is known against companies and what was done about it, as lists across all of them: grounds from all sources of,
 * violations, measures. Each register is short enough to be read as a whole. Nothing here applies anything.
 */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER})
public class SanctionRegister {

    @Inject
    private Jdbi book;
    @Inject
    private Debts debts;
    @Inject
    private KnowledgeClock knowledge;
    @Inject
    private Clock clock;

    /** Grounds known now, those without a measure first, then the longest overdue and the latest violations. */
    public Page<KnownGround> grounds(RegisterFilter filter, PageRequest page) {
        List<KnownGround> all = grounds(filter, "");
        return page(all, page);
    }

    /** Grounds known now against one company. */
    public List<KnownGround> groundsOf(PartnerCode partner) {
        return grounds(new RegisterFilter(null, null, null, null), partner.value());
    }

    /** Violations, newest first; {@code state} may be {@code null}. */
    public Page<Entry<Violation>> violations(RegisterFilter filter, Violation.State state, PageRequest page) {
        return page(violations(filter).stream().filter(e -> state == null || e.value().state() == state).toList(), page);
    }

    /** How many violations the filter leaves in each state; states without any are absent. */
    public Map<Violation.State, Long> violationCounts(RegisterFilter filter) {
        return violations(filter).stream().collect(Collectors.groupingBy(e -> e.value().state(), Collectors.counting()));
    }

    /** Measures, newest first; {@code standing} may be {@code null}. */
    public Page<Entry<Measure>> measures(RegisterFilter filter, MeasureStanding standing, PageRequest page) {
        LocalDate today = LocalDate.now(clock);
        return page(measures(filter).stream().filter(e -> standing == null || MeasureStanding.of(e.value(), today) == standing).toList(), page);
    }

    /** How many measures the filter leaves in each standing of today; absent where none is. */
    public Map<MeasureStanding, Long> measureCounts(RegisterFilter filter) {
        LocalDate today = LocalDate.now(clock);
        return measures(filter).stream().collect(Collectors.groupingBy(e -> MeasureStanding.of(e.value(), today), Collectors.counting()));
    }

    /** Where a measure stands today. */
    public MeasureStanding standing(Measure measure) {
        return MeasureStanding.of(measure, LocalDate.now(clock));
    }

    /** @throws NotFound {@code VIOLATION_NOT_FOUND} */
    public Entry<Violation> violation(String number) {
        return violations(new RegisterFilter(null, null, null, null)).stream().filter(e -> e.value().number().equals(number)).findFirst()
                .orElseThrow(() -> new NotFound("VIOLATION_NOT_FOUND", "number", number));
    }

    /** @throws NotFound {@code MEASURE_NOT_FOUND} */
    public Entry<Measure> measure(String number) {
        return measures(new RegisterFilter(null, null, null, null)).stream().filter(e -> e.value().number().equals(number)).findFirst()
                .orElseThrow(() -> new NotFound("MEASURE_NOT_FOUND", "number", number));
    }

    private List<Entry<Violation>> violations(RegisterFilter filter) {
        Knowledge known = knowledge.now();
        return entries(h -> h.violations(known, null), Violation::partner).stream()
                .filter(e -> e.matches(filter.text(), filter.manager()))
                .filter(e -> filter.ground() == null || e.value().ground() == filter.ground()).toList();
    }

    private List<Entry<Measure>> measures(RegisterFilter filter) {
        Knowledge known = knowledge.now();
        return entries(h -> h.measures(known, null), Measure::partner).stream()
                .filter(e -> e.matches(filter.text(), filter.manager()))
                .filter(e -> filter.kind() == null || e.value().kind() == filter.kind())
                .filter(e -> filter.ground() == null || e.value().basis().ground() == filter.ground()).toList();
    }

    private <T> List<Entry<T>> entries(Function<SanctionTable, List<Keyed<T>>> read, Function<T, PartnerCode> partner) {
        return book.withHandle(h -> read.apply(new SanctionTable(h))).stream()
                .map(k -> new Entry<>(k.value(), partner.apply(k.value()).value(), k.name(), k.manager())).toList();
    }

    /** @param only code of the one company; empty for all */
    private List<KnownGround> grounds(RegisterFilter filter, String only) {
        LocalDate today = LocalDate.now(clock);
        List<Measure> inForce = measures(new RegisterFilter(null, null, null, null)).stream().map(Entry::value).filter(m -> m.inForceOn(today)).toList();
        Stream<KnownGround> overdue = filter.ground() == null || filter.ground() == GroundCode.OVERDUE
                ? overdue(new RegisterFilter(only.isEmpty() ? filter.text() : only, null, filter.manager(), null), inForce).stream() : Stream.of();
        Stream<KnownGround> confirmed = violations(filter).stream().filter(e -> e.value().state() == Violation.State.CONFIRMED)
                .map(e -> new KnownGround(e.value().partner(), e.partnerName(), e.manager(), e.value().ground(), null, e.value(),
                        resting(inForce, e.value().partner(), m -> e.value().number().equals(m.basis().violation()))));
        return Stream.concat(confirmed, overdue).filter(g -> only.isEmpty() || g.partner().value().equals(only))
                .sorted(Comparator.comparing(KnownGround::isOpen).reversed()
                        .thenComparing(g -> g.debt() == null ? Long.MAX_VALUE : g.debt().days(), Comparator.reverseOrder())
                        .thenComparing(g -> g.partner().value())).toList();
    }

    private List<KnownGround> overdue(RegisterFilter filter, List<Measure> inForce) {
        Map<String, DebtRow> first = new LinkedHashMap<>();
        Map<String, KnownGround.Debt> sums = new HashMap<>();
        debts.each(new DebtFilter(filter.text(), null, null, true, filter.manager(), new DebtFilter.When(null, null)), PageRequest.of(0, 1), row -> {
            String key = row.partner() + "/" + row.document().creditor();
            first.putIfAbsent(key, row);
            sums.merge(key, new KnownGround.Debt(row.document().creditor(), row.creditorName(), row.document().outstanding(), 1, row.daysOverdue()),
                    (sum, one) -> sum.plus(one.amount(), one.days()));
        });
        List<KnownGround> grounds = new ArrayList<>();
        first.forEach((key, row) -> grounds.add(new KnownGround(row.partner(), row.partnerName(), row.manager(), GroundCode.OVERDUE, sums.get(key), null,
                resting(inForce, row.partner(), m -> m.basis().ground() == GroundCode.OVERDUE && m.basis().violation() == null))));
        return grounds;
    }

    private static List<String> resting(List<Measure> inForce, PartnerCode partner, Function<Measure, Boolean> on) {
        return inForce.stream().filter(m -> m.partner().equals(partner) && on.apply(m)).map(Measure::number).toList();
    }

    /** Roubles past due over the grounds shown. */
    public BigDecimal overdueTotal(RegisterFilter filter) {
        return grounds(filter, "").stream().filter(g -> g.debt() != null).map(g -> g.debt().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static <T> Page<T> page(List<T> all, PageRequest page) {
        return new Page<>(all.stream().skip(page.offset()).limit(page.limit()).toList(), all.size());
    }
}
