package ru.agatrt.partner.tally;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.program.EditionSummary;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.purchase.CountedLine;
import ru.agatrt.partner.purchase.LineWorths;
import ru.agatrt.partner.purchase.PurchaseFacts;
import ru.agatrt.partner.purchase.PurchaseFacts.Counting;
import ru.agatrt.partner.purchase.VolumeView;

/** The book as the side that is right. Checks nobody's rights; the facade that uses it does. */
@ApplicationScoped
public class BookTallies implements Ledger {

    @Inject
    private Jdbi book;
    @Inject
    private KnowledgeClock clock;
    @Inject
    private ProgramEditions editions;
    @Inject
    private PurchaseFacts purchases;
    @Inject
    private LineWorths lines;

    @FunctionalInterface
    private interface Reading<T> {
        T of(TallyReader reader) throws SQLException;
    }

    /** Now: first what is known, then the time, in two statements, since the time of a statement is that of its beginning. */
    public CommonPoint point() {
        Knowledge known = clock.now();
        return new CommonPoint(known, book.withHandle(h -> h.createQuery("SELECT UTC_TIMESTAMP(6)").mapTo(Instant.class).one()));
    }

    /** What is known now; a cell that is the same at two of these did not move between them. */
    public Knowledge known() {
        return clock.now();
    }

    @Override
    public long lastId(TallyTable table) {
        return read(table, TallyReader::lastId);
    }

    @Override
    public Map<Cell, CellTally> cells(TallyTable table, Span span) {
        return read(table, reader -> reader.cells(span));
    }

    @Override
    public Map<Long, TallyRow> rows(TallyTable table, Span span, Collection<Cell> cells) {
        return read(table, reader -> reader.rows(span, cells));
    }

    /** Some rows by id, as known at a moment. */
    public Map<Long, TallyRow> rows(TallyTable table, Instant known, Collection<Long> ids) {
        return read(table, reader -> reader.rows(known, ids));
    }

    /** Codes of companies by key; unknown keys are absent. */
    public Map<Long, String> codes(Collection<Long> partners) {
        Map<Long, String> codes = new HashMap<>();
        if (!partners.isEmpty()) {
            book.useHandle(h -> h.createQuery("SELECT id, code FROM partner WHERE id IN (<ids>)").bindList("ids", List.copyOf(partners))
                    .map((rs, c) -> codes.put(rs.getLong("id"), rs.getString("code"))).list());
        }
        return codes;
    }

    /** Volumes of all companies by the book's own rule; none for a half-year without an edition, where nothing says what counts. */
    public Map<Long, VolumeView> volumes(HalfYear halfYear, Knowledge known) {
        return volumes(halfYear, known, book.withHandle(h -> h.createQuery("SELECT id FROM partner").mapTo(Long.class).list()));
    }

    /** {@link #volumes(HalfYear, Knowledge)} of some companies. */
    public Map<Long, VolumeView> volumes(HalfYear halfYear, Knowledge known, Collection<Long> partners) {
        if (!editions.hasInForceOn(halfYear.firstDay(), known)) {
            return Map.of();
        }
        EditionSummary edition = editions.summaryInForceOn(halfYear.firstDay(), known);
        return purchases.volumes(new PartnerSelection(partners, known), halfYear.period(), new Counting(edition.id(), false));
    }

    /** How many lines companies have in a half-year, of whatever kind; those without any are absent. */
    public Map<Long, Long> lineCounts(HalfYear halfYear, Knowledge known, Collection<Long> partners) {
        PartnerSelection selection = new PartnerSelection(partners, known);
        Map<Long, Long> counts = new HashMap<>();
        book.useHandle(h -> selection.bind(h.createQuery("SELECT partner_id, COUNT(*) AS line_count FROM purchase_line"
                        + " WHERE shipped_on >= :from AND shipped_on < :to AND recorded_at <= :known AND superseded_at > :known AND "
                        + selection.condition("partner_id") + " GROUP BY partner_id"))
                .bind("from", halfYear.period().from()).bind("to", halfYear.period().to())
                .map((rs, c) -> counts.put(rs.getLong("partner_id"), rs.getLong("line_count"))).list());
        counts.keySet().retainAll(selection.partners());
        return counts;
    }

    /** What holds now. */
    public Map<String, List<String>> current(CurrentTable table) {
        return reading(connection -> new CurrentReader(connection).read(table, table.book()));
    }

    /** The lines behind one volume. */
    public List<CountedLine> lines(long partner, HalfYear halfYear, Knowledge known) {
        return lines.counted(partner, halfYear, known);
    }

    private <T> T read(TallyTable table, Reading<T> reading) {
        return reading(connection -> reading.of(new TallyReader(connection, table, TallySource.rows(table, ""))));
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T reading(Work<T> work) {
        return book.withHandle(h -> {
            try {
                return work.with(h.getConnection());
            } catch (SQLException e) {
                throw new IllegalStateException("the book could not be read", e);
            }
        });
    }
}
