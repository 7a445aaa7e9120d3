package ru.agatrt.partner.reporting.reconciliation;

import java.util.List;

/** A small book in which every table that travels has something, corrected versions included. */
final class Samples {

    private static final String LINE = "INSERT INTO purchase_line (id, source, document_no, line_no, document_type, partner_id, shipped_on, product_id,"
            + " quantity, list_price, discount_percent, amount, project_deal_no, seller_id, recorded_at, superseded_at) VALUES ";
    private static final String OPEN = "'2026-01-02 10:00:00', '9999-12-31 23:59:59.999999')";

    static final List<String> BOOK = List.of(
            "INSERT INTO partner (id, code, created_at) VALUES (1, 'P-1', '2026-01-01'), (2, 'P-2', '2026-01-01'), (3, 'DIST', '2026-01-01')",
            "INSERT INTO partner_version (id, partner_id, legal_name, short_name, inn, country, region, directions, manager, recorded_at)"
                    + " SELECT id, id, CONCAT('ООО ', id), CONCAT('Партнёр ', id), '1655000000', 'RU', 'Татарстан', 'RETAIL', 'manager', '2026-01-01' FROM partner",
            "INSERT INTO product (id, code, created_at) VALUES (1, 'UX', '2026-01-01'), (2, 'SRV', '2026-01-01')",
            "INSERT INTO product_version (id, product_id, name, product_group, kind, own_manufacture, recorded_at)"
                    + " VALUES (1, 1, 'Агат UX', 'AGAT_UX', 'EQUIPMENT', TRUE, '2026-01-01'), (2, 2, 'Внедрение', 'DEPLOYMENT', 'SERVICE', TRUE, '2026-01-01')",
            LINE + "(1, 'ERP', 'D-1', 1, 'SHIPMENT', 1, '2026-03-31', 1, 1, 1000, 0, 1000, NULL, NULL, " + OPEN,
            LINE + "(2, 'ERP', 'D-1', 2, 'SHIPMENT', 1, '2026-04-01', 2, 1, 50, 0, 50, NULL, NULL, " + OPEN,
            LINE + "(3, 'ERP', 'D-2', 1, 'SHIPMENT', 2, '2026-02-10', 1, 2, 1000, 0, 2000, 'DEAL-1', NULL, " + OPEN,
            LINE + "(4, 'ERP', 'D-3', 1, 'RETURN', 1, '2026-05-05', 1, 1, 100, 50, 50, NULL, NULL, " + OPEN,
            LINE + "(5, 'DIST', 'D-9', 1, 'SHIPMENT', 2, '2026-06-01', 1, 0.5, 100.01, 0, 50.01, NULL, 3, " + OPEN,
            LINE + "(6, 'ERP', 'D-5', 1, 'SHIPMENT', 1, '2025-09-01', 1, 1, 300, 0, 300, NULL, NULL, " + OPEN,
            LINE + "(7, 'ERP', 'D-4', 1, 'SHIPMENT', 1, '2026-01-15', 1, 1, 90, 0, 90, NULL, NULL, '2026-01-02 10:00:00', '2026-05-01 10:00:00')",
            LINE + "(8, 'ERP', 'D-4', 1, 'SHIPMENT', 1, '2026-01-15', 1, 1, 100, 100, 0, NULL, NULL, '2026-05-01 10:00:00', '9999-12-31 23:59:59.999999')",
            "INSERT INTO deal (id, deal_no, partner_id, end_customer, registered_on, own_prices, counts, recorded_at)"
                    + " VALUES (1, 'DEAL-1', 2, 'Заказчик', '2026-01-10', TRUE, TRUE, '2026-01-10')",
            "INSERT INTO status_assignment (id, partner_id, direction, valid_from, status, recorded_at) VALUES (1, 1, 'RETAIL', '2026-01-01', 'GOLD', '2026-01-01')",
            "INSERT INTO agreement (id, agreement_no, partner_id, signed_on, directions, recorded_at) VALUES (1, 'A-1', 1, '2026-01-01', 'RETAIL', '2026-01-01')",
            "INSERT INTO partner_report (id, partner_id, period, submitted_on, state, recorded_at) VALUES (1, 1, '2026-03', '2026-04-05', 'ACCEPTED', '2026-04-05')",
            "INSERT INTO marketing_event (id, partner_id, event_no, title, kind, held_on, state, recorded_at)"
                    + " VALUES (1, 1, 'E-1', 'Семинар', 'SEMINAR', '2026-03-10', 'HELD', '2026-03-11')",
            "INSERT INTO extra_discount (id, partner_id, product_group, valid_from, points, competence, recorded_at)"
                    + " VALUES (1, 2, 'AGAT_UX', '2026-01-01', 1, 'Обучение', '2026-01-01')",
            "INSERT INTO status_suspension (id, partner_id, scope, valid_from, valid_to, ground, reason, decided_on, decided_by, recorded_at)"
                    + " VALUES (1, 1, 'ALL', '2025-01-01', '2025-02-01', 'RENEWAL', '-', '2025-01-01', 'director', '2026-01-01')",
            "INSERT INTO receivable_picture (id, creditor, as_of, complete, recorded_at) VALUES (1, 'VENDOR', '2026-06-30', TRUE, '2026-06-30')",
            "INSERT INTO receivable (id, partner_id, creditor, document_no, as_of, due_on, amount, outstanding, recorded_at)"
                    + " VALUES (1, 2, 'VENDOR', 'D-2', '2026-06-30', '2026-05-01', 2000, 500, '2026-06-30')",
            "INSERT INTO published_finding (id, list_no, half_year, edition_code, as_of, effective_from, partner_id, direction, decision, judged_status,"
                    + " requirement, modality, outcome, clause, required_code, required_value, actual_code, recorded_at) VALUES (1, '2025-H2', '2025-H2',"
                    + " '2023-01', '2025-12-31', '2026-01-31', 1, 'RETAIL', 'KEEP', 'GOLD', 'PURCHASE_VOLUME', 'REQUIRED', 'MET', '§ 2', 'AMOUNT', 1.5, 'NONE',"
                    + " '2026-01-20')",
            "UPDATE knowledge_clock SET last_at = '2026-07-01'");

    private Samples() {
    }
}
