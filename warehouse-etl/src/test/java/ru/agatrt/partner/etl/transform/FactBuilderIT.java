package ru.agatrt.partner.etl.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.db.Migrator;
import ru.agatrt.partner.etl.DatabaseServer;
import ru.agatrt.partner.etl.Folders;
import ru.agatrt.partner.etl.Ports;
import ru.agatrt.partner.etl.Sql;

/** Facts from staging on a real warehouse: orders of arrival, corrections, interruptions, transactions that commit late. */
class FactBuilderIT {

    private static final String CLOSED = "2026-02-01 00:00:00.000000";

    private static DatabaseServer server;

    private Connection owner;
    private Connection sink;
    private Connection reader;
    private Warehouse warehouse;
    private StagingRows staging;

    @BeforeAll
    static void startServer() throws Exception {
        server = DatabaseServer.warehouse(Folders.fresh("it-facts"), Ports.free());
        Migrator.migrate(Migrator.Schema.WAREHOUSE, server.url(), "owner", DatabaseServer.PASSWORD,
                Map.of("sinkUser", "sink", "etlUser", "etl", "readerUser", "reader"));
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
    }

    @BeforeEach
    void open() throws SQLException {
        owner = server.connect("owner");
        for (String table : Sql.rows(owner, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'warehouse' "
                + "AND table_type = 'BASE TABLE' AND (table_name LIKE 'stg%' OR table_name LIKE 'fact%' OR table_name LIKE 'dim%' OR table_name = 'etl_state') "
                + "AND table_name NOT IN ('dim_date', 'dim_half_year')")) {
            Sql.run(owner, "DELETE FROM " + table);
        }
        Sql.run(owner, "UPDATE dim_half_year SET edition_id = NULL", "DELETE FROM stg_change");
        sink = server.connect("sink");
        reader = server.connect("reader");
        warehouse = openWarehouse();
        staging = new StagingRows(sink);
    }

    @AfterEach
    void close() throws SQLException {
        warehouse.close();
        for (Connection connection : List.of(owner, sink, reader)) {
            connection.close();
        }
    }

    @Test
    void aLineGetsItsDimensionsSignAndBucket() throws SQLException {
        staging.edition();
        staging.partner(1, "P1");
        staging.product(1, "EQUIPMENT", true);
        staging.product(2, "SERVICE", true);
        staging.product(3, "SOFTWARE", false);
        staging.line(1, 1, 1, "2026-03-31", "1000.00");
        staging.line(2, 1, 1, "2026-06-30", "300.00", "'RETURN', NULL", StagingRows.OPEN);
        staging.line(3, 1, 2, "2026-01-01", "50.00");
        staging.line(4, 1, 3, "2026-01-01", "70.00");
        build();
        assertEquals(List.of("1000.00|COUNTABLE|2026-H1|20260331", "-300.00|COUNTABLE|2026-H1|20260630",
                        "50.00|SERVICE|2026-H1|20260101", "70.00|NOT_OWN|2026-H1|20260101"),
                Sql.rows(reader, "SELECT signed_amount, bucket, half_year, date_key FROM fact_purchase_line ORDER BY purchase_line_id"));
        assertEquals("700.00|70.00|50.00|4", volume("not_own, service, line_count"));
    }

    @Test
    void whatArrivesInTheWrongOrderEndsTheSame() throws SQLException {
        staging.line(1, 1, 1, "2026-03-31", "1000.00", "'SHIPMENT', 'DEAL-1'", StagingRows.OPEN);
        build();
        assertEquals("UNCLASSIFIED", bucketOf(1));
        staging.product(1, "EQUIPMENT", true);
        build();
        assertEquals("UNCLASSIFIED", bucketOf(1));
        staging.edition();
        build();
        assertEquals("UNDECIDED_PROJECT", bucketOf(1));
        staging.deal(1, "DEAL-1", true, "TRUE", StagingRows.OPEN);
        build();
        assertEquals("COUNTABLE", bucketOf(1));
        assertEquals(0, Sql.rows(reader, "SELECT 1 FROM v_half_year_volume").size());
        staging.partner(1, "P1");
        build();
        assertEquals("P1|NONE|1000.00", Sql.value(reader,
                "SELECT partner_code, status, countable FROM v_half_year_volume WHERE half_year = '2026-H1'"));
    }

