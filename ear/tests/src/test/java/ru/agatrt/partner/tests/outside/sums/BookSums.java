package ru.agatrt.partner.tests.outside.sums;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import ru.agatrt.partner.tests.outside.sums.BookRows.Article;
import ru.agatrt.partner.tests.outside.sums.BookRows.Deal;
import ru.agatrt.partner.tests.outside.sums.BookRows.Debt;
import ru.agatrt.partner.tests.outside.sums.BookRows.Demand;
import ru.agatrt.partner.tests.outside.sums.BookRows.Edition;
import ru.agatrt.partner.tests.outside.sums.BookRows.Event;
import ru.agatrt.partner.tests.outside.sums.BookRows.Line;
import ru.agatrt.partner.tests.outside.sums.BookRows.Picture;
import ru.agatrt.partner.tests.outside.sums.BookRows.Term;

/** The rules of the program on sums, written down a second time: line by line, over the rows of the book. */
final class BookSums {

    static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);
    private static final String NO_STATUS = "NONE";

    private final BookRows rows;
    private final BookPrices prices;

    BookSums(BookRows rows) {
        this.rows = rows;
        this.prices = new BookPrices(rows);
    }

    /** A half-year by its name, {@code 2026-H1}. */
    record Half(String name, LocalDate first, LocalDate last) {

        static Half of(String name) {
            int year = Integer.parseInt(name.substring(0, 4));
            boolean firstHalf = name.endsWith("H1");
            return new Half(name, LocalDate.of(year, firstHalf ? 1 : 7, 1), firstHalf ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31));
        }

        Half before() {
            return of(name.endsWith("H1") ? first.getYear() - 1 + "-H2" : first.getYear() + "-H1");
        }

        boolean has(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** A line with how it stands to the volume and what it counts for, negative for a return. */
    record Counted(Line line, String bucket, BigDecimal signed, String group) {
    }

    /** A company with a status of the last day. @param threshold {@code null}: none is asked for */
    record VolumeRow(String partner, String status, BigDecimal countable, BigDecimal undecided, BigDecimal excluded, BigDecimal threshold) {
    }

    record Deviation(Line line, BigDecimal dueListPrice, BigDecimal duePercent, BigDecimal roubles) {
    }

    /** Figures of a company's events and what is asked of its status. */
    record EventRow(String partner, String status, int required, int planned, int agreed, int held, int confirmed, int rejected, Integer shortfall) {
    }

    /** Lines of a half-year by company, every version known now. */
    Map<String, List<Counted>> counted(Half half) {
        Map<String, List<Counted>> byPartner = new TreeMap<>();
        Optional<Edition> edition = prices.edition(half.first());
        rows.lines.stream().filter(line -> half.has(line.day())).forEach(line -> {
            Optional<Article> article = prices.article(line);
            String bucket = edition.isEmpty() || article.isEmpty() ? "UNCLASSIFIED" : rows.volumeRules.getOrDefault(
                    List.of(edition.get().edition(), article.get().own(), article.get().kind(), decision(line)), "UNCLASSIFIED");
            BigDecimal worth = prices.worth(line);
            byPartner.computeIfAbsent(line.partner(), p -> new ArrayList<>()).add(new Counted(line, bucket, line.returned() ? worth.negate() : worth,
                    article.map(Article::group).orElse("UNKNOWN")));
        });
        return byPartner;
    }

    List<VolumeRow> volumes(Half half) {
        Map<String, List<Counted>> counted = counted(half);
        List<VolumeRow> found = new ArrayList<>();
        Map<String, List<Term>> held = new HashMap<>();
        rows.statuses.stream().filter(s -> s.on(half.last())).forEach(s -> held.computeIfAbsent(s.partner(), p -> new ArrayList<>()).add(s));
        long edition = prices.edition(half.first()).map(Edition::edition).orElse(-1L);
        Stream.concat(held.keySet().stream(), counted.keySet().stream()).distinct().forEach(partner -> {
            List<Counted> lines = counted.getOrDefault(partner, List.of());
            List<Term> statuses = held.getOrDefault(partner, List.of());
            if (statuses.isEmpty()) {
                found.add(volume(partner, NO_STATUS, lines, null));
            }
            statuses.forEach(s -> found.add(volume(partner, s.status(), lines, threshold(edition, s))));
        });
        return found;
    }

    private VolumeRow volume(String partner, String status, List<Counted> lines, BigDecimal threshold) {
        return new VolumeRow(partner, status, bucket(lines, "COUNTABLE"), bucket(lines, "UNDECIDED_PROJECT"), bucket(lines, "EXCLUDED_PROJECT"), threshold);
    }

    private BigDecimal threshold(long edition, Term held) {
        Demand demand = rows.demands.get(List.of(edition, held.status(), "PURCHASE_VOLUME"));
        if (demand == null || demand.modality().equals("NOT_REQUIRED")) {
            return null;
        }
        return demand.individual() && held.individual() != null ? held.individual() : demand.amount();
    }

    /** Amounts that editions ask for, which scorecards print. */
    List<BigDecimal> asked() {
        return rows.demands.values().stream().map(Demand::amount).filter(amount -> amount != null).distinct().toList();
    }

    static BigDecimal bucket(List<Counted> lines, String bucket) {
        return lines.stream().filter(c -> c.bucket().equals(bucket)).map(Counted::signed).reduce(ZERO, BigDecimal::add);
    }

    /** Shipped lines of a half-year that differ from what was due. */
    List<Deviation> deviations(Half half) {
        List<Deviation> found = new ArrayList<>();
        rows.lines.stream().filter(line -> !line.returned() && half.has(line.day())).forEach(line -> {
            boolean ofDeal = prices.ofDeal(line);
            Optional<Article> article = prices.article(line);
            boolean judged = article.isPresent() && prices.edition(line.day()).isPresent();
            BigDecimal price = ofDeal ? null : prices.listPrice(line);
            BigDecimal percent = ofDeal || !judged ? null : prices.due(line, article.get().group());
            boolean priceDiffers = !ofDeal && (price == null || price.compareTo(line.listPrice()) != 0);
            boolean percentDiffers = !ofDeal && judged && (percent == null || percent.compareTo(line.percent()) != 0);
            BigDecimal off = line.amount().subtract(BookPrices.net(line, line.listPrice(), line.percent())).abs();
            BigDecimal allowed = new BigDecimal("0.01").max(new BigDecimal("0.005").multiply(line.quantity()));
            if (priceDiffers || percentDiffers || off.compareTo(allowed) > 0) {
                found.add(new Deviation(line, price, percent, line.amount().subtract(
                        BookPrices.net(line, price == null ? line.listPrice() : price, percent == null ? line.percent() : percent))));
            }
        });
        return found;
    }

    /** What every company's events are, and what is asked for. */
    List<EventRow> events(Half half) {
        Map<String, List<Event>> events = new HashMap<>();
        rows.events.stream().filter(e -> half.has(e.held())).forEach(e -> events.computeIfAbsent(e.partner(), p -> new ArrayList<>()).add(e));
        long edition = prices.edition(half.first()).map(Edition::edition).orElse(-1L);
        List<EventRow> found = new ArrayList<>();
        List<String> holders = new ArrayList<>();
        rows.statuses.stream().filter(s -> s.on(half.last())).forEach(s -> {
            Demand demand = rows.demands.get(List.of(edition, s.status(), "MARKETING_EVENTS"));
            if (demand == null) {
                return;
            }
            holders.add(s.partner());
            int least = demand.modality().equals("NOT_REQUIRED") ? 0 : demand.count() == null ? 1 : demand.count();
            List<Event> own = events.getOrDefault(s.partner(), List.of());
            if (least > 0 || !own.isEmpty()) {
                found.add(event(s.partner(), s.status(), least, demand.modality().equals("REQUIRED"), own));
            }
        });
        events.forEach((partner, own) -> {
            if (!holders.contains(partner)) {
                found.add(event(partner, NO_STATUS, 0, false, own));
            }
        });
        return found;
    }

    private static EventRow event(String partner, String status, int least, boolean required, List<Event> own) {
        int confirmed = (int) own.stream().filter(BookSums::counts).count();
        int rejected = (int) own.stream().filter(e -> e.state().equals("REJECTED") || e.state().equals("CONFIRMED") && !counts(e)).count();
        return new EventRow(partner, status, least, in(own, "PLANNED"), in(own, "AGREED"), in(own, "HELD"), confirmed, rejected,
                required ? (Integer) Math.max(0, least - confirmed) : null);
    }

    private static boolean counts(Event event) {
        return event.state().equals("CONFIRMED") && event.agreed() != null && !event.agreed().isAfter(event.held());
    }

    private static int in(List<Event> events, String state) {
        return (int) events.stream().filter(e -> e.state().equals(state)).count();
    }

    /** By {@code partner creditor}: not due, to 30, 60, 90 days past due, beyond. */
    Map<String, BigDecimal[]> ageing(LocalDate day) {
        Map<String, LocalDate> speaksFrom = new HashMap<>();
        rows.pictures.stream().filter(p -> p.complete() && !p.asOf().isAfter(day)).forEach(p ->
                speaksFrom.merge(p.creditor(), p.asOf(), (a, b) -> a.isAfter(b) ? a : b));
        List<Picture> speaking = rows.pictures.stream().filter(p -> !p.asOf().isAfter(day)
                && !p.asOf().isBefore(speaksFrom.getOrDefault(p.creditor(), LocalDate.MIN))).toList();
        Map<List<Object>, Debt> newest = new HashMap<>();
        rows.debts.stream().filter(d -> speaking.stream().anyMatch(p -> p.creditor().equals(d.creditor()) && p.asOf().equals(d.asOf()))).forEach(d ->
                newest.merge(List.of(d.partner(), d.creditor(), d.document()), d, (a, b) -> a.asOf().isAfter(b.asOf()) ? a : b));
        Map<String, BigDecimal[]> sums = new TreeMap<>();
        newest.values().stream().filter(d -> d.outstanding().signum() > 0).forEach(d -> {
            long late = ChronoUnit.DAYS.between(d.due(), day);
            int age = late <= 0 ? 0 : late <= 30 ? 1 : late <= 60 ? 2 : late <= 90 ? 3 : 4;
            BigDecimal[] ages = sums.computeIfAbsent(d.partner() + ' ' + d.creditor(), k -> new BigDecimal[] {ZERO, ZERO, ZERO, ZERO, ZERO});
            ages[age] = ages[age].add(d.outstanding());
        });
        return sums;
    }

    private String decision(Line line) {
        if (line.deal() == null) {
            return "NO_DEAL";
        }
        Deal deal = rows.deals.get(line.deal());
        if (deal == null) {
            return "UNDECIDED";
        }
        if (!deal.ownPrices()) {
            return "NO_DEAL";
        }
        return deal.counts() == null ? "UNDECIDED" : deal.counts() ? "COUNTED" : "EXCLUDED";
    }
}
