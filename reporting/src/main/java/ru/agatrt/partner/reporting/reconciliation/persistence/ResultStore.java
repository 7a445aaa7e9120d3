package ru.agatrt.partner.reporting.reconciliation.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import ru.agatrt.partner.reporting.reconciliation.DifferenceKind;
import ru.agatrt.partner.reporting.reconciliation.ReconciliationDifference;
import ru.agatrt.partner.reporting.reconciliation.ReconciliationTable;

/** What the passes of comparisons found, as rows of the book. */
public final class ResultStore {

    /** Differences that are kept of a pass; how many there are in all stands with the tables. */
    public static final int KEPT = 1_000;

    private static final int LONGEST = 300;

    private final Jdbi book;

    public ResultStore(Jdbi book) {
        this.book = book;
    }

    /** Keeps a pass, in place of what an interrupted try has left. */
    public void keep(long run, int pass, List<ReconciliationTable> tables, List<ReconciliationDifference> differences) {
        book.useTransaction(h -> {
            for (String table : List.of("reconciliation_table", "reconciliation_difference")) {
                h.createUpdate("DELETE FROM " + table + " WHERE reconciliation_id = :run AND pass = :pass").bind("run", run).bind("pass", pass).execute();
            }
            if (!tables.isEmpty()) {
                insertTables(h, run, pass, tables);
            }
            if (!differences.isEmpty()) {
                insertDifferences(h, run, pass, differences.subList(0, Math.min(KEPT, differences.size())));
            }
        });
    }

    private static void insertTables(Handle h, long run, int pass, List<ReconciliationTable> tables) {
        PreparedBatch batch = h.prepareBatch("""
                INSERT INTO reconciliation_table (reconciliation_id, pass, position, table_name, rows_book, rows_warehouse, sum_book, sum_warehouse,
                                                  checksum_book, checksum_warehouse, differences, outcome, seconds)
                VALUES (:run, :pass, :position, :table, :rowsBook, :rowsWarehouse, :sumBook, :sumWarehouse, :checkBook, :checkWarehouse, :differences,
                        :outcome, :seconds)""");
        for (int i = 0; i < tables.size(); i++) {
            ReconciliationTable t = tables.get(i);
            batch.bind("run", run).bind("pass", pass).bind("position", i).bind("table", t.table()).bind("rowsBook", t.rowsBook())
                    .bind("rowsWarehouse", t.rowsWarehouse()).bind("sumBook", t.sumBook().orElse(null)).bind("sumWarehouse", t.sumWarehouse().orElse(null))
                    .bind("checkBook", t.checksumBook().orElse(null)).bind("checkWarehouse", t.checksumWarehouse().orElse(null))
                    .bind("differences", t.differences()).bind("outcome", t.outcome().name())
                    .bind("seconds", BigDecimal.valueOf(t.took().toMillis(), 3)).add();
        }
        batch.execute();
    }

    private static void insertDifferences(Handle h, long run, int pass, List<ReconciliationDifference> differences) {
        PreparedBatch batch = h.prepareBatch("""
                INSERT INTO reconciliation_difference (reconciliation_id, pass, position, kind, table_name, partner_code, half_year, measure, row_id,
                                                       row_key, book, warehouse)
                VALUES (:run, :pass, :position, :kind, :table, :partner, :halfYear, :measure, :rowId, :rowKey, :book, :warehouse)""");
        for (int i = 0; i < differences.size(); i++) {
            ReconciliationDifference d = differences.get(i);
            batch.bind("run", run).bind("pass", pass).bind("position", i).bind("kind", d.kind().name()).bind("table", d.table())
                    .bind("partner", d.partner().orElse(null)).bind("halfYear", d.halfYear().orElse(null)).bind("measure", d.measure())
                    .bind("rowId", d.rowId().isPresent() ? (Long) d.rowId().getAsLong() : null).bind("rowKey", cut(d.rowKey()))
                    .bind("book", cut(d.book())).bind("warehouse", cut(d.warehouse())).add();
        }
        batch.execute();
    }

    public List<ReconciliationTable> tables(long run, int pass) {
        return book.withHandle(h -> h.createQuery("SELECT * FROM reconciliation_table WHERE reconciliation_id = :run AND pass = :pass ORDER BY position")
                .bind("run", run).bind("pass", pass).map((rs, c) -> table(rs)).list());
    }

    public List<ReconciliationDifference> differences(long run, int pass) {
        return book.withHandle(h -> h.createQuery(
                        "SELECT * FROM reconciliation_difference WHERE reconciliation_id = :run AND pass = :pass ORDER BY position")
                .bind("run", run).bind("pass", pass).map((rs, c) -> difference(rs)).list());
    }

    private static ReconciliationTable table(ResultSet row) throws SQLException {
        return new ReconciliationTable(row.getString("table_name"), row.getLong("rows_book"), row.getLong("rows_warehouse"),
                Optional.ofNullable(row.getBigDecimal("sum_book")), Optional.ofNullable(row.getBigDecimal("sum_warehouse")),
                text(row, "checksum_book"), text(row, "checksum_warehouse"), row.getLong("differences"),
                ReconciliationTable.Outcome.valueOf(row.getString("outcome")), Duration.ofMillis(row.getBigDecimal("seconds").movePointRight(3).longValue()));
    }

    private static ReconciliationDifference difference(ResultSet row) throws SQLException {
        long id = row.getLong("row_id");
        OptionalLong rowId = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(id);
        return new ReconciliationDifference(DifferenceKind.valueOf(row.getString("kind")), row.getString("table_name"), text(row, "partner_code"),
                text(row, "half_year"), row.getString("measure"), rowId, text(row, "row_key"), text(row, "book"), text(row, "warehouse"));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static String cut(Optional<String> text) {
        return text.map(t -> t.length() <= LONGEST ? t : t.substring(0, LONGEST - 1) + "…").orElse(null);
    }
}