    @Test
    void aDecisionOnADealMovesItsLines() throws SQLException {
        aCountableLineOfDeal("DEAL-7");
        staging.deal(7, "DEAL-7", true, "NULL", StagingRows.OPEN);
        build();
        assertEquals("0.00|1000.00|0.00", volume("undecided_project, excluded_project"));
        staging.deal(8, "DEAL-7", true, "FALSE", StagingRows.OPEN);
        staging.deal(7, "DEAL-7", true, "NULL", CLOSED);
        build();
        assertEquals("0.00|0.00|1000.00", volume("undecided_project, excluded_project"));
        staging.deal(9, "DEAL-7", false, "NULL", StagingRows.OPEN);
        staging.deal(8, "DEAL-7", true, "FALSE", CLOSED);
        build();
        assertEquals("1000.00|0.00|0.00", volume("undecided_project, excluded_project"));
    }

    @Test
    void aCorrectionReplacesTheSumAndKeepsBothVersions() throws SQLException {
        aCountableLineOfDeal(null);
        staging.line(2, 1, 1, "2026-03-31", "400.00");
        staging.line(1, 1, 1, "2026-03-31", "1000.00", "'SHIPMENT', NULL", CLOSED);
        build();
        assertEquals("400.00|1", volume("line_count"));
        assertEquals(List.of("1000.00|0", "400.00|1"),
                Sql.rows(reader, "SELECT amount, is_current FROM fact_purchase_line ORDER BY purchase_line_id"));
    }

    @Test
    void attributesOfAProductAreThoseOfTheShippingDay() throws SQLException {
        staging.edition();
        staging.partner(1, "P1");
        staging.product(1, "EQUIPMENT", true);
        staging.line(1, 1, 1, "2026-03-31", "100.00");
        staging.line(2, 1, 1, "2026-04-01", "10.00");
        build();
        staging.productVersion(2, 1, "1000-01-01", "2026-04-01", "EQUIPMENT", true, StagingRows.OPEN);
        staging.productVersion(3, 1, "2026-04-01", "9999-12-31", "EQUIPMENT", false, StagingRows.OPEN);
        staging.productVersion(1, 1, "1000-01-01", "9999-12-31", "EQUIPMENT", true, CLOSED);
        build();
        assertEquals(List.of("COUNTABLE|1", "NOT_OWN|0"), Sql.rows(reader, "SELECT f.bucket, p.own_manufacture FROM fact_purchase_line f "
                + "JOIN dim_product p USING (product_key) ORDER BY f.purchase_line_id"));
        staging.productVersion(4, 1, "1000-01-01", "9999-12-31", "SERVICE", true, StagingRows.OPEN);
        staging.productVersion(2, 1, "1000-01-01", "2026-04-01", "EQUIPMENT", true, CLOSED);
        staging.productVersion(3, 1, "2026-04-01", "9999-12-31", "EQUIPMENT", false, CLOSED);
        build();
        assertEquals(List.of("SERVICE", "SERVICE"), Sql.rows(reader, "SELECT bucket FROM fact_purchase_line"));
        assertEquals("1", Sql.value(reader, "SELECT COUNT(*) FROM dim_product"));
    }

    @Test
    void aChangedRuleOfTheEditionMovesTheLinesOfItsHalfYears() throws SQLException {
        aCountableLineOfDeal(null);
        staging.rule(true, "EQUIPMENT", "NO_DEAL", "NOT_OWN");
        build();
        assertEquals("0.00|1000.00", volume("not_own"));
        Sql.run(sink, "UPDATE stg_program_edition SET in_force_to = '2026-01-01', state = 'SUPERSEDED'");
        build();
        assertEquals("UNCLASSIFIED", bucketOf(1));
    }

