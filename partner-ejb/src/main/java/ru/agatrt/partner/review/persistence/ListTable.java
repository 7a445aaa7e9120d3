package ru.agatrt.partner.review.persistence;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.review.StatusListView;

/** Published lists as they were printed. */
public final class ListTable {

    private static final int AT_ONCE = 500;

    private final Handle h;

    public ListTable(Handle handle) {
        this.h = handle;
    }

    /** A list to be published. */
    public record NewList(long review, String listNo, HalfYear halfYear, Knowledge publishedAt, LocalDate effectiveFrom, String edition, String hash) {
    }

    /** One line of it. */
    public record Entry(long partner, String code, String name, String region, String direction, String decision, String status,
                        LocalDate from, LocalDate to) {
    }

    /** An entry with its list and number, in the order of the columns. */
    public record Line(long list, int number, long partner, String code, String name, String region, String direction, String decision,
                       String status, LocalDate from, LocalDate to) {

        private static final List<String> COLUMNS = Arrays.stream(Line.class.getRecordComponents()).map(RecordComponent::getName).toList();
    }

    public void insert(NewList list, List<Entry> entries) {
        long id = h.createQuery("SELECT NEXT VALUE FOR seq_entity").mapTo(Long.class).one();
        h.createUpdate("""
                        INSERT INTO status_list (id, review_id, list_no, half_year, published_at, effective_from, edition_code, findings_hash)
                        VALUES (:id, :review, :no, :halfYear, :at, :from, :edition, :hash)""")
                .bind("id", id).bind("review", list.review()).bind("no", list.listNo()).bind("halfYear", list.halfYear().toString())
                .bind("at", list.publishedAt().moment()).bind("from", list.effectiveFrom()).bind("edition", list.edition())
                .bind("hash", list.hash()).execute();
        List<Line> lines = new ArrayList<>();
        for (Entry e : entries) {
            lines.add(new Line(id, lines.size() + 1, e.partner(), e.code(), e.name(), e.region(), e.direction(), e.decision(), e.status(),
                    e.from(), e.to()));
        }
        for (int i = 0; i < lines.size(); i += AT_ONCE) {
            h.createUpdate("""
                            INSERT INTO status_list_entry (list_id, entry_no, partner_id, partner_code, partner_name, region, direction, decision,
                                                           status, valid_from, valid_to) VALUES <rows>""")
                    .bindMethodsList("rows", lines.subList(i, Math.min(lines.size(), i + AT_ONCE)), Line.COLUMNS).execute();
        }
    }

    /** Newest first, without their lines. */
    public List<StatusListView> lists() {
        return h.createQuery("SELECT * FROM status_list ORDER BY published_at DESC").map((rs, c) -> new StatusListView(
                rs.getString("list_no"), HalfYear.parse(rs.getString("half_year")), ReviewTable.instant(rs, "published_at"),
                rs.getObject("effective_from", LocalDate.class), rs.getString("edition_code"), rs.getString("findings_hash"), List.of())).list();
    }

    public Optional<StatusListView> list(String listNo) {
        return lists().stream().filter(l -> l.number().equals(listNo)).findFirst().map(l -> l.with(lines(listNo).toList()));
    }

    /** Authorized companies are named on their request only. */
    private Stream<StatusListView.Line> lines(String listNo) {
        return h.createQuery("""
                        SELECT e.* FROM status_list_entry e JOIN status_list l ON l.id = e.list_id
                         WHERE l.list_no = :no AND e.status IS NOT NULL AND e.status <> 'AUTHORIZED'
                         ORDER BY FIELD(e.status, 'DISTRIBUTOR','GOLD','PROJECT','SILVER','AUTHORIZED'), e.partner_name, e.partner_code""")
                .bind("no", listNo).map((rs, c) -> new StatusListView.Line(rs.getString("partner_code"), rs.getString("partner_name"),
                        rs.getString("region"), Direction.valueOf(rs.getString("direction")), StatusCode.valueOf(rs.getString("status")),
                        rs.getObject("valid_from", LocalDate.class), lastDay(rs.getObject("valid_to", LocalDate.class))))
                .list().stream();
    }

    private static LocalDate lastDay(LocalDate firstDayOutside) {
        return firstDayOutside.equals(Period.OPEN) ? null : firstDayOutside.minusDays(1);
    }
}
