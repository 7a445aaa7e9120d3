package ru.agatrt.partner.correction.persistence;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ru.agatrt.partner.correction.FactKind;

/**
 * Where a kind of fact lies and what is told of it. In every SQL text {@code t} stands for a version.
 *
 * @param identity columns that with {@code partner_id} name the fact
 * @param key      the same as one text
 * @param name     what people call it
 * @param fields   SQL by stable name
 * @param internal names of fields a partner is not told (§1.1)
 * @param author   login of the person whose version it is; {@code NULL} where only files write
 */
record Shape(String table, List<String> identity, String key, String name, Map<String, Field> fields, Set<String> internal, String author) {

    private static final String OPEN = "DATE '9999-12-31'";
    private static final Set<String> NOT_IN_FILES = Set.of("status_suspension", "agreement_amendment");
    private static final Map<FactKind, Shape> ALL = new EnumMap<>(FactKind.class);

    /** How a value is read back from JSON. */
    enum Type {
        TEXT, NUMBER, DAY
    }

    /** @param sql over {@code t} */
    record Field(String sql, Type type) {
    }

    static {
        put(FactKind.PURCHASE, of("purchase_line", List.of("source", "document_no", "line_no"), "CONCAT_WS('/', t.source, t.document_no, t.line_no)",
                "CONCAT(t.document_no, ' / ', t.line_no)").text("source").text("document_no").text("document_type").day("shipped_on")
                .text("product", "(SELECT g.code FROM product g WHERE g.id = t.product_id)").number("quantity").number("list_price")
                .number("discount_percent").number("amount").text("project_deal_no")
                .text("seller", "(SELECT s.code FROM partner s WHERE s.id = t.seller_id)").text("original_document_no"));
        put(FactKind.DEAL, of("deal", List.of("deal_no"), "t.deal_no", "t.deal_no").text("end_customer").day("registered_on").day("valid_to")
                .text("own_prices", flag("t.own_prices")).text("counts", flag("t.counts")).internal("reason", "t.decision_reason").by("t.decided_by"));
        put(FactKind.STATUS, of("status_assignment", List.of("direction", "valid_from"), "CONCAT_WS('/', t.direction, t.valid_from)",
                "t.status").text("direction").text("status").day("valid_from").day("last_day", last("t.valid_to")).number("individual_threshold")
                .text("cause").day("decided_on").internal("note", "t.note").by("t.decided_by"));
        put(FactKind.SUSPENSION, of("status_suspension", List.of("scope", "valid_from"), "CONCAT_WS('/', t.scope, t.valid_from)",
                "t.scope").day("valid_from").day("last_day", last("t.valid_to")).internal("ground", "t.ground").internal("reason", "t.reason").by("t.decided_by"));
        put(FactKind.AGREEMENT, of("agreement", List.of("agreement_no"), "t.agreement_no", "t.agreement_no").day("signed_on").day("last_day", last("t.valid_to"))
                .text("directions").text("territory").text("reports").number("report_due_days"));
        put(FactKind.AMENDMENT, of("agreement_amendment", List.of("agreement_no"), "t.agreement_no", "t.agreement_no").day("signed_on")
                .day("last_day", last("t.valid_to")).text("directions").text("territory").text("reports").number("report_due_days").text("conditions")
                .text("file_name").internal("reason", "t.reason").by("t.decided_by"));
        put(FactKind.REPORT, of("partner_report", List.of("period"), "t.period", "t.period").day("submitted_on").text("state"));
        put(FactKind.EVENT, of("marketing_event", List.of("event_no"), "t.event_no", "CONCAT(t.event_no, ' «', t.title, '»')").text("title").day("held_on")
                .day("agreed_on").text("state").number("attendees").number("budget"));
        put(FactKind.CERTIFICATE, of("certificate", List.of("certificate_no"), "t.certificate_no", "t.certificate_no").text("track").day("issued_on")
                .day("valid_until"));
        put(FactKind.REFERENCE, of("customer_reference", List.of("reference_no"), "t.reference_no", "t.reference_no").text("customer").day("received_on")
                .text("state"));
        put(FactKind.PROOF, of("evidence", List.of("requirement", "valid_from"), "CONCAT_WS('/', t.requirement, t.valid_from)", "t.requirement")
                .text("requirement").day("valid_from").day("valid_until").text("state").internal("note", "t.note"));
        put(FactKind.DEALER, of("dealer", List.of("dealer_inn"), "t.dealer_inn", "t.name").text("name").day("since").day("until"));
        put(FactKind.DEBT, of("receivable", List.of("creditor", "document_no", "as_of"), "CONCAT_WS('/', t.creditor, t.as_of, t.document_no)", "t.document_no")
                .text("creditor").day("as_of").day("due_on").number("amount").number("outstanding"));
        put(FactKind.COMPANY, of("partner_version", List.of(), "'company'", "t.short_name").text("legal_name").text("inn").text("website").text("directions")
                .day("cooperation_since").text("agreement_no").day("agreement_signed_on").text("region").text("manager"));
    }

    static Shape of(FactKind kind) {
        return ALL.get(kind);
    }

    /** What is told of a version, as a JSON object; {@code alias} names it. */
    String json(String alias, boolean toPartner) {
        return fields.entrySet().stream().filter(f -> !toPartner || !internal.contains(f.getKey()))
                .map(f -> "'" + f.getKey() + "', " + over(alias, f.getValue().sql())).collect(Collectors.joining(", ", "JSON_OBJECT(", ")"));
    }

    /** Condition that two versions are of one fact of one company. */
    String same(String one, String other) {
        return identity.stream().map(column -> " AND " + one + "." + column + " = " + other + "." + column)
                .collect(Collectors.joining("", one + ".partner_id = " + other + ".partner_id", ""));
    }

    /** SQL over {@code t} said of another alias. */
    static String over(String alias, String sql) {
        return sql.replaceAll("\\bt\\.", alias + ".");
    }

    /** Whether files bring it. */
    boolean imported() {
        return !NOT_IN_FILES.contains(table);
    }

    private static String last(String column) {
        return "IF(" + column + " = " + OPEN + ", NULL, " + column + " - INTERVAL 1 DAY)";
    }

    private static String flag(String column) {
        return "IF(" + column + " IS NULL, NULL, IF(" + column + ", 'YES', 'NO'))";
    }

    private static void put(FactKind kind, Shape shape) {
        ALL.put(kind, shape);
    }

    private static Shape of(String table, List<String> identity, String key, String name) {
        return new Shape(table, identity, key, name, Map.of(), Set.of(), "NULL");
    }

    private Shape text(String name) {
        return field(name, "t." + name, Type.TEXT);
    }

    private Shape text(String name, String sql) {
        return field(name, sql, Type.TEXT);
    }

    private Shape number(String name) {
        return field(name, "t." + name, Type.NUMBER);
    }

    private Shape day(String name) {
        return field(name, "t." + name, Type.DAY);
    }

    private Shape day(String name, String sql) {
        return field(name, sql, Type.DAY);
    }

    private Shape internal(String name, String sql) {
        Shape with = field(name, sql, Type.TEXT);
        Set<String> hidden = new java.util.HashSet<>(internal);
        hidden.add(name);
        return new Shape(table, identity, key, this.name, with.fields, hidden, author);
    }

    private Shape by(String sql) {
        return new Shape(table, identity, key, name, fields, internal, sql);
    }

    private Shape field(String fieldName, String sql, Type type) {
        Map<String, Field> more = new LinkedHashMap<>(fields);
        more.put(fieldName, new Field(sql, type));
        return new Shape(table, identity, key, name, more, internal, author);
    }
}