    /** Rows arrive one by one, and each state between them is a state reports may read. */
    @Test
    void anEditionPutIntoForceAndWithdrawnLeavesNoDayWithoutOne() throws SQLException {
        aCountableLineOfDeal(null);
        staging.line(2, 1, 1, "2025-12-31", "10.00");
        Sql.run(sink, "INSERT INTO stg_program_edition (id, code, title_ru, title_en, state, in_force_from, in_force_to, version) "
                + "VALUES (2, '2026', 'Р', 'E', 'DRAFT', NULL, '9999-12-31', 0)",
                "INSERT INTO stg_edition_volume_rule (edition_id, own_manufacture, product_kind, deal_decision, bucket) "
                        + "SELECT 2, own_manufacture, product_kind, deal_decision, 'NOT_OWN' FROM stg_edition_volume_rule WHERE edition_id = 1");
        build();
        assertEquals("COUNTABLE COUNTABLE", bucketOf(1) + " " + bucketOf(2), "a draft judges nothing");
        Sql.run(sink, "UPDATE stg_program_edition SET state = 'IN_FORCE', in_force_from = '2026-01-01', version = 1 WHERE id = 2");
        build();
        assertEquals("NOT_OWN COUNTABLE", bucketOf(1) + " " + bucketOf(2), "both cover 2026 for a while: the later one is taken");
        Sql.run(sink, "UPDATE stg_program_edition SET state = 'SUPERSEDED', in_force_to = '2026-01-01' WHERE id = 1");
        build();
        assertEquals("NOT_OWN COUNTABLE", bucketOf(1) + " " + bucketOf(2));
        Sql.run(sink, "UPDATE stg_program_edition SET state = 'IN_FORCE', in_force_to = '9999-12-31' WHERE id = 1");
        build();
        assertEquals("NOT_OWN COUNTABLE", bucketOf(1) + " " + bucketOf(2));
        Sql.run(sink, "UPDATE stg_program_edition SET state = 'WITHDRAWN', version = 2 WHERE id = 2");
        build();
        assertEquals("COUNTABLE COUNTABLE", bucketOf(1) + " " + bucketOf(2));
        assertEquals("2023-01", Sql.value(reader, "SELECT edition_code FROM dim_half_year WHERE half_year = '2026-H1'"));
    }

    @Test
    void thresholdsAreThoseOfTheStatusHeldOnTheLastDay() throws SQLException {
        aCountableLineOfDeal(null);
        staging.threshold("GOLD", "1000.00", true);
        staging.threshold("SILVER", "1000.01", false);
        staging.threshold("PROJECT", null, true);
        staging.status(1, 1, "RETAIL", "GOLD", "2026-06-30", "NULL");
        staging.status(2, 1, "PROJECT", "PROJECT", "2020-01-01", "5.00");
        staging.partner(2, "P2");
        staging.status(3, 2, "RETAIL", "GOLD", "2020-01-01", "900.00");
        staging.partner(3, "P3");
        staging.status(4, 3, "RETAIL", "SILVER", "2020-01-01", "1.00");
        staging.line(9, 3, 1, "2026-01-01", "1000.00");
        build();
        assertEquals(List.of("P1|GOLD|1000.00|1000.00|0|1", "P1|PROJECT|1000.00|null|0|null", "P2|GOLD|0.00|900.00|1|0",
                        "P3|SILVER|1000.00|1000.01|0|0"),
                Sql.rows(reader, "SELECT partner_code, status, countable, threshold, threshold_individual, met FROM v_half_year_volume "
                        + "WHERE half_year = '2026-H1' ORDER BY partner_code, status"));
        assertEquals(List.of("P1|PROJECT"), Sql.rows(reader,
                "SELECT partner_code, status FROM v_half_year_volume WHERE half_year = '2025-H2' AND partner_code = 'P1'"));
    }

