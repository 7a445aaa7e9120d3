package ru.agatrt.partner.kernel.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import ru.agatrt.partner.kernel.Knowledge;

/** Reads tables of insert-only versions as they were known at a moment: one query for all partners asked for. */
@ApplicationScoped
public class VersionedFacts {

    @Inject
    private Jdbi book;

    /** For the container's proxies. */
    protected VersionedFacts() {
    }

    public VersionedFacts(Jdbi book) {
        this.book = book;
    }

    /**
     * @param table   a table of versions with {@code partner_id}; a literal of the caller, never user input
     * @param columns what the mapper reads, besides {@code partner_id}
     * @param order   column list of the order within a partner
     * @return rows by partner key; partners without any are absent
     */
    public <T> Map<Long, List<T>> byPartner(String table, String columns, String order, PartnerSelection selection,
                                            RowMapper<T> mapper) {
        if (selection.partners().isEmpty()) {
            return Map.of();
        }
        return book.withHandle(h -> h.createQuery("SELECT partner_id, " + columns + " FROM " + table
                        + " WHERE recorded_at <= :known AND superseded_at > :known AND partner_id IN (<partners>) ORDER BY " + order)
                .bind("known", selection.known().moment())
                .bindList("partners", List.copyOf(selection.partners()))
                .map((rs, c) -> Map.entry(rs.getLong("partner_id"), mapper.map(rs, c)))
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    /**
     * Whose facts, and as known when.
     *
     * @param partners keys of companies; empty asks for nothing
     */
    public record PartnerSelection(Collection<Long> partners, Knowledge known) {
    }
}
