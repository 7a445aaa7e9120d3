package ru.agatrt.partner.reporting.halfyearvolume;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.agatrt.partner.kernel.HalfYear;

/**
 * The content of the report, in the order in which every form shows it: statuses from the highest, within a status the
 * largest volume first.
 *
 * @param rows ordered on construction
 * @param gone who bought in the half-year before and has no row in this one
 * @param seenAt up to which moment of the book the warehouse has been filled; empty before its first filling
 */
public record HalfYearVolume(HalfYear period, List<VolumeRow> rows, Gone gone, Optional<Instant> seenAt) {

    private static final List<String> STATUS_ORDER =
            List.of("DISTRIBUTOR", "GOLD", "SILVER", "AUTHORIZED", "PROJECT", "NONE");

    public HalfYearVolume {
        rows = rows.stream().sorted(Comparator
                .comparingInt((VolumeRow r) -> rank(r.status()))
                .thenComparing(r -> r.volume().countable(), Comparator.reverseOrder())
                .thenComparing(r -> r.company().code())).toList();
    }

    /** Without partners that are gone. */
    public HalfYearVolume(HalfYear period, List<VolumeRow> rows, Optional<Instant> seenAt) {
        this(period, rows, Gone.NOBODY, seenAt);
    }

    /**
     * Partners without a row: neither a status at the end nor a purchase.
     *
     * @param countable roubles they bought in the half-year before
     */
    public record Gone(int partners, BigDecimal countable) {

        public static final Gone NOBODY = new Gone(0, BigDecimal.ZERO.setScale(2));
    }

    /**
     * Sums over partners.
     *
     * @param partners how many
     * @param withThreshold how many of them have a threshold
     * @param met how many reached it
     * @param compared how many are known in the half-year before
     * @param change of those, both half-years
     */
    public record Total(int partners, BigDecimal countable, BigDecimal undecided, int withThreshold, int met, int compared, VolumeChange change) {
    }

    /** The same for people to read: managers by name instead of login. */
    HalfYearVolume withManagers(Map<String, String> names) {
        return new HalfYearVolume(period, rows.stream().map(row -> row.withManager(names)).toList(), gone, seenAt);
    }

    /** Sums of each status that occurs, in the order of the report. */
    public Map<String, Total> totals() {
        Map<String, Total> totals = new TreeMap<>(Comparator.comparingInt(HalfYearVolume::rank).thenComparing(s -> s));
        rows.stream().collect(Collectors.groupingBy(VolumeRow::status))
                .forEach((status, group) -> totals.put(status, total(group)));
        return totals;
    }

    /** Sums over all partners: volume of a partner with two statuses is counted once, its thresholds both. */
    public Total overall() {
        Total once = total(rowsCountedOnce());
        Total all = total(rows);
        return new Total(once.partners(), once.countable(), once.undecided(), all.withThreshold(), all.met(), once.compared(), once.change());
    }

    /** The first row of each partner. */
    public List<VolumeRow> rowsCountedOnce() {
        Set<String> seen = new HashSet<>();
        List<VolumeRow> once = new ArrayList<>();
        for (VolumeRow row : rows) {
            if (seen.add(row.company().code())) {
                once.add(row);
            }
        }
        return once;
    }

    private static Total total(List<VolumeRow> rows) {
        List<VolumeChange> compared = rows.stream().flatMap(r -> r.volume().change().stream()).toList();
        return new Total(rows.size(), sum(rows, r -> r.volume().countable()), sum(rows, r -> r.volume().undecidedProject()),
                (int) rows.stream().filter(r -> r.threshold().isPresent()).count(),
                (int) rows.stream().filter(r -> r.met().orElse(false)).count(), compared.size(),
                compared.stream().reduce(VolumeChange.NONE, VolumeChange::plus));
    }

    private static BigDecimal sum(List<VolumeRow> rows, Function<VolumeRow, BigDecimal> part) {
        return rows.stream().map(part).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private static int rank(String status) {
        int rank = STATUS_ORDER.indexOf(status);
        return rank < 0 ? STATUS_ORDER.size() : rank;
    }
}
