package ru.agatrt.partner.bench.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Staging as the sinks would have left it, written in place; the triggers note each row as changed. */
final class StagingLines {

    private static final int A_TRANSACTION = 100_000;
    private static final int PARTNERS = 10_000;

    private final Connection warehouse;

    /** @param warehouse with the rights of the owner */
    StagingLines(Connection warehouse) {
        this.warehouse = warehouse;
    }

    /** Companies, articles, and an edition by which lines are judged. */
    void masters() throws SQLException {
        Sql.run(warehouse, """
                INSERT INTO stg_program_edition (id, code, title_ru, title_en, state, in_force_from, in_force_to, version)
                VALUES (1, '2023-01', 'Р', 'E', 'IN_FORCE', '2020-01-01', '9999-12-31', 0)""", """
                INSERT INTO stg_edition_volume_rule (edition_id, own_manufacture, product_kind, deal_decision, bucket)
                VALUES (1, TRUE, 'EQUIPMENT', 'NO_DEAL', 'COUNTABLE'), (1, FALSE, 'EQUIPMENT', 'NO_DEAL', 'NOT_OWN')""",
                "INSERT INTO stg_partner (id, code, created_at) SELECT seq, CONCAT('W-', seq), UTC_TIMESTAMP(6) FROM seq_1_to_" + PARTNERS, """
                INSERT INTO stg_partner_version (id, partner_id, legal_name, short_name, inn, country, region, directions, recorded_at, superseded_at)
                SELECT id, id, CONCAT('ООО ', id), CONCAT('Замер ', id), LPAD(id, 10, '9'), 'RU', 'Пермский край', 'RETAIL', UTC_TIMESTAMP(6),
                  '9999-12-31 23:59:59.999999' FROM stg_partner""",
                "INSERT INTO stg_product (id, code, created_at) SELECT seq, CONCAT('WX-', seq), UTC_TIMESTAMP(6) FROM seq_1_to_" + BookLines.PRODUCTS, """
                INSERT INTO stg_product_version (id, product_id, valid_from, valid_to, name, product_group, kind, own_manufacture, recorded_at, superseded_at)
                SELECT id, id, '1000-01-01', '9999-12-31', CONCAT('Изделие ', id), 'AGAT_UX', 'EQUIPMENT', id MOD 5 <> 0, UTC_TIMESTAMP(6),
                  '9999-12-31 23:59:59.999999' FROM stg_product""");
    }

    /** Lines {@code first} to {@code first + count - 1} of all companies over eight half-years. */
    void add(int first, int count) throws SQLException {
        for (int from = first; from < first + count; from += A_TRANSACTION) {
            Sql.run(warehouse, """
                    INSERT INTO stg_purchase_line (id, source, document_no, line_no, document_type, partner_id, shipped_on, product_id, quantity,
                      list_price, discount_percent, amount, recorded_at, superseded_at)
                    SELECT seq + 1, 'BENCH', CONCAT('Д-', seq DIV 10), seq MOD 10 + 1, 'SHIPMENT', seq DIV 10 MOD %d + 1,
                      DATE '2022-07-01' + INTERVAL (seq DIV 10 MOD 1460) DAY, seq MOD %d + 1, 1, 1000.50, 30, 700.35, UTC_TIMESTAMP(6),
                      '9999-12-31 23:59:59.999999' FROM seq_%d_to_%d""".formatted(PARTNERS, BookLines.PRODUCTS, from,
                    Math.min(from + A_TRANSACTION, first + count) - 1));
        }
    }

    /**
     * Ends versions, as corrections do.
     *
     * @param first   id of the first
     * @param step    from each id to the next
     * @param changed how many
     */
    void change(int first, int step, int changed) throws SQLException {
        try (Statement statement = warehouse.createStatement()) {
            int rows = statement.executeUpdate("UPDATE stg_purchase_line SET superseded_at = UTC_TIMESTAMP(6) WHERE id IN (SELECT "
                    + first + " + seq * " + step + " FROM seq_0_to_" + (changed - 1) + ")");
            if (rows != changed) {
                throw new IllegalStateException(rows + " lines changed instead of " + changed);
            }
        }
    }
}
