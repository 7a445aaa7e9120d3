package ru.agatrt.partner.etl;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Rows of the book as the application writes them. */
final class BookRows {

    private final Connection book;

    BookRows(Connection book) {
        this.book = book;
    }

    long partner(String code) throws SQLException {
        Sql.run(book, "INSERT INTO partner (code, created_at) VALUES ('" + code + "', UTC_TIMESTAMP(6))");
        long id = id("partner", "code", code);
        Sql.run(book, "INSERT INTO partner_version (partner_id, legal_name, short_name, inn, country, region, directions, recorded_at) VALUES ("
                + id + ", 'ООО «" + code + "»', 'Партнёр «" + code + "»', '1655000000', 'RU', 'Татарстан', 'RETAIL', UTC_TIMESTAMP(6))");
        return id;
    }

    long product(String code) throws SQLException {
        Sql.run(book, "INSERT INTO product (code, created_at) VALUES ('" + code + "', UTC_TIMESTAMP(6))");
        long id = id("product", "code", code);
        Sql.run(book, "INSERT INTO product_version (product_id, name, product_group, kind, own_manufacture, recorded_at) VALUES (" + id
                + ", 'Изделие " + code + "', 'AGAT_UX', 'EQUIPMENT', TRUE, UTC_TIMESTAMP(6))");
        return id;
    }

    void lines(long partner, long product, String document, int count) throws SQLException {
        try (PreparedStatement insert = book.prepareStatement("INSERT INTO purchase_line (source, document_no, line_no, document_type, "
                + "partner_id, shipped_on, product_id, quantity, list_price, discount_percent, amount, recorded_at) "
                + "VALUES ('ERP', ?, ?, 'SHIPMENT', ?, '2026-04-01', ?, 1, 100, 0, ?, UTC_TIMESTAMP(6))")) {
            for (int line = 1; line <= count; line++) {
                insert.setString(1, document);
                insert.setInt(2, line);
                insert.setLong(3, partner);
                insert.setLong(4, product);
                insert.setBigDecimal(5, BigDecimal.valueOf(1000 + line, 2));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    long event(long partner, String no, String title) throws SQLException {
        Sql.run(book, "INSERT INTO marketing_event (partner_id, event_no, title, kind, held_on, state, recorded_at) VALUES (" + partner
                + ", '" + no + "', '" + title + "', 'SEMINAR', '2026-04-01', 'AGREED', UTC_TIMESTAMP(6))");
        return id("marketing_event", "event_no", no);
    }

    long id(String table, String column, String value) throws SQLException {
        return Long.parseLong(Sql.value(book, "SELECT id FROM " + table + " WHERE " + column + " = '" + value + "'"));
    }
}
