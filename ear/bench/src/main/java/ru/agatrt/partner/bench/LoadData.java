package ru.agatrt.partner.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What is compared with: {@code LOAD DATA LOCAL INFILE} on the same server, binlog on, into a table with the columns and
 * indexes of {@code purchase_line}. It is given ids instead of codes, checks no row, compares with nothing, keeps no earlier
 * version and checks no foreign key: the least that storing such rows can take.
 */
final class LoadData {

    private final Book book;

    LoadData(Book book) {
        this.book = book;
    }

    /** @return seconds of the statement and its commit, into an empty table */
    double seconds(Path file) throws SQLException {
        try (Connection connection = book.asOwner(); Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS bench_line");
            statement.execute("CREATE TABLE bench_line LIKE purchase_line");
            long from = System.nanoTime();
            statement.execute("LOAD DATA LOCAL INFILE '" + file + "' INTO TABLE bench_line CHARACTER SET utf8mb4 (source, document_no, line_no,"
                    + " document_type, partner_id, shipped_on, product_id, quantity, list_price, discount_percent, amount, project_deal_no,"
                    + " seller_id, original_document_no) SET import_id = 1, recorded_at = UTC_TIMESTAMP(6)");
            double seconds = (System.nanoTime() - from) / 1e9;
            statement.execute("DROP TABLE bench_line");
            return seconds;
        }
    }
}
