package ru.agatrt.partner.etl.transform;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import ru.agatrt.partner.etl.Sql;

/**
 * What the sinks write over a long time, in small: companies, articles, deals, statuses and editions come, are corrected and go, lines
 * and events beside them; the closing of a version often comes long before or after its successor. The same seed writes the same.
 */
final class RandomHistory {

    private static final String[] KINDS = {"EQUIPMENT", "SOFTWARE", "SERVICE"};
    private static final String[] GROUPS = {"AGAT_UX", "OLHA"};
    private static final String[] STATUSES = {"AUTHORIZED", "SILVER", "GOLD", "DISTRIBUTOR"};
    private static final int COMPANIES = 9;
    private static final int ARTICLES = 5;
    private static final int DEALS = 4;

    private final Random random;
    private final Connection sink;
    private final List<String> late = new ArrayList<>();
    private final List<long[]> open = new ArrayList<>();
    private LocalDateTime now = LocalDateTime.of(2025, 1, 1, 3, 0);
    private long id;

    RandomHistory(long seed, Connection sink) {
        this.random = new Random(seed);
        this.sink = sink;
    }

    /** An edition in force that counts equipment of own manufacture. */
    void begin() throws SQLException {
        Sql.run(sink, "INSERT INTO stg_program_edition (id, code, title_ru, title_en, state, in_force_from, in_force_to, version) VALUES "
                        + "(1, 'E1', 'Р', 'E', 'IN_FORCE', '2023-01-01', '9999-12-31', 0)",
                "INSERT INTO stg_edition_volume_rule (edition_id, own_manufacture, product_kind, deal_decision, bucket) VALUES (1, TRUE, 'EQUIPMENT', 'NO_DEAL', 'COUNTABLE'), "
                        + "(1, TRUE, 'EQUIPMENT', 'UNDECIDED', 'UNDECIDED_PROJECT'), (1, TRUE, 'SOFTWARE', 'NO_DEAL', 'COUNTABLE'), (1, TRUE, 'SERVICE', 'NO_DEAL', 'SERVICE')");
    }

    void steps(int count) throws SQLException {
        for (int i = 0; i < count; i++) {
            now = now.plusMinutes(random.nextInt(1500));
            step();
            while (!late.isEmpty() && random.nextInt(3) == 0) {
                Sql.run(sink, late.remove(random.nextInt(late.size())));
            }
        }
    }

    /** What was late arrives. */
    void settle() throws SQLException {
        while (!late.isEmpty()) {
            Sql.run(sink, late.remove(0));
        }
    }

    private void step() throws SQLException {
        switch (random.nextInt(16)) {
            case 0 -> company();
            case 1 -> article();
            case 2 -> deal();
            case 3, 4 -> status();
            case 5 -> fact("status_suspension", "partner_id, scope, valid_from, valid_to", someCompany() + ", " + of("'ALL'", "'RETAIL'", "'PROJECT'") + ", " + period());
            case 6 -> fact("extra_discount", "partner_id, product_group, valid_from, valid_to, points",
                    someCompany() + ", '" + GROUPS[random.nextInt(2)] + "', " + period() + ", " + random.nextInt(9) + ".5");
            case 7 -> edition();
            case 8 -> fact("marketing_event", "partner_id, event_no, title, kind, held_on, state, budget",
                    someCompany() + ", 'E" + random.nextInt(9) + "', 'Семинар', 'SEMINAR', '" + day() + "', 'HELD', " + of("NULL", "100.10"));
            case 9 -> fact("receivable", "partner_id, creditor, document_no, as_of, due_on, amount, outstanding",
                    someCompany() + ", 'VENDOR', 'I" + random.nextInt(9) + "', '" + month() + "', '" + day() + "', 900, " + random.nextInt(900) + ".01");
            case 10 -> fact("receivable_picture", "creditor, as_of, complete", "'VENDOR', '" + month() + "', " + random.nextBoolean());
            case 11 -> finding();
            case 12 -> gone();
            default -> line();
        }
    }