    @Test
    void aLineFromADistributorCountsByTheBuyersDueDiscount() throws SQLException {
        discounts();
        staging.held(1, 1, "RETAIL", "SILVER", "'2026-02-01', '2026-05-01'", StagingRows.OPEN);
        staging.held(2, 1, "RETAIL", "GOLD", "'2026-05-01', '9999-12-31'", StagingRows.OPEN);
        staging.extra(1, 1, "AGAT_UX", "'2026-03-01', '2026-04-01'", "3.00", StagingRows.OPEN);
        staging.extra(2, 1, "OLHA", "'2026-01-01', '9999-12-31'", "9.00", StagingRows.OPEN);
        staging.suspension(1, 1, "RETAIL", "'2026-06-01', '2026-06-10'", StagingRows.OPEN);
        staging.deal(1, "OWN", true, "TRUE", StagingRows.OPEN);
        staging.deal(2, "SAFE", false, "NULL", StagingRows.OPEN);
        staging.line(1, 1, 1, "2026-03-01", "1.00");
        staging.sellerLine(2, 1, "2026-01-31", "1", "50.00", "'SHIPMENT', NULL");
        staging.sellerLine(3, 1, "2026-02-01", "1", "50.00", "'SHIPMENT', NULL");
        staging.sellerLine(4, 1, "2026-03-31", "0.5", "50.00", "'SHIPMENT', NULL");
        staging.sellerLine(5, 1, "2026-04-30", "3", "50.00", "'RETURN', NULL");
        staging.sellerLine(6, 1, "2026-06-09", "1", "50.00", "'SHIPMENT', NULL");
        staging.sellerLine(7, 1, "2026-06-10", "1", "50.00", "'SHIPMENT', NULL");
        staging.sellerLine(8, 1, "2026-06-10", "1", "50.00", "'SHIPMENT', 'OWN'");
        staging.sellerLine(9, 1, "2026-06-10", "1", "50.00", "'SHIPMENT', 'NOT-KNOWN'");
        staging.sellerLine(10, 1, "2026-06-10", "1", "50.00", "'SHIPMENT', 'SAFE'");
        staging.partner(2, "P2");
        staging.held(3, 2, "PROJECT", "PROJECT", "'2020-01-01', '9999-12-31'", StagingRows.OPEN);
        staging.sellerLine(11, 2, "2026-06-10", "1", "50.00", "'SHIPMENT', NULL");
        staging.sellerLine(12, 1, "2022-12-31", "1", "50.00", "'SHIPMENT', NULL");
        build();
        assertEquals(List.of("1.00|null", "85.01|15.00", "75.01|25.00", "36.00|28.00", "-225.02|25.00", "85.01|15.00", "70.01|30.00",
                        "50.00|null", "50.00|null", "70.01|30.00", "50.00|null", "50.00|null"),
                Sql.rows(reader, "SELECT signed_amount, due_discount_percent FROM fact_purchase_line ORDER BY purchase_line_id"));
    }

    @Test
    void whatChangesABuyersDiscountMovesItsLinesFromDistributors() throws SQLException {
        discounts();
        staging.sellerLine(1, 1, "2026-03-31", "1", "50.00", "'SHIPMENT', NULL");
        staging.line(2, 1, 1, "2026-03-31", "7.00");
        build();
        assertEquals("92.01|2", volume("line_count"), "no status: 15 %");
        staging.held(1, 1, "RETAIL", "SILVER", "'2026-01-01', '9999-12-31'", StagingRows.OPEN);
        build();
        assertEquals("82.01|2", volume("line_count"), "silver all along");
        staging.held(2, 1, "RETAIL", "GOLD", "'2026-01-01', '9999-12-31'", StagingRows.OPEN);
        staging.held(1, 1, "RETAIL", "SILVER", "'2026-01-01', '9999-12-31'", CLOSED);
        build();
        assertEquals("77.01|2", volume("line_count"), "corrected to gold");
        staging.extra(1, 1, "AGAT_UX", "'2026-01-01', '9999-12-31'", "10.00", StagingRows.OPEN);
        build();
        assertEquals("67.01|2", volume("line_count"));
        staging.extra(2, 1, "AGAT_UX", "'2026-01-01', '2026-03-31'", "10.00", StagingRows.OPEN);
        staging.extra(1, 1, "AGAT_UX", "'2026-01-01', '9999-12-31'", "10.00", CLOSED);
        build();
        assertEquals("77.01|2", volume("line_count"), "the grant ended the day before");
        staging.suspension(1, 1, "ALL", "'2026-03-31', '2026-04-01'", StagingRows.OPEN);
        build();
        assertEquals("92.01|2", volume("line_count"), "suspended");
        staging.suspension(1, 1, "ALL", "'2026-03-31', '2026-04-01'", CLOSED);
        build();
        assertEquals("77.01|2", volume("line_count"), "never suspended, as is known now");
        Sql.run(sink, "UPDATE stg_product_version SET product_group = 'OLHA' WHERE id = 1");
        build();
        assertEquals("87.01|2", volume("line_count"), "an article of another group");
    }

