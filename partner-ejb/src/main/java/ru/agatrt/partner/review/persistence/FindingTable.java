package ru.agatrt.partner.review.persistence;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.review.Finding;
import ru.agatrt.partner.review.Judgement;

/** What published lists rest on, one row for each requirement of the status that decided: codes and numbers, to be counted. */
public final class FindingTable {

    private static final int AT_ONCE = 500;
    private static final BigDecimal MONTHS_OF_A_YEAR = BigDecimal.valueOf(12);
    /** Arguments that hold the quantity of a text, where it has one. */
    private static final List<String> QUANTITIES = List.of("amount", "count", "accepted", "months");

    private final Handle h;

    public FindingTable(Handle handle) {
        this.h = handle;
    }

    /** A decided proposal of a list. */
    private record Proposal(Of of, byte[] content) {
    }

    private record Of(String list, String halfYear, String edition, LocalDate asOf, LocalDate from, LocalDateTime at, long partner,
                      String direction, String decision) {
    }

    /** A finding to be kept, in the order of its columns. */
    public record Row(String list, String halfYear, String edition, LocalDate asOf, LocalDate from, LocalDateTime at, long partner,
                      String direction, String decision, String judged, String requirement, String modality, String outcome, String clause,
                      String requiredCode, BigDecimal required, String actualCode, BigDecimal actual) {

        private static final List<String> COMPONENTS = Arrays.stream(Row.class.getRecordComponents()).map(RecordComponent::getName).toList();
    }

    /** Numbers of published lists whose findings are not recorded: those published before findings were. */
    public List<String> missing() {
        return h.createQuery("""
                        SELECT l.list_no FROM status_list l WHERE NOT EXISTS (SELECT 1 FROM published_finding f WHERE f.list_no = l.list_no)
                           AND EXISTS (SELECT 1 FROM review_proposal q WHERE q.review_id = l.review_id)
                         ORDER BY l.published_at""").mapTo(String.class).list();
    }

    /**
     * Records what the frozen proposals of a list found.
     *
     * @return rows added
     */
    public int record(String listNo) {
        List<Row> rows = proposals(listNo).stream().flatMap(FindingTable::rows).toList();
        for (int i = 0; i < rows.size(); i += AT_ONCE) {
            h.createUpdate("""
                            INSERT INTO published_finding (list_no, half_year, edition_code, as_of, effective_from, recorded_at, partner_id, direction,
                              decision, judged_status, requirement, modality, outcome, clause, required_code, required_value, actual_code,
                              actual_value) VALUES <rows>""")
                    .bindMethodsList("rows", rows.subList(i, Math.min(rows.size(), i + AT_ONCE)), Row.COMPONENTS).execute();
        }
        return rows.size();
    }

    private List<Proposal> proposals(String listNo) {
        return h.createQuery("""
                        SELECT l.list_no, l.half_year, l.edition_code, r.as_of, l.effective_from, l.published_at, q.partner_id, q.direction,
                               COALESCE(q.decision, q.proposal) AS decision, q.content
                          FROM status_list l JOIN review r ON r.id = l.review_id JOIN review_proposal q ON q.review_id = l.review_id
                         WHERE l.list_no = :no ORDER BY q.partner_id, q.direction""")
                .bind("no", listNo).map((rs, c) -> new Proposal(new Of(rs.getString("list_no"), rs.getString("half_year"),
                        rs.getString("edition_code"), rs.getObject("as_of", LocalDate.class), rs.getObject("effective_from", LocalDate.class),
                        rs.getObject("published_at", LocalDateTime.class), rs.getLong("partner_id"), rs.getString("direction"),
                        rs.getString("decision")), rs.getBytes("content"))).list();
    }

    // The status that decided stands first.
    private static Stream<Row> rows(Proposal proposal) {
        List<Judgement> judged = FindingsJson.read(Canonical.unzip(proposal.content)).judged();
        return judged.stream().limit(1).flatMap(j -> j.findings().stream().map(f -> row(proposal.of, j, f)));
    }

    private static Row row(Of of, Judgement judged, Finding f) {
        return new Row(of.list, of.halfYear, of.edition, of.asOf, of.from, of.at, of.partner, of.direction, of.decision, judged.status().name(),
                f.requirement().name(), f.modality().name(), f.outcome().name(), f.clause(), f.required().code(), quantity(f.required()),
                f.actual().code(), quantity(f.actual()));
    }

    /** Roubles, pieces, persons or months; {@code null} where the text says no quantity. */
    static BigDecimal quantity(Text text) {
        Map<String, Object> args = text.args();
        BigDecimal value = QUANTITIES.stream().filter(args::containsKey).findFirst().map(name -> number(args.get(name))).orElse(null);
        BigDecimal years = args.containsKey("years") ? number(args.get("years")) : null;
        return value == null || years == null ? value : value.add(years.multiply(MONTHS_OF_A_YEAR));
    }

    private static BigDecimal number(Object value) {
        return value instanceof Number ? new BigDecimal(value.toString()) : null;
    }
}
