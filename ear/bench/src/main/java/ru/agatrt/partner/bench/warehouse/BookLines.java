package ru.agatrt.partner.bench.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Companies, articles and purchase lines, put into the book by its owner in plain SQL, past the application. */
final class BookLines {

    static final int PARTNERS = 500;
    static final int PRODUCTS = 200;

    private static final int A_TRANSACTION = 100_000;

    private final Connection book;

    /** @param book with the rights of the owner */
    BookLines(Connection book) {
        this.book = book;
    }

    /** Companies and articles; once for each book. */
    void masters() throws SQLException {
        run("INSERT INTO partner (code, created_at) SELECT CONCAT('W-', LPAD(seq, 5, '0')), UTC_TIMESTAMP(6) FROM seq_1_to_" + PARTNERS);
        run("""
                INSERT INTO partner_version (partner_id, legal_name, short_name, inn, country, region, directions, recorded_at)
                SELECT id, CONCAT('ООО «Замер ', id, '»'), CONCAT('Замер ', id), LPAD(id, 10, '9'), 'RU', 'Пермский край', 'RETAIL', UTC_TIMESTAMP(6)
                FROM partner WHERE code LIKE 'W-%'""");
        run("INSERT INTO product (code, created_at) SELECT CONCAT('WX-', LPAD(seq, 4, '0')), UTC_TIMESTAMP(6) FROM seq_1_to_" + PRODUCTS);
        run("""
                INSERT INTO product_version (product_id, name, product_group, kind, own_manufacture, recorded_at)
                SELECT id, CONCAT('Изделие ', id), 'AGAT_UX', 'EQUIPMENT', id MOD 5 <> 0, UTC_TIMESTAMP(6) FROM product WHERE code LIKE 'WX-%'""");
    }

    /**
     * New lines, ten a document, spread over four years; every ninety-seventh is a return.
     *
     * @param source under which their documents are new
     * @param count  number of lines
     */
    void add(String source, int count) throws SQLException {
        for (int from = 0; from < count; from += A_TRANSACTION) {
            add(source, from, Math.min(A_TRANSACTION, count - from));
        }
    }

    /** One transaction of {@link #add(String, int)}: lines {@code first} to {@code first + count - 1}. */
    void add(String source, int first, int count) throws SQLException {
        run("""
                INSERT INTO purchase_line (source, document_no, line_no, document_type, partner_id, shipped_on, product_id, quantity, list_price,
                  discount_percent, amount, recorded_at)
                SELECT '%s', CONCAT('Д-', seq DIV 10), seq MOD 10 + 1, IF(seq MOD 97 = 0, 'RETURN', 'SHIPMENT'), p.lowest + seq DIV 10 MOD %d,
                  DATE '2022-07-01' + INTERVAL (seq DIV 10 MOD 1460) DAY, a.lowest + seq MOD %d, seq MOD 9 + 1, 1000.50, 30,
                  ROUND((seq MOD 9 + 1) * 700.35, 2), UTC_TIMESTAMP(6)
                FROM seq_%d_to_%d, (SELECT MIN(id) AS lowest FROM partner WHERE code LIKE 'W-%%') p,
                  (SELECT MIN(id) AS lowest FROM product WHERE code LIKE 'WX-%%') a""".formatted(source, PARTNERS, PRODUCTS, first,
                first + count - 1));
    }

    /** Ends the open versions of a source's first documents, as corrections do; one transaction. */
    int supersede(String source, int lines) throws SQLException {
        try (Statement statement = book.createStatement()) {
            return statement.executeUpdate("UPDATE purchase_line SET superseded_at = UTC_TIMESTAMP(6) WHERE source = '" + source
                    + "' AND superseded_at = '9999-12-31 23:59:59.999999' ORDER BY id LIMIT " + lines);
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = book.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