    @Test
    void anEditionPutIntoForceMovesTheLinesOfItsDays() throws SQLException {
        discounts();
        staging.sellerLine(1, 1, "2026-03-30", "1", "50.00", "'SHIPMENT', NULL");
        staging.sellerLine(2, 1, "2026-03-31", "1", "50.00", "'SHIPMENT', NULL");
        build();
        staging.discount(2, "NONE", "AGAT_UX", "5");
        Sql.run(sink, "INSERT INTO stg_program_edition (id, code, title_ru, title_en, state, in_force_from, in_force_to, version) "
                + "VALUES (2, 'next', '', '', 'DRAFT', NULL, '9999-12-31', 0)");
        build();
        assertEquals("170.02|2", volume("line_count"), "a draft says nothing");
        Sql.run(sink, "UPDATE stg_program_edition SET state = 'SUPERSEDED', in_force_to = '2026-03-31' WHERE id = 1",
                "UPDATE stg_program_edition SET state = 'IN_FORCE', in_force_from = '2026-03-31' WHERE id = 2");
        build();
        assertEquals("180.02|2", volume("line_count"), "in force within the half-year");
        Sql.run(sink, "UPDATE stg_program_edition SET state = 'WITHDRAWN' WHERE id = 2",
                "UPDATE stg_program_edition SET state = 'IN_FORCE', in_force_to = '9999-12-31' WHERE id = 1");
        build();
        assertEquals("170.02|2", volume("line_count"));
    }

    private void discounts() throws SQLException {
        staging.edition();
        staging.partner(1, "P1");
        staging.partner(99, "DIST");
        staging.product(1, "EQUIPMENT", true);
        staging.discount(1, "NONE", "AGAT_UX", "15");
        staging.discount(1, "SILVER", "AGAT_UX", "25");
        staging.discount(1, "GOLD", "AGAT_UX", "30");
        staging.discount(1, "PROJECT", "AGAT_UX", "NULL");
        staging.discount(1, "GOLD", "OLHA", "20");
    }

    @Test
    void aChangeThatCommitsLateIsNotLostBehindAnEarlierReading() throws SQLException {
        staging.edition();
        staging.partner(1, "P1");
        staging.product(1, "EQUIPMENT", true);
        build();
        try (Connection slow = server.connect("sink")) {
            slow.setAutoCommit(false);
            new StagingRows(slow).line(1, 1, 1, "2026-03-31", "1000.00");
            staging.line(2, 1, 1, "2026-03-31", "1.00");
            build();
            assertEquals("1.00|1", volume("line_count"));
            slow.commit();
        }
        build();
        assertEquals("1001.00|2", volume("line_count"));
    }

    @Test
    void aFailureInTheMiddleChangesNothingAndTheSameChangesAreTakenAgain() throws SQLException {
        aCountableLineOfDeal(null);
        staging.line(2, 1, 1, "2026-03-31", "5.00");
        Sql.run(owner, "RENAME TABLE fact_half_year_volume TO hidden");
        SQLException failure = assertThrows(SQLException.class, warehouse::build);
        warehouse.recordFailure(failure);
        assertEquals("1", Sql.value(reader, "SELECT COUNT(*) FROM fact_purchase_line"));
        assertTrue(Sql.value(reader, "SELECT error FROM etl_state WHERE transform = 'half_year_volume'").contains("fact_half_year_volume"));
        Sql.run(owner, "RENAME TABLE hidden TO fact_half_year_volume");
        build();
        assertEquals("1005.00|2", volume("line_count"));
        assertEquals("null", Sql.value(reader, "SELECT error FROM etl_state WHERE transform = 'half_year_volume'"));
    }

    @Test
    void derivingEverythingAgainChangesNothing() throws SQLException {
        aCountableLineOfDeal(null);
        staging.event(1, 1, "AGREED", StagingRows.OPEN);
        build();
        String before = checksum();
        Sql.run(owner, "INSERT INTO stg_change (subject, subject_id) SELECT 'LINE', id FROM stg_purchase_line",
                "INSERT INTO stg_change (subject, subject_id) VALUES ('EDITION', 1), ('PRODUCT', 1), ('PARTNER', 1), ('EVENT', 1)");
        build();
        assertEquals(before, checksum());
    }

