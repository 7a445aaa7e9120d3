package ru.agatrt.partner.pricing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.Knowledge;

/** Reads articles and list prices as they hold on a day and were known at a moment. */
@ApplicationScoped
public class PriceFacts {

    private final Jdbi book;

    /** For the container's proxies. */
    protected PriceFacts() {
        this(null);
    }

    @Inject
    public PriceFacts(Jdbi book) {
        this.book = book;
    }

    /** An article on a day. */
    public record Article(String name, String productGroup) {
    }

    /** A list price and the day from which it holds. */
    public record ListPrice(BigDecimal amount, LocalDate from) {
    }

    public Optional<Article> article(String product, LocalDate day, Knowledge known) {
        return book.withHandle(h -> h.createQuery("""
                        SELECT v.name, v.product_group FROM product p
                          JOIN product_version v ON v.product_id = p.id AND v.recorded_at <= :known AND v.superseded_at > :known
                               AND v.valid_from <= :day AND v.valid_to > :day
                         WHERE p.code = :product""")
                .bind("known", known.moment()).bind("day", day).bind("product", product)
                .map((rs, c) -> new Article(rs.getString("name"), rs.getString("product_group")))
                .findOne());
    }

    public Optional<ListPrice> listPrice(String product, String territory, LocalDate day, Knowledge known) {
        return book.withHandle(h -> h.createQuery("""
                        SELECT e.list_price, e.valid_from FROM price_list_entry e JOIN product p ON p.id = e.product_id
                         WHERE p.code = :product AND e.territory = :territory AND e.valid_from <= :day
                           AND e.recorded_at <= :known AND e.superseded_at > :known
                         ORDER BY e.valid_from DESC LIMIT 1""")
                .bind("known", known.moment()).bind("day", day).bind("product", product).bind("territory", territory)
                .map((rs, c) -> new ListPrice(rs.getBigDecimal("list_price"), rs.getObject("valid_from", LocalDate.class)))
                .findOne());
    }
}
