package ru.agatrt.partner.pricing.persistence;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.pricing.ExtraDiscountRow;

/** Extra discounts of one partner or of all. */
public final class ExtraDiscountQuery {

    private static final String FROM = """
             FROM extra_discount x
             JOIN partner b ON b.id = x.partner_id
             JOIN partner_version v ON v.partner_id = x.partner_id AND v.superseded_at = '9999-12-31 23:59:59.999999'
            WHERE x.superseded_at = '9999-12-31 23:59:59.999999'
              AND (:partner IS NULL OR b.code = :partner) AND (:day IS NULL OR (x.valid_from <= :day AND x.valid_to > :day))""";

    private final String partner;
    private final LocalDate day;

    /** @param day {@code null}: past and to come as well */
    public ExtraDiscountQuery(String partner, LocalDate day) {
        this.partner = partner == null || partner.isBlank() ? null : partner.strip();
        this.day = day;
    }

    public List<ExtraDiscountRow> page(Handle h, PageRequest page) {
        return bound(h.createQuery("SELECT b.code, v.short_name, x.*" + FROM
                        + " ORDER BY v.short_name, b.code, x.product_group, x.valid_from DESC LIMIT :limit OFFSET :offset"))
                .bind("limit", page.limit()).bind("offset", page.offset())
                .map((rs, c) -> new ExtraDiscountRow(new PartnerCode(rs.getString("code")), rs.getString("short_name"), rs.getString("product_group"),
                        rs.getObject("valid_from", LocalDate.class),
                        new Period(rs.getObject("valid_from", LocalDate.class), rs.getObject("valid_to", LocalDate.class)).lastDay(),
                        rs.getBigDecimal("points"), rs.getString("competence")))
                .list();
    }

    public long count(Handle h) {
        return bound(h.createQuery("SELECT COUNT(*)" + FROM)).mapTo(Long.class).one();
    }

    private Query bound(Query query) {
        return query.bind("partner", partner).bind("day", day);
    }
}
