package ru.agatrt.partner.tests.outside.sums;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of the book as they are known now, all of one moment; nothing is added up or judged here. */
final class BookRows {

    private static final String NOW = " superseded_at = '9999-12-31 23:59:59.999999'";

    /** A line of a purchase. @param seller code of a distributor; {@code null}: the vendor */
    record Line(String source, String document, int number, boolean returned, String partner, LocalDate day, long product, BigDecimal quantity,
                BigDecimal listPrice, BigDecimal percent, BigDecimal amount, String deal, String seller) {
    }

    /** What an article is for a time; {@code to} is the first day it is no longer. */
    record Article(String code, LocalDate from, LocalDate to, String group, String kind, boolean own) {
    }

    /** @param counts {@code null}: not decided */
    record Deal(boolean ownPrices, Boolean counts) {
    }

    /** A status held for a time, or a suspension with its scope in the place of the direction. */
    record Term(String partner, String direction, String status, BigDecimal individual, LocalDate from, LocalDate to) {

        boolean on(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    /** @param edition key @param from first day in force */
    record Edition(long edition, LocalDate from) {
    }

    /** What an edition asks for. @param individual whether one company may be given an amount of its own */
    record Demand(String modality, BigDecimal amount, Integer count, boolean individual) {
    }

    record Price(LocalDate from, BigDecimal price) {
    }

    record Extra(LocalDate from, LocalDate to, BigDecimal points) {
    }

    record Event(String partner, String number, LocalDate held, LocalDate agreed, String state) {
    }

    record Debt(String partner, String creditor, String document, LocalDate asOf, LocalDate due, BigDecimal outstanding) {
    }

    record Picture(String creditor, LocalDate asOf, boolean complete) {
    }

    final List<Line> lines = new ArrayList<>();
    final Map<Long, List<Article>> articles = new HashMap<>();
    final Map<String, Deal> deals = new HashMap<>();
    final List<Term> statuses = new ArrayList<>();
    final List<Term> suspensions = new ArrayList<>();
    final List<Edition> editions = new ArrayList<>();
    final Map<List<Object>, String> volumeRules = new HashMap<>();
    final Map<List<Object>, BigDecimal> discounts = new HashMap<>();
    final Map<List<Object>, Demand> demands = new HashMap<>();
    final Map<List<Object>, List<Price>> prices = new HashMap<>();
    final Map<List<Object>, List<Extra>> extras = new HashMap<>();
    final Map<String, String> countries = new HashMap<>();
    final List<Event> events = new ArrayList<>();
    final List<Debt> debts = new ArrayList<>();
    final List<Picture> pictures = new ArrayList<>();

    private BookRows() {
    }

    /** One row of an answer. */
    @FunctionalInterface
    private interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    static BookRows read(Connection book) throws SQLException {
        BookRows rows = new BookRows();
        book.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        book.setAutoCommit(false);
        rows.purchases(book);
        rows.program(book);
        rows.companies(book);
        rows.receivables(book);
        book.rollback();
        return rows;
    }

    private void purchases(Connection book) throws SQLException {
        each(book, "SELECT l.*, p.code AS buyer, s.code AS seller FROM purchase_line l JOIN partner p ON p.id = l.partner_id"
                + " LEFT JOIN partner s ON s.id = l.seller_id WHERE l." + NOW.strip() + " ORDER BY l.id", r -> lines.add(new Line(r.getString("source"),
                r.getString("document_no"), r.getInt("line_no"), "RETURN".equals(r.getString("document_type")), r.getString("buyer"),
                r.getObject("shipped_on", LocalDate.class), r.getLong("product_id"), r.getBigDecimal("quantity"), r.getBigDecimal("list_price"),
                r.getBigDecimal("discount_percent"), r.getBigDecimal("amount"), r.getString("project_deal_no"), r.getString("seller"))));
        each(book, "SELECT v.*, p.code FROM product_version v JOIN product p ON p.id = v.product_id WHERE v." + NOW.strip(), r ->
                articles.computeIfAbsent(r.getLong("product_id"), k -> new ArrayList<>()).add(new Article(r.getString("code"),
                        r.getObject("valid_from", LocalDate.class), r.getObject("valid_to", LocalDate.class), r.getString("product_group"),
                        r.getString("kind"), r.getBoolean("own_manufacture"))));
        each(book, "SELECT * FROM deal WHERE" + NOW, r -> deals.put(r.getString("deal_no"),
                new Deal(r.getBoolean("own_prices"), r.getObject("counts") == null ? null : (Boolean) r.getBoolean("counts"))));
        each(book, "SELECT * FROM price_list_entry WHERE" + NOW, r -> prices.computeIfAbsent(List.of(r.getLong("product_id"),
                r.getString("territory")), k -> new ArrayList<>()).add(new Price(r.getObject("valid_from", LocalDate.class), r.getBigDecimal("list_price"))));
    }

    private void program(Connection book) throws SQLException {
        each(book, "SELECT * FROM edition_term WHERE" + NOW, r -> editions.add(new Edition(r.getLong("edition_id"),
                r.getObject("in_force_from", LocalDate.class))));
        each(book, "SELECT * FROM edition_volume_rule", r -> volumeRules.put(List.of(r.getLong("edition_id"), r.getBoolean("own_manufacture"),
                r.getString("product_kind"), r.getString("deal_decision")), r.getString("bucket")));
        each(book, "SELECT * FROM edition_discount WHERE percent IS NOT NULL", r -> discounts.put(List.of(r.getLong("edition_id"),
                r.getString("status"), r.getString("product_group")), r.getBigDecimal("percent")));
        each(book, "SELECT * FROM edition_requirement", r -> demands.put(List.of(r.getLong("edition_id"), r.getString("status"),
                r.getString("requirement")), new Demand(r.getString("modality"), r.getBigDecimal("threshold_amount"),
                r.getObject("threshold_count", Integer.class), r.getBoolean("individual"))));
    }

    private void companies(Connection book) throws SQLException {
        each(book, "SELECT p.code, v.country FROM partner_version v JOIN partner p ON p.id = v.partner_id WHERE v." + NOW.strip(),
                r -> countries.put(r.getString("code"), r.getString("country")));
        each(book, "SELECT a.*, p.code FROM status_assignment a JOIN partner p ON p.id = a.partner_id WHERE a." + NOW.strip(), r ->
                statuses.add(new Term(r.getString("code"), r.getString("direction"), r.getString("status"), r.getBigDecimal("individual_threshold"),
                        r.getObject("valid_from", LocalDate.class), r.getObject("valid_to", LocalDate.class))));
        each(book, "SELECT s.*, p.code FROM status_suspension s JOIN partner p ON p.id = s.partner_id WHERE s." + NOW.strip(), r ->
                suspensions.add(new Term(r.getString("code"), r.getString("scope"), null, null, r.getObject("valid_from", LocalDate.class),
                        r.getObject("valid_to", LocalDate.class))));
        each(book, "SELECT x.*, p.code FROM extra_discount x JOIN partner p ON p.id = x.partner_id WHERE x." + NOW.strip(), r ->
                extras.computeIfAbsent(List.of(r.getString("code"), r.getString("product_group")), k -> new ArrayList<>()).add(
                        new Extra(r.getObject("valid_from", LocalDate.class), r.getObject("valid_to", LocalDate.class), r.getBigDecimal("points"))));
        each(book, "SELECT e.*, p.code FROM marketing_event e JOIN partner p ON p.id = e.partner_id WHERE e." + NOW.strip(), r ->
                events.add(new Event(r.getString("code"), r.getString("event_no"), r.getObject("held_on", LocalDate.class),
                        r.getObject("agreed_on", LocalDate.class), r.getString("state"))));
    }

    private void receivables(Connection book) throws SQLException {
        each(book, "SELECT d.*, p.code FROM receivable d JOIN partner p ON p.id = d.partner_id WHERE d." + NOW.strip(), r ->
                debts.add(new Debt(r.getString("code"), r.getString("creditor"), r.getString("document_no"), r.getObject("as_of", LocalDate.class),
                        r.getObject("due_on", LocalDate.class), r.getBigDecimal("outstanding"))));
        each(book, "SELECT * FROM receivable_picture WHERE" + NOW, r -> pictures.add(new Picture(r.getString("creditor"),
                r.getObject("as_of", LocalDate.class), r.getBoolean("complete"))));
    }

    private static void each(Connection book, String sql, Taker taker) throws SQLException {
        try (Statement statement = book.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                taker.take(rows);
            }
        }
    }
}
