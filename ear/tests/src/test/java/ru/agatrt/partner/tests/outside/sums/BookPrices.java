package ru.agatrt.partner.tests.outside.sums;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ru.agatrt.partner.tests.outside.sums.BookRows.Article;
import ru.agatrt.partner.tests.outside.sums.BookRows.Edition;
import ru.agatrt.partner.tests.outside.sums.BookRows.Line;
import ru.agatrt.partner.tests.outside.sums.BookRows.Price;
import ru.agatrt.partner.tests.outside.sums.BookRows.Term;

/** What a line is worth and what was due on it, by the tables of the edition of its day. */
final class BookPrices {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final BookRows rows;

    BookPrices(BookRows rows) {
        this.rows = rows;
    }

    Optional<Edition> edition(LocalDate day) {
        return rows.editions.stream().filter(e -> !e.from().isAfter(day)).max(Comparator.comparing(Edition::from));
    }

    Optional<Article> article(Line line) {
        return rows.articles.getOrDefault(line.product(), List.of()).stream()
                .filter(a -> !line.day().isBefore(a.from()) && line.day().isBefore(a.to())).findFirst();
    }

    /** The amount; of a line from a distributor list price less the buyer's due discount, once rounded. */
    BigDecimal worth(Line line) {
        if (line.seller() == null || ofDeal(line)) {
            return line.amount();
        }
        BigDecimal due = article(line).map(a -> due(line, a.group())).orElse(null);
        return due == null ? line.amount() : net(line, line.listPrice(), due);
    }

    static BigDecimal net(Line line, BigDecimal price, BigDecimal percent) {
        return line.quantity().multiply(price).multiply(HUNDRED.subtract(percent)).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
    }

    /** {@code null}: no price agreed, or no edition that day. */
    BigDecimal due(Line line, String group) {
        Optional<Edition> edition = edition(line.day());
        if (edition.isEmpty()) {
            return null;
        }
        List<Term> held = rows.statuses.stream().filter(s -> s.partner().equals(line.partner()) && s.on(line.day()))
                .filter(s -> rows.suspensions.stream().noneMatch(x -> x.partner().equals(s.partner()) && x.on(line.day())
                        && (x.direction().equals("ALL") || x.direction().equals(s.direction())))).toList();
        boolean project = held.stream().anyMatch(s -> s.direction().equals("PROJECT"));
        Optional<String> sales = held.stream().filter(s -> !s.direction().equals("PROJECT")).map(Term::status).findFirst();
        BigDecimal ofProject = project ? rows.discounts.get(List.of(edition.get().edition(), "PROJECT", group)) : null;
        if (ofProject == null && project && sales.isEmpty()) {
            return null;
        }
        BigDecimal base = ofProject != null ? ofProject
                : rows.discounts.getOrDefault(List.of(edition.get().edition(), sales.orElse("NONE"), group), BigDecimal.ZERO);
        BigDecimal points = rows.extras.getOrDefault(List.of(line.partner(), group), List.of()).stream()
                .filter(x -> !line.day().isBefore(x.from()) && line.day().isBefore(x.to())).map(BookRows.Extra::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        return base.add(points).min(HUNDRED);
    }

    BigDecimal listPrice(Line line) {
        return rows.prices.getOrDefault(List.of(line.product(), rows.countries.get(line.partner())), List.of()).stream()
                .filter(p -> !p.from().isAfter(line.day())).max(Comparator.comparing(Price::from)).map(Price::price).orElse(null);
    }

    /** Of a deal with prices of its own, or of one that is not known. */
    boolean ofDeal(Line line) {
        return line.deal() != null && (!rows.deals.containsKey(line.deal()) || rows.deals.get(line.deal()).ownPrices());
    }
}