    /** Adds a version; an earlier one of the same table is often closed, at once or later. */
    private void fact(String table, String columns, String values) throws SQLException {
        String row = "INSERT INTO stg_" + table + " (id, " + columns + ", recorded_at, superseded_at) VALUES (" + ++id + ", " + values + ", '" + now
                + "', '" + StagingRows.OPEN + "')";
        write(row);
        List<long[]> former = open.stream().filter(o -> o[0] == table.hashCode()).toList();
        if (!former.isEmpty() && random.nextInt(3) == 0) {
            long[] closed = former.get(random.nextInt(former.size()));
            open.remove(closed);
            write("UPDATE stg_" + table + " SET superseded_at = '" + now + "' WHERE id = " + closed[1]);
        }
        open.add(new long[] {table.hashCode(), id});
    }

    private void write(String statement) throws SQLException {
        if (random.nextInt(4) == 0) {
            late.add(statement);
        } else {
            Sql.run(sink, statement);
        }
    }

    private void company() throws SQLException {
        String company = someCompany();
        write("INSERT INTO stg_partner (id, code, created_at) VALUES (" + company + ", 'P" + company + "', '2025-01-01') ON DUPLICATE KEY UPDATE code = VALUES(code)");
        fact("partner_version", "partner_id, legal_name, short_name, inn, country, region, directions, manager",
                company + ", 'ООО', 'Партнёр " + random.nextInt(99) + "', '1655000000', 'RU', 'Регион " + random.nextInt(9) + "', 'RETAIL', 'm" + random.nextInt(4) + "'");
    }

    private void article() throws SQLException {
        long article = random.nextInt(ARTICLES);
        write("INSERT INTO stg_product (id, code, created_at) VALUES (" + article + ", 'A" + article + "', '2025-01-01') ON DUPLICATE KEY UPDATE code = VALUES(code)");
        String from = random.nextBoolean() ? "1000-01-01" : day();
        fact("product_version", "product_id, valid_from, valid_to, name, product_group, kind, own_manufacture",
                article + ", '" + from + "', '9999-12-31', 'Изделие', '" + GROUPS[random.nextInt(2)] + "', '" + KINDS[random.nextInt(3)] + "', " + (random.nextInt(4) > 0));
    }

    private void deal() throws SQLException {
        fact("deal", "deal_no, partner_id, registered_on, own_prices, counts", "'D" + random.nextInt(DEALS) + "', " + someCompany() + ", '2025-01-01', "
                + (random.nextInt(4) > 0) + ", " + of("NULL", "TRUE", "FALSE"));
    }

    private void status() throws SQLException {
        String held = of("'RETAIL', '" + STATUSES[random.nextInt(4)] + "'", "'WHOLESALE', 'DISTRIBUTOR'", "'PROJECT', 'PROJECT'");
        fact("status_assignment", "partner_id, direction, status, valid_from, valid_to, individual_threshold, cause",
                someCompany() + ", " + held + ", " + period() + ", " + of("NULL", "500.00") + ", 'HISTORY'");
    }

