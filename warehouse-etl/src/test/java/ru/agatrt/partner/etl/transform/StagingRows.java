package ru.agatrt.partner.etl.transform;

import java.sql.Connection;
import java.sql.SQLException;
import ru.agatrt.partner.etl.Sql;

/** Writes staging rows as the sinks do: with the sinks' account, each row on its own, in any order. */
final class StagingRows {

    static final String OPEN = "9999-12-31 23:59:59.999999";

    private final Connection sink;

    StagingRows(Connection sink) {
        this.sink = sink;
    }

    void edition() throws SQLException {
        upsert("stg_program_edition (id, code, title_ru, title_en, state, in_force_from, in_force_to, version)",
                "1, '2023-01', 'Р', 'E', 'IN_FORCE', '2023-01-01', '9999-12-31', 0", "version = VALUES(version)");
        for (String kind : new String[] {"EQUIPMENT", "SOFTWARE", "SERVICE"}) {
            for (boolean own : new boolean[] {true, false}) {
                rule(own, kind, "NO_DEAL", kind.equals("SERVICE") ? "SERVICE" : own ? "COUNTABLE" : "NOT_OWN");
                rule(own, kind, "COUNTED", kind.equals("SERVICE") ? "SERVICE" : own ? "COUNTABLE" : "NOT_OWN");
                rule(own, kind, "EXCLUDED", kind.equals("SERVICE") ? "SERVICE" : own ? "EXCLUDED_PROJECT" : "NOT_OWN");
                rule(own, kind, "UNDECIDED", kind.equals("SERVICE") ? "SERVICE" : own ? "UNDECIDED_PROJECT" : "NOT_OWN");
            }
        }
    }

    void rule(boolean own, String kind, String decision, String bucket) throws SQLException {
        upsert("stg_edition_volume_rule (edition_id, own_manufacture, product_kind, deal_decision, bucket)",
                "1, " + own + ", '" + kind + "', '" + decision + "', '" + bucket + "'", "bucket = VALUES(bucket)");
    }

    void threshold(String status, String amount, boolean individual) throws SQLException {
        upsert("stg_edition_requirement (edition_id, status, requirement, modality, threshold_amount, individual, site_optional, clause, sort_order)",
                "1, '" + status + "', 'PURCHASE_VOLUME', '" + (amount == null ? "NOT_REQUIRED" : "REQUIRED") + "', " + amount + ", "
                        + individual + ", FALSE, '§ 2', 30", "threshold_amount = VALUES(threshold_amount)");
    }

    void partner(long id, String code) throws SQLException {
        upsert("stg_partner (id, code, created_at)", id + ", '" + code + "', '2026-01-01'", "code = VALUES(code)");
        partnerVersion(id, id, "Партнёр " + code, OPEN);
    }

    void partnerVersion(long versionId, long id, String name, String supersededAt) throws SQLException {
        upsert("stg_partner_version (id, partner_id, legal_name, short_name, inn, country, region, directions, manager, recorded_at, superseded_at)",
                versionId + ", " + id + ", '" + name + "', '" + name + "', '1655000000', 'RU', 'Татарстан', 'RETAIL', 'manager', '2026-01-01', '"
                        + supersededAt + "'", "superseded_at = VALUES(superseded_at)");
    }

    /** The company alone, without a version. */
    void company(long id, String code) throws SQLException {
        upsert("stg_partner (id, code, created_at)", id + ", '" + code + "', '2026-01-01'", "code = VALUES(code)");
    }

    /** A version of a company as it was recorded (UTC), with region and manager; closings play no part for companies. */
    void version(long id, long partner, String recordedAt, String regionAndManager) throws SQLException {
        upsert("stg_partner_version (id, partner_id, legal_name, short_name, inn, country, directions, region, manager, recorded_at, superseded_at)",
                id + ", " + partner + ", 'ООО', 'Партнёр', '1655000000', 'RU', 'RETAIL', " + regionAndManager + ", '" + recordedAt + "', '" + OPEN + "'",
                "superseded_at = VALUES(superseded_at)");
    }

    void product(long id, String kind, boolean own) throws SQLException {
        upsert("stg_product (id, code, created_at)", id + ", 'PR" + id + "', '2026-01-01'", "code = VALUES(code)");
        productVersion(id, id, "1000-01-01", "9999-12-31", kind, own, OPEN);
    }

    void productVersion(long versionId, long id, String from, String to, String kind, boolean own, String supersededAt) throws SQLException {
        upsert("stg_product_version (id, product_id, valid_from, valid_to, name, product_group, kind, own_manufacture, recorded_at, superseded_at)",
                versionId + ", " + id + ", '" + from + "', '" + to + "', 'Изделие', 'AGAT_UX', '" + kind + "', " + own
                        + ", '2026-01-01', '" + supersededAt + "'", "superseded_at = VALUES(superseded_at)");
    }

    void line(long id, long partner, long product, String day, String amount) throws SQLException {
        line(id, partner, product, day, amount, "'SHIPMENT', NULL", OPEN);
    }

    void line(long id, long partner, long product, String day, String amount, String typeAndDeal, String supersededAt) throws SQLException {
        upsert("stg_purchase_line (id, source, document_no, line_no, partner_id, product_id, shipped_on, quantity, list_price, "
                        + "discount_percent, amount, document_type, project_deal_no, recorded_at, superseded_at)",
                id + ", 'ERP', 'D" + id + "', 1, " + partner + ", " + product + ", '" + day + "', 1, 100, 0, " + amount + ", "
                        + typeAndDeal + ", '2026-01-01', '" + supersededAt + "'", "superseded_at = VALUES(superseded_at)");
    }

