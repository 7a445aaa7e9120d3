package ru.agatrt.partner.reporting.reconciliation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.agatrt.partner.reporting.freshness.Warehouse;
import ru.agatrt.partner.reporting.freshness.WarehouseUnavailable;
import ru.agatrt.partner.tally.Cell;
import ru.agatrt.partner.tally.CellTally;
import ru.agatrt.partner.tally.Ledger;
import ru.agatrt.partner.tally.Span;
import ru.agatrt.partner.tally.TallyReader;
import ru.agatrt.partner.tally.TallyRow;
import ru.agatrt.partner.tally.TallySource;
import ru.agatrt.partner.tally.TallyTable;

/**
 * The warehouse as the side that is checked: facts where reports read facts, staging where what reports read keeps only a part of
 * the table's columns or versions. Every method throws {@link WarehouseUnavailable} when the warehouse cannot be reached.
 */
@ApplicationScoped
public class WarehouseTallies implements Ledger {

    private static final String STAGING = "stg_";

    /** A line's article is named by its attributes on the shipping day; while none are known for the day there is nothing to name. */
    public static final Set<String> JUDGED_ELSEWHERE = Set.of("product_id");

    private static final String RIGHT_FLAG = "IF(t.is_current = (t.superseded_at = '9999-12-31 23:59:59.999999'), 'yes', 'no')";

    private static final Map<TallyTable, TallySource> FACTS = Map.of(
            TallyTable.PURCHASE_LINE, new TallySource("fact_purchase_line t LEFT JOIN dim_product a ON a.product_key = t.product_key",
                    "t.purchase_line_id", Map.of(TallySource.PARTNER, "t.partner_key", TallySource.HALF_YEAR, "t.half_year",
                    "shipped_on", "CAST(t.date_key AS DATE)", "product_id", "a.product_id", "seller_id", "t.seller_key",
                    TallySource.CONSISTENT, RIGHT_FLAG)),
            TallyTable.MARKETING_EVENT, new TallySource("fact_marketing_event t", "t.marketing_event_id",
                    Map.of(TallySource.PARTNER, "t.partner_key", TallySource.HALF_YEAR, "t.half_year", TallySource.CONSISTENT, RIGHT_FLAG)),
            TallyTable.RECEIVABLE, new TallySource("fact_receivable_snapshot t", "t.receivable_id",
                    Map.of(TallySource.PARTNER, "t.partner_key", TallySource.HALF_YEAR, "t.half_year", "as_of", "CAST(t.date_key AS DATE)",
                    TallySource.CONSISTENT, RIGHT_FLAG)),
            TallyTable.PUBLISHED_FINDING, new TallySource(TallySource.neverSuperseded("fact_requirement_finding") + " t", "t.finding_id",
                    Map.of(TallySource.PARTNER, "t.partner_key", TallySource.HALF_YEAR, "t.half_year", "as_of", "CAST(t.date_key AS DATE)")));

    @Inject
    private Warehouse warehouse;

    /** For the container's proxies. */
    protected WarehouseTallies() {
    }

    public WarehouseTallies(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(TallyReader reader) throws SQLException;
    }

    /** Whether reports read the table as facts derived from staging, which then may be wrong on their own. */
    public static boolean derived(TallyTable table) {
        return FACTS.containsKey(table);
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

    /** Some rows as they lie in staging, by id: tells where on the way they were spoilt. */
    public Map<Long, TallyRow> staged(TallyTable table, Instant known, Collection<Long> ids) {
        return warehouse.read(snapshot -> new TallyReader(snapshot.connection(), table, TallySource.rows(table, STAGING)).rows(known, ids));
    }

    /** Up to which moment of the book the warehouse is filled; empty before the first filling. */
    public Optional<Instant> seenAt() {
        return warehouse.read(Warehouse.Snapshot::seenAt);
    }

    private <T> T read(TallyTable table, Reading<T> reading) {
        TallySource source = FACTS.getOrDefault(table, TallySource.rows(table, STAGING));
        return warehouse.read(snapshot -> reading.of(new TallyReader(snapshot.connection(), table, source)));
    }
}
