package ru.agatrt.partner.review.persistence;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.review.NotKnown.Ref;
import ru.agatrt.partner.review.ProposalContent;
import ru.agatrt.partner.review.ProposalFilter;
import ru.agatrt.partner.review.ProposalKind;
import ru.agatrt.partner.review.WorkbenchCounts;

/** What the workbench asks about many proposals at once. */
public final class WorkbenchTable {

    private final Jdbi book;

    public WorkbenchTable(Jdbi book) {
        this.book = book;
    }

    /** Of what the filter leaves. */
    public WorkbenchCounts counts(long review, ProposalFilter filter) {
        Map<ProposalKind, Integer> waiting = new EnumMap<>(ProposalKind.class);
        Map<ProposalKind, Integer> decided = new EnumMap<>(ProposalKind.class);
        book.useHandle(h -> ProposalTable.bind(h.createQuery("SELECT q.proposal, q.decision IS NOT NULL AS decided, COUNT(*) AS n"
                        + ProposalTable.FROM + ProposalTable.where(filter) + " GROUP BY q.proposal, decided"), review, filter)
                .map((rs, c) -> (rs.getBoolean("decided") ? decided : waiting).put(ProposalKind.valueOf(rs.getString("proposal")), rs.getInt("n")))
                .list());
        return new WorkbenchCounts(waiting, decided);
    }

    /** Requirements met, and yet nothing is to be granted. */
    public int barred(long review, ProposalFilter filter) {
        return book.withHandle(h -> ProposalTable.bind(h.createQuery("SELECT COUNT(*)" + ProposalTable.FROM + ProposalTable.where(filter)
                + " AND q.proposal = 'NONE' AND q.met_rows = q.required_rows"), review, filter).mapTo(Integer.class).one());
    }

    /** What proposals of these companies rest on, by {@code code|direction}. */
    public Map<String, ProposalContent> contents(long review, Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return book.withHandle(h -> h.createQuery("""
                        SELECT CONCAT(p.code, '|', q.direction), q.content FROM review_proposal q JOIN partner p ON p.id = q.partner_id
                         WHERE q.review_id = :review AND p.code IN (<codes>)""")
                .bind("review", review).bindList("codes", List.copyOf(codes))
                .map((rs, c) -> Map.entry(rs.getString(1), FindingsJson.read(Canonical.unzip(rs.getBytes(2)))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Keys of companies by code. */
    public Map<String, Long> keys(Collection<String> codes) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        return book.withHandle(h -> h.createQuery("SELECT code, id FROM partner WHERE code IN (<codes>)").bindList("codes", List.copyOf(codes))
                .map((rs, c) -> Map.entry(rs.getString(1), rs.getLong(2))).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Of a company, as known to the review. */
    public String legalName(long review, String code) {
        return book.withHandle(h -> h.createQuery("""
                        SELECT v.legal_name FROM review r JOIN partner p ON p.code = :code
                          JOIN partner_version v ON v.partner_id = p.id AND v.recorded_at <= r.known_at AND v.superseded_at > r.known_at
                         WHERE r.id = :review""").bind("review", review).bind("code", code).mapTo(String.class).findOne().orElse(""));
    }

    /** Hands over each provisional proposal with what it rests on, in the order of partner codes. */
    public void eachProvisional(long review, BiConsumer<Ref, ProposalContent> taker) {
        book.useHandle(h -> h.createQuery("SELECT p.code, q.direction, v.short_name, q.content" + ProposalTable.FROM
                        + " AND q.provisional ORDER BY p.code, q.direction").bind("review", review)
                .map((rs, c) -> Map.entry(new Ref(rs.getString(1) + "/" + rs.getString(2), rs.getString(3)),
                        FindingsJson.read(Canonical.unzip(rs.getBytes(4))))).forEach(e -> taker.accept(e.getKey(), e.getValue())));
    }

    /** Statuses the company held in its other directions, as reviewed. */
    public List<String> heldBeside(long review, String code, String direction) {
        return book.withHandle(h -> h.createQuery("""
                        SELECT q.held_status FROM review_proposal q JOIN partner p ON p.id = q.partner_id
                         WHERE q.review_id = :review AND p.code = :code AND q.direction <> :direction AND q.held_status IS NOT NULL""")
                .bind("review", review).bind("code", code).bind("direction", direction).mapTo(String.class).list());
    }

    /** Numbers by what is decided at the end, and of companies the list then names. */
    public Map<String, Integer> decided(long review) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        book.useHandle(h -> h.createQuery("""
                        SELECT decision, COUNT(*) AS n, SUM(provisional) AS provisional,
                               SUM(decision <> 'REVOKE' AND COALESCE(IF(decision = 'NONE', held_status, decided_status), 'AUTHORIZED') <> 'AUTHORIZED') AS named
                          FROM review_proposal WHERE review_id = :review AND decision IS NOT NULL GROUP BY decision""").bind("review", review)
                .map((rs, c) -> {
                    numbers.put(rs.getString("decision"), rs.getInt("n"));
                    numbers.merge("PROVISIONAL", rs.getInt("provisional"), Integer::sum);
                    return numbers.merge("NAMED", rs.getInt("named"), Integer::sum);
                }).list());
        return numbers;
    }

    public Optional<String> listNo(long review) {
        return book.withHandle(h -> h.createQuery("SELECT list_no FROM status_list WHERE review_id = :review").bind("review", review)
                .mapTo(String.class).findOne());
    }

    /** How many proposals wait in all reviews that people decide on. */
    public int waiting() {
        return book.withHandle(h -> h.createQuery("""
                        SELECT COUNT(*) FROM review r JOIN review_proposal q ON q.review_id = r.id
                         WHERE r.state = 'PROPOSED' AND q.decision IS NULL""").mapTo(Integer.class).one());
    }
}