    /** One piece from a distributor at a list price of 100 for the amount. */
    void sellerLine(long id, long partner, String day, String quantity, String amount, String typeAndDeal) throws SQLException {
        upsert("stg_purchase_line (id, source, document_no, line_no, partner_id, seller_id, product_id, shipped_on, quantity, list_price, "
                        + "discount_percent, amount, document_type, project_deal_no, recorded_at, superseded_at)",
                id + ", 'DIST', 'D" + id + "', 1, " + partner + ", 99, 1, '" + day + "', " + quantity + ", 100.01, 0, " + amount + ", "
                        + typeAndDeal + ", '2026-01-01', '" + OPEN + "'", "superseded_at = VALUES(superseded_at)");
    }

    void discount(long edition, String status, String group, String percent) throws SQLException {
        upsert("stg_edition_discount (edition_id, status, product_group, percent, sort_order)",
                edition + ", '" + status + "', '" + group + "', " + percent + ", 10", "percent = VALUES(percent)");
    }

    void held(long id, long partner, String direction, String status, String period, String supersededAt) throws SQLException {
        upsert("stg_status_assignment (id, partner_id, direction, status, valid_from, valid_to, cause, recorded_at, superseded_at)",
                id + ", " + partner + ", '" + direction + "', '" + status + "', " + period + ", 'HISTORY', '2026-01-01', '" + supersededAt + "'",
                "superseded_at = VALUES(superseded_at)");
    }

    void suspension(long id, long partner, String scope, String period, String supersededAt) throws SQLException {
        upsert("stg_status_suspension (id, partner_id, scope, valid_from, valid_to, recorded_at, superseded_at)",
                id + ", " + partner + ", '" + scope + "', " + period + ", '2026-01-01', '" + supersededAt + "'", "superseded_at = VALUES(superseded_at)");
    }

    void extra(long id, long partner, String group, String period, String points, String supersededAt) throws SQLException {
        upsert("stg_extra_discount (id, partner_id, product_group, valid_from, valid_to, points, recorded_at, superseded_at)",
                id + ", " + partner + ", '" + group + "', " + period + ", " + points + ", '2026-01-01', '" + supersededAt + "'",
                "superseded_at = VALUES(superseded_at)");
    }

    void deal(long id, String no, boolean ownPrices, String counts, String supersededAt) throws SQLException {
        upsert("stg_deal (id, deal_no, partner_id, registered_on, own_prices, counts, recorded_at, superseded_at)",
                id + ", '" + no + "', 1, '2026-01-01', " + ownPrices + ", " + counts + ", '2026-01-01', '" + supersededAt + "'",
                "superseded_at = VALUES(superseded_at)");
    }

    void status(long id, long partner, String direction, String status, String from, String threshold) throws SQLException {
        upsert("stg_status_assignment (id, partner_id, direction, valid_from, valid_to, status, individual_threshold, cause, recorded_at, superseded_at)",
                id + ", " + partner + ", '" + direction + "', '" + from + "', '9999-12-31', '" + status + "', " + threshold
                        + ", 'HISTORY', '2026-01-01', '" + OPEN + "'", "superseded_at = VALUES(superseded_at)");
    }

    void event(long id, long partner, String state, String supersededAt) throws SQLException {
        upsert("stg_marketing_event (id, partner_id, event_no, title, kind, held_on, state, recorded_at, superseded_at)",
                id + ", " + partner + ", 'E1', 'Семинар', 'SEMINAR', '2026-03-10', '" + state + "', '2026-01-01', '" + supersededAt + "'",
                "superseded_at = VALUES(superseded_at)");
    }

    void receivable(long id, long partner, String day, String dueOn, String outstanding, String supersededAt) throws SQLException {
        upsert("stg_receivable (id, partner_id, creditor, document_no, as_of, due_on, amount, outstanding, recorded_at, superseded_at)",
                id + ", " + partner + ", 'VENDOR', 'INV-" + id + "', '" + day + "', '" + dueOn + "', 1000, " + outstanding + ", '2026-01-01', '"
                        + supersededAt + "'", "superseded_at = VALUES(superseded_at)");
    }

    void picture(long id, String day, boolean complete, String supersededAt) throws SQLException {
        upsert("stg_receivable_picture (id, creditor, as_of, complete, recorded_at, superseded_at)",
                id + ", 'VENDOR', '" + day + "', " + complete + ", '2026-01-01', '" + supersededAt + "'", "superseded_at = VALUES(superseded_at)");
    }

    void finding(long id, long partner, String requirement, String outcome) throws SQLException {
        upsert("stg_published_finding (id, list_no, half_year, edition_code, as_of, effective_from, partner_id, direction, decision, judged_status, "
                        + "requirement, modality, outcome, clause, required_code, required_value, actual_code, actual_value, recorded_at)",
                id + ", '2026-H1', '2026-H1', '2023-01', '2026-06-30', '2026-07-17', " + partner + ", 'RETAIL', 'LOWER', 'GOLD', '" + requirement
                        + "', 'REQUIRED', '" + outcome + "', '§ 2', 'required.count', 2, 'specialists.actual', 1, '2026-07-16'", "outcome = VALUES(outcome)");
    }

    private void upsert(String table, String values, String change) throws SQLException {
        Sql.run(sink, "INSERT INTO " + table + " VALUES (" + values + ") ON DUPLICATE KEY UPDATE " + change);
    }
}