    @Test
    void eventsKeepTheirVersions() throws SQLException {
        staging.event(1, 4, "AGREED", StagingRows.OPEN);
        build();
        staging.event(2, 4, "CONFIRMED", StagingRows.OPEN);
        staging.event(1, 4, "AGREED", CLOSED);
        staging.partner(4, "P4");
        build();
        assertEquals(List.of("AGREED|0|2026-H1|P4", "CONFIRMED|1|2026-H1|P4"), Sql.rows(reader,
                "SELECT e.state, e.is_current, e.half_year, p.code FROM fact_marketing_event e JOIN dim_partner_current p USING (partner_key) ORDER BY 1"));
    }

    @Test
    void twoSupervisorsNeverBuildAtOnceAndReadersWriteNothing() {
        assertTrue(assertThrows(SQLException.class, this::openWarehouse).getMessage().contains("Another supervisor"));
        assertThrows(SQLException.class, () -> Sql.run(reader, "DELETE FROM stg_partner"));
        assertThrows(SQLException.class, () -> Sql.run(reader, "DELETE FROM fact_purchase_line"));
        assertThrows(SQLException.class, () -> Sql.rows(reader, "SELECT 1 FROM stg_change"));
        assertThrows(SQLException.class, () -> Sql.run(sink, "DELETE FROM stg_change"));
    }

    @Test
    void aFactNamesTheVersionOfItsDayAndTheCompanyItself() throws SQLException {
        staging.edition();
        staging.product(1, "EQUIPMENT", true);
        staging.line(1, 1, 1, "2025-12-31", "1.00");
        staging.line(2, 1, 1, "2026-04-01", "2.00");
        staging.line(3, 1, 1, "2026-04-02", "3.00");
        staging.event(1, 1, "AGREED", StagingRows.OPEN);
        build();
        assertEquals(List.of("1|null", "1|null", "1|null"),
                Sql.rows(reader, "SELECT partner_key, partner_version_key FROM fact_purchase_line"), "a fact before its company has its key already");
        staging.company(1, "P1");
        staging.version(11, 1, "2026-01-01 10:00:00", "'Казань', 'first'");
        staging.version(12, 1, "2026-04-01 20:59:59.999999", "'Уфа', 'second'");
        staging.version(13, 1, "2026-04-01 21:00:00", "'Пермь', 'third'");
        staging.version(14, 1, "2026-04-02 09:00:00", "'Омск', 'fourth'");
        build();
        assertEquals(List.of("11|1000-01-01|2026-04-01|0", "12|2026-04-01|2026-04-02|0", "13|2026-04-02|2026-04-02|0", "14|2026-04-02|9999-12-31|1"),
                Sql.rows(reader, "SELECT partner_version_key, valid_from, valid_to, is_current FROM dim_partner ORDER BY 1"),
                "Moscow days; of two versions on one day the last speaks");
        assertEquals(List.of("1|Казань|first", "2|Уфа|second", "3|Омск|fourth"), regions());
        assertEquals("Омск", Sql.value(reader, "SELECT region FROM dim_partner_current WHERE partner_key = 1"));
        assertEquals("11", Sql.value(reader, "SELECT partner_version_key FROM fact_marketing_event"));
        staging.version(15, 1, "2026-04-02 20:00:00", "'Тула', 'fifth'");
        build();
        assertEquals(List.of("1|Казань|first", "2|Уфа|second", "3|Тула|fifth"), regions());
        assertEquals("1", Sql.value(reader, "SELECT line_rows FROM etl_run ORDER BY run_id DESC LIMIT 1"), "only lines of days that changed");
        Sql.run(sink, "DELETE FROM stg_partner_version WHERE id = 11");
        build();
        assertEquals(List.of("1|Уфа|second", "2|Уфа|second", "3|Тула|fifth"), regions());
    }

    private List<String> regions() throws SQLException {
        return Sql.rows(reader, "SELECT f.purchase_line_id, p.region, p.manager FROM fact_purchase_line f JOIN dim_partner p USING (partner_version_key) ORDER BY 1");
    }

