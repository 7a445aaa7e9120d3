package ru.agatrt.partner.bench.warehouse;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the pipeline is compared with: the same rows copied straight from the book into the same staging table, with its indexes and
 * triggers, by one program with two connections. No broker, no other process, nothing that would go on after a crash.
 */
final class StagingCopy {

    static final List<String> COLUMNS = List.of("id", "source", "document_no", "line_no", "document_type", "partner_id", "shipped_on", "product_id",
            "quantity", "list_price", "discount_percent", "amount", "project_deal_no", "seller_id", "original_document_no", "import_id", "recorded_at",
            "superseded_at");

    private static final int A_BATCH = 5_000;

    private final PipelineSystem system;

    StagingCopy(PipelineSystem system) {
        this.system = system;
    }

    /**
     * A hand-written upsert in batches, each its own transaction, by the sinks' own driver in its fastest mode.
     *
     * @return seconds
     */
    double byJdbc() throws SQLException, IOException {
        empty();
        long from = System.nanoTime();
        try (Connection book = system.book(); Statement select = book.createStatement();
                Connection warehouse = system.asSink();
                PreparedStatement upsert = warehouse.prepareStatement(upsert())) {
            warehouse.setAutoCommit(false);
            select.setFetchSize(A_BATCH);
            try (ResultSet rows = select.executeQuery("SELECT " + String.join(", ", COLUMNS) + " FROM purchase_line")) {
                int waiting = 0;
                while (rows.next()) {
                    for (int column = 1; column <= COLUMNS.size(); column++) {
                        upsert.setObject(column, rows.getObject(column));
                    }
                    upsert.addBatch();
                    if (++waiting == A_BATCH) {
                        upsert.executeBatch();
                        warehouse.commit();
                        waiting = 0;
                    }
                }
            }
            upsert.executeBatch();
            warehouse.commit();
        }
        return (System.nanoTime() - from) / 1e9;
    }

    /** {@code LOAD DATA LOCAL INFILE} of a file that is written before the clock runs. */
    double byLoadData() throws SQLException, IOException {
        Path file = Files.createDirectories(system.data().resolve("bench")).resolve("lines.tsv");
        write(file);
        empty();
        long from = System.nanoTime();
        try (Connection warehouse = system.warehouse()) {
            Sql.run(warehouse, "LOAD DATA LOCAL INFILE '" + file + "' INTO TABLE stg_purchase_line CHARACTER SET utf8mb4 (" + String.join(", ", COLUMNS) + ")");
        }
        double seconds = (System.nanoTime() - from) / 1e9;
        Files.delete(file);
        return seconds;
    }

    /** Leaves staging and the list of changes as if nothing had come yet. */
    void empty() throws SQLException {
        try (Connection warehouse = system.warehouse()) {
            Sql.run(warehouse, "TRUNCATE TABLE stg_purchase_line", "TRUNCATE TABLE stg_change");
        }
    }

    private void write(Path file) throws SQLException, IOException {
        try (Connection book = system.book(); Statement select = book.createStatement(); BufferedWriter out = Files.newBufferedWriter(file)) {
            select.setFetchSize(A_BATCH);
            try (ResultSet rows = select.executeQuery("SELECT " + String.join(", ", COLUMNS) + " FROM purchase_line")) {
                while (rows.next()) {
                    for (int column = 1; column <= COLUMNS.size(); column++) {
                        String value = rows.getString(column);
                        out.write((column > 1 ? "\t" : "") + (value == null ? "\\N" : value));
                    }
                    out.write('\n');
                }
            }
        }
    }

    private static String upsert() {
        return "INSERT INTO stg_purchase_line (" + String.join(", ", COLUMNS) + ") VALUES ("
                + String.join(", ", Collections.nCopies(COLUMNS.size(), "?")) + ") ON DUPLICATE KEY UPDATE "
                + COLUMNS.stream().skip(1).map(column -> column + " = VALUES(" + column + ")").collect(Collectors.joining(", "));
    }
}