    private void edition() throws SQLException {
        int edition = 1 + random.nextInt(3);
        switch (random.nextInt(4)) {
            case 0 -> write("INSERT INTO stg_program_edition (id, code, title_ru, title_en, state, in_force_from, in_force_to, version) VALUES (" + edition
                    + ", 'E" + edition + "', 'Р', 'E', " + of("'IN_FORCE'", "'SUPERSEDED'", "'DRAFT'") + ", '" + month() + "', " + of("'9999-12-31'", "'" + day() + "'")
                    + ", 0) ON DUPLICATE KEY UPDATE state = VALUES(state), in_force_from = VALUES(in_force_from), in_force_to = VALUES(in_force_to)");
            case 1 -> write("INSERT INTO stg_edition_volume_rule (edition_id, own_manufacture, product_kind, deal_decision, bucket) VALUES (" + edition + ", "
                    + (random.nextInt(4) > 0) + ", '" + KINDS[random.nextInt(3)] + "', " + of("'NO_DEAL'", "'COUNTED'", "'UNDECIDED'") + ", "
                    + of("'COUNTABLE'", "'NOT_OWN'", "'SERVICE'") + ") ON DUPLICATE KEY UPDATE bucket = VALUES(bucket)");
            case 2 -> write("INSERT INTO stg_edition_discount (edition_id, status, product_group, percent, sort_order) VALUES (" + edition + ", "
                    + of("'NONE'", "'GOLD'", "'PROJECT'") + ", '" + GROUPS[random.nextInt(2)] + "', " + of("NULL", "15", "40") + ", 1) ON DUPLICATE KEY UPDATE percent = VALUES(percent)");
            default -> write("INSERT INTO stg_edition_requirement (edition_id, status, requirement, modality, threshold_amount, individual, site_optional, clause, sort_order) VALUES ("
                    + edition + ", 'GOLD', " + of("'PURCHASE_VOLUME'", "'TENURE'") + ", 'REQUIRED', " + random.nextInt(900) + ", FALSE, FALSE, '§ 2', 1) "
                    + "ON DUPLICATE KEY UPDATE threshold_amount = VALUES(threshold_amount)");
        }
    }

    private void finding() throws SQLException {
        write("INSERT INTO stg_published_finding (id, list_no, half_year, edition_code, as_of, effective_from, partner_id, direction, decision, judged_status, requirement, "
                + "modality, outcome, clause, required_code, actual_code, recorded_at) VALUES (" + ++id + ", '2025-H1', '2025-H1', 'E1', '" + month() + "', '2025-07-17', " + someCompany()
                + ", 'RETAIL', 'KEEP', 'GOLD', 'TENURE', 'REQUIRED', 'MET', '§ 2', 'a', 'b', '" + now + "')");
    }

    private void line() throws SQLException {
        fact("purchase_line", "source, document_no, line_no, document_type, partner_id, shipped_on, product_id, quantity, list_price, discount_percent, amount, project_deal_no, seller_id",
                "'ERP', 'N" + random.nextInt(99) + "', 1, " + of("'SHIPMENT'", "'SHIPMENT'", "'RETURN'") + ", " + someCompany() + ", '" + (random.nextInt(40) == 0 ? "2014-12-31" : day()) + "', "
                        + random.nextInt(ARTICLES) + ", " + (1 + random.nextInt(5)) + ", 99.99, 0, " + random.nextInt(500) + ".05, "
                        + of("NULL", "NULL", "'D" + random.nextInt(DEALS) + "'") + ", " + of("NULL", "NULL", someCompany()));
    }

    /** Rows the book does not have are removed by the supervisor. */
    private void gone() throws SQLException {
        String table = of("purchase_line", "purchase_line", "marketing_event", "receivable", "receivable_picture", "published_finding", "deal", "status_assignment",
                "status_suspension", "extra_discount", "partner_version", "product_version");
        write("DELETE FROM stg_" + table + " WHERE id % 17 = " + random.nextInt(17));
        if (random.nextInt(4) == 0) {
            write("DELETE FROM stg_edition_" + of("requirement", "volume_rule", "discount") + " WHERE edition_id = " + (1 + random.nextInt(3)));
        }
        if (random.nextInt(6) == 0) {
            write("DELETE FROM stg_" + of("program_edition", "partner", "product") + " WHERE id = " + (1 + random.nextInt(4)));
        }
    }

    private String someCompany() {
        return String.valueOf(1 + random.nextInt(COMPANIES));
    }

    private LocalDate date() {
        return LocalDate.of(2024, 10, 1).plusDays(random.nextInt(500));
    }

    private String day() {
        return date().toString();
    }

    private String month() {
        return date().withDayOfMonth(1).toString();
    }

    private String period() {
        LocalDate from = date();
        return "'" + from + "', '" + (random.nextBoolean() ? LocalDate.of(9999, 12, 31) : from.plusDays(1 + random.nextInt(200))) + "'";
    }

    private String of(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