    @Test
    void aFactNamesTheStatusesHeldOnItsDay() throws SQLException {
        staging.edition();
        staging.partner(1, "P1");
        staging.product(1, "EQUIPMENT", true);
        staging.line(1, 1, 1, "2026-03-31", "1.00");
        staging.line(2, 1, 1, "2026-04-01", "2.00");
        staging.line(3, 1, 1, "2026-05-01", "3.00");
        staging.event(1, 1, "AGREED", StagingRows.OPEN);
        staging.held(1, 1, "RETAIL", "SILVER", "'2026-01-01', '2026-04-01'", StagingRows.OPEN);
        staging.held(2, 1, "WHOLESALE", "GOLD", "'2026-04-01', '2026-05-01'", StagingRows.OPEN);
        staging.held(3, 1, "PROJECT", "PROJECT", "'2026-04-01', '9999-12-31'", StagingRows.OPEN);
        staging.suspension(5, 1, "ALL", "'2026-04-01', '2026-05-01'", StagingRows.OPEN);
        build();
        assertEquals(List.of("1|null", "2|3", "null|3"),
                Sql.rows(reader, "SELECT sales_status_key, project_status_key FROM fact_purchase_line ORDER BY purchase_line_id"));
        assertEquals("1|null", Sql.value(reader, "SELECT sales_status_key, project_status_key FROM fact_marketing_event"));
        assertEquals("5|1|ALL|2026-04-01|2026-05-01", Sql.value(reader, "SELECT * FROM dim_suspension"), "a suspended status is still held");
        staging.held(4, 1, "WHOLESALE", "GOLD", "'2026-04-01', '9999-12-31'", StagingRows.OPEN);
        build();
        assertEquals(List.of("1|null", "4|3", "4|3"), statusesOfLines(), "the closing of the former one is still on its way");
        staging.held(2, 1, "WHOLESALE", "GOLD", "'2026-04-01', '2026-05-01'", CLOSED);
        build();
        assertEquals(List.of("1|null", "4|3", "4|3"), statusesOfLines());
        assertEquals(List.of("1|SALES", "3|PROJECT", "4|SALES"), Sql.rows(reader, "SELECT status_key, track FROM dim_status ORDER BY 1"));
    }

    private List<String> statusesOfLines() throws SQLException {
        return Sql.rows(reader, "SELECT sales_status_key, project_status_key FROM fact_purchase_line ORDER BY purchase_line_id");
    }

    @Test
    void aChangedThresholdReachesTheReportWithoutDerivingLines() throws SQLException {
        aCountableLineOfDeal(null);
        staging.threshold("GOLD", "1000.00", false);
        staging.status(1, 1, "RETAIL", "GOLD", "2026-01-01", "NULL");
        build();
        String met = "SELECT threshold, met FROM v_half_year_volume WHERE half_year = '2026-H1'";
        assertEquals("1000.00|1", Sql.value(reader, met));
        staging.threshold("GOLD", "1000.01", false);
        build();
        assertEquals("1000.01|0", Sql.value(reader, met));
        assertEquals("0", Sql.value(reader, "SELECT line_rows FROM etl_run ORDER BY run_id DESC LIMIT 1"));
        Sql.run(sink, "DELETE FROM stg_edition_requirement WHERE status = 'GOLD'");
        build();
        assertEquals("null|null", Sql.value(reader, met));
    }

    @Test
    void whatIsGoneFromStagingIsGoneFromTheFacts() throws SQLException {
        aCountableLineOfDeal("DEAL-9");
        staging.deal(9, "DEAL-9", true, "TRUE", StagingRows.OPEN);
        staging.line(2, 1, 1, "2026-03-31", "400.00");
        staging.event(1, 1, "AGREED", StagingRows.OPEN);
        build();
        assertEquals("1400.00|2", volume("line_count"));
        Sql.run(sink, "DELETE FROM stg_purchase_line WHERE id = 2", "DELETE FROM stg_marketing_event", "DELETE FROM stg_deal");
        build();
        assertEquals("0.00|1000.00|1", volume("undecided_project, line_count"));
        assertEquals("0", Sql.value(reader, "SELECT COUNT(*) FROM fact_marketing_event"));
        Sql.run(sink, "DELETE FROM stg_purchase_line");
        build();
        assertEquals("0|0", Sql.value(reader, "SELECT (SELECT COUNT(*) FROM fact_purchase_line), (SELECT COUNT(*) FROM fact_half_year_volume)"));
    }

