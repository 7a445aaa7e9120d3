package ru.agatrt.partner.reporting.marketingcompliance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import ru.agatrt.partner.kernel.HalfYear;

/**
 * The content of the report, in the order of every form: statuses from the highest, within a status who lacks most first.
 *
 * @param day on which it is made, Moscow
 * @param rows ordered on construction; who holds a status that asks for events, and who has events
 * @param seenAt up to which moment of the book the warehouse has been filled; empty before its first filling
 */
public record MarketingCompliance(HalfYear period, LocalDate day, List<MarketingRow> rows, Optional<Instant> seenAt) {

    private static final List<String> STATUS_ORDER = List.of("DISTRIBUTOR", "GOLD", "SILVER", "AUTHORIZED", "PROJECT", "NONE");

    public MarketingCompliance {
        rows = rows.stream().sorted(Comparator.comparingInt((MarketingRow r) -> STATUS_ORDER.indexOf(r.status()))
                .thenComparing(r -> r.shortfall().orElse(0), Comparator.reverseOrder())
                .thenComparing(r -> r.company().name()).thenComparing(r -> r.company().code())).toList();
    }

    /** Sums over rows; events of a partner with two statuses once. */
    public record Total(int partners, int asked, int met, int required, int planned, int agreed, int held, int confirmed, int rejected,
                        int shortfall) {
    }

    /** Days until an event can no longer be held in the half-year, that day itself not counted; 0 once it is over. */
    public long daysLeft() {
        return Math.max(0, ChronoUnit.DAYS.between(day, period.lastDay()));
    }

    public boolean over() {
        return day.isAfter(period.lastDay());
    }

    /** Sums of each status that occurs, in the order of the report. */
    public Map<String, Total> totals() {
        Map<String, Total> totals = new LinkedHashMap<>();
        rows.stream().map(MarketingRow::status).distinct()
                .forEach(status -> totals.put(status, total(rows.stream().filter(r -> r.status().equals(status)).toList())));
        return totals;
    }

    /** The same for people to read: managers by name instead of login. */
    MarketingCompliance withManagers(Map<String, String> names) {
        return new MarketingCompliance(period, day, rows.stream().map(row -> {
            MarketingRow.Company c = row.company();
            return new MarketingRow(new MarketingRow.Company(c.code(), c.name(), c.region(), c.manager() == null ? null : names.get(c.manager())),
                    row.status(), row.demand(), row.events());
        }).toList(), seenAt);
    }

    public Total overall() {
        return total(rows);
    }

    private static Total total(List<MarketingRow> rows) {
        Set<String> seen = new HashSet<>();
        List<MarketingRow> once = rows.stream().filter(row -> seen.add(row.company().code())).toList();
        return new Total(once.size(), sum(rows, r -> r.demand().required() ? 1 : 0), sum(rows, r -> r.met().orElse(false) ? 1 : 0),
                sum(rows, r -> r.demand().required() ? r.demand().least() : 0), sum(once, MarketingRow::planned),
                sum(once, MarketingRow::agreed), sum(once, MarketingRow::held), sum(once, MarketingRow::confirmed),
                sum(once, r -> r.rejected().size()), sum(rows, r -> r.shortfall().orElse(0)));
    }

    private static int sum(List<MarketingRow> rows, ToIntFunction<MarketingRow> part) {
        return rows.stream().mapToInt(part).sum();
    }
}
