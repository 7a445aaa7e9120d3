package ru.agatrt.partner.kernel.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
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
        return book.withHandle(h -> selection.bind(h.createQuery("SELECT partner_id, " + columns + " FROM " + table
                        + " WHERE recorded_at <= :known AND superseded_at > :known AND " + selection.condition("partner_id") + " ORDER BY " + order))
                .map((rs, c) -> Map.entry(rs.getLong("partner_id"), mapper.map(rs, c)))
                .filter(row -> selection.contains(row.getKey()))
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    /**
     * Whose facts, and as known when. Of more companies than {@value #LISTED} the whole table is read and the others' rows are left
     * out afterwards: a list of ten thousand keys is
     * looked up ten thousand times in an index, and asks for nearly every row anyway.
     *
     * @param partners keys of companies; empty asks for nothing
     */
    public record PartnerSelection(Collection<Long> partners, Knowledge known) {

        private static final int LISTED = 200;

        public PartnerSelection {
            partners = Set.copyOf(partners);
        }

        /** SQL that holds for the companies' rows at least, to be bound by {@link #bind}. */
        public String condition(String column) {
            return listed() ? column + " IN (<partners>)" : "TRUE";
        }

        /** Binds {@code :known} and what {@link #condition} asks for. */
        public <S extends SqlStatement<S>> S bind(S statement) {
            statement.bind("known", known.moment());
            return listed() ? statement.bindList("partners", List.copyOf(partners)) : statement;
        }

        public boolean contains(long partner) {
            return partners.contains(partner);
        }

        /** Whether the companies are few enough to be named in SQL. */
        public boolean listed() {
            return partners.size() <= LISTED;
        }
    }
}
