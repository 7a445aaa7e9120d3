package ru.agatrt.partner.receivable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.receivable.persistence.DebtListQuery;

/** The register of open documents of all companies, as of any day and as known at any moment. For staff only. */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE})
public class Debts {

    @Inject
    private Jdbi book;
    @Inject
    private KnowledgeClock knowledge;
    @Inject
    private Clock clock;

    /** A page of documents, the longest overdue first in their natural order. */
    public Page<DebtRow> find(DebtFilter filter, PageRequest page) {
        DebtListQuery query = query(filter);
        return book.withHandle(h -> new Page<>(query.page(h, page), query.sums(h).documents()));
    }

    /** Sums by age over everything the filter leaves. */
    public Ageing ageing(DebtFilter filter) {
        return book.withHandle(query(filter)::sums).ageing();
    }

    /** How many documents the filter leaves. */
    public long count(DebtFilter filter) {
        return book.withHandle(query(filter)::sums).documents();
    }

    /**
     * Hands over every document the filter leaves, one after the other, however many there are.
     *
     * @param order  sort and direction; its offset and limit are not looked at
     * @param reader must not ask the book meanwhile
     */
    public void each(DebtFilter filter, PageRequest order, Consumer<DebtRow> reader) {
        DebtListQuery query = query(filter);
        book.useHandle(h -> query.each(h, order, reader));
    }

    /** Distributors who are creditors: name by code, for a filter. */
    public Map<String, String> creditors() {
        Map<String, String> creditors = new TreeMap<>();
        book.useHandle(h -> h.createQuery("""
                        SELECT DISTINCT p.code, v.short_name FROM receivable_picture r JOIN partner p ON p.code = r.creditor
                          JOIN partner_version v ON v.partner_id = p.id AND v.superseded_at = '9999-12-31 23:59:59.999999'""")
                .map((rs, c) -> creditors.put(rs.getString("code"), rs.getString("short_name"))).list());
        return creditors;
    }

    /** The day the filter asks about: today without one. */
    public LocalDate day(DebtFilter filter) {
        return filter.when().asOf() != null ? filter.when().asOf() : LocalDate.now(clock);
    }

    private DebtListQuery query(DebtFilter filter) {
        return new DebtListQuery(filter, day(filter), knowledge.at(filter.when().knownAt()));
    }
}