    @Test
    void receivablesStandAsTheirPicturesSaidThem() throws SQLException {
        staging.receivable(1, 1, "2026-07-01", "2026-07-02", "700.00", StagingRows.OPEN);
        staging.receivable(2, 1, "2026-07-15", "2026-07-02", "500.00", StagingRows.OPEN);
        build();
        assertEquals(List.of("1|null|20260701|0|700.00|null|1", "1|null|20260715|13|500.00|null|1"), receivables());
        staging.partner(1, "P1");
        staging.picture(1, "2026-07-15", false, StagingRows.OPEN);
        build();
        assertEquals(List.of("1|1|20260701|0|700.00|null|1", "1|1|20260715|13|500.00|0|1"), receivables());
        staging.picture(2, "2026-07-15", true, StagingRows.OPEN);
        staging.picture(1, "2026-07-15", false, CLOSED);
        staging.receivable(3, 1, "2026-07-15", "2026-07-02", "450.00", StagingRows.OPEN);
        staging.receivable(2, 1, "2026-07-15", "2026-07-02", "500.00", CLOSED);
        build();
        assertEquals(List.of("1|1|20260701|0|700.00|null|1", "1|1|20260715|13|500.00|1|0", "1|1|20260715|13|450.00|1|1"), receivables());
        Sql.run(sink, "DELETE FROM stg_receivable_picture", "DELETE FROM stg_receivable WHERE id = 3");
        build();
        assertEquals(List.of("1|1|20260701|0|700.00|null|1", "1|1|20260715|13|500.00|null|0"), receivables());
    }

    private List<String> receivables() throws SQLException {
        return Sql.rows(reader, "SELECT partner_key, partner_version_key, date_key, days_overdue, outstanding, picture_complete, is_current "
                + "FROM fact_receivable_snapshot ORDER BY receivable_id");
    }

    @Test
    void findingsOfPublishedListsStandBesideTheirCompany() throws SQLException {
        staging.finding(1, 1, "SALES_SPECIALISTS", "NOT_MET");
        build();
        staging.partner(1, "P1");
        build();
        assertEquals("20260630|2026-H1|1|GOLD|SALES_SPECIALISTS|NOT_MET|2.00|1.00", Sql.value(reader, "SELECT date_key, half_year, partner_version_key, "
                + "judged_status, requirement, outcome, required_value, actual_value FROM fact_requirement_finding"));
        Sql.run(sink, "DELETE FROM stg_published_finding");
        build();
        assertEquals("0", Sql.value(reader, "SELECT COUNT(*) FROM fact_requirement_finding"));
    }

    private void aCountableLineOfDeal(String deal) throws SQLException {
        staging.edition();
        staging.partner(1, "P1");
        staging.product(1, "EQUIPMENT", true);
        staging.line(1, 1, 1, "2026-03-31", "1000.00", "'SHIPMENT', " + (deal == null ? "NULL" : "'" + deal + "'"), StagingRows.OPEN);
        build();
    }

    private Warehouse openWarehouse() throws SQLException {
        return Warehouse.open(server.url() + "?timezone=UTC", "etl", DatabaseServer.PASSWORD);
    }

    private void build() throws SQLException {
        while (!warehouse.build().idle()) {
            continue;
        }
        assertEquals("0", Sql.value(owner, "SELECT COUNT(*) FROM stg_change"));
    }

    private String bucketOf(long line) throws SQLException {
        return Sql.value(reader, "SELECT bucket FROM fact_purchase_line WHERE purchase_line_id = " + line);
    }

    private String volume(String more) throws SQLException {
        return Sql.value(reader, "SELECT countable, " + more + " FROM fact_half_year_volume WHERE half_year = '2026-H1'");
    }

    private String checksum() throws SQLException {
        return String.join(",", Sql.rows(owner,
                "CHECKSUM TABLE fact_purchase_line, fact_half_year_volume, fact_marketing_event, dim_partner, dim_status, dim_product, dim_half_year"));
    }
}
