package ru.agatrt.partner.tally;

import java.util.Arrays;
import java.util.List;

/** The tables of versions whose content leaves the book. What people wrote about people does not, and is not counted here. */
public enum TallyTable {

    PURCHASE_LINE("purchase_line", "partner_id", "shipped_on", "amount", "source document_no line_no",
            "document_type shipped_on product_id quantity list_price discount_percent amount project_deal_no? seller_id? original_document_no?"),
    MARKETING_EVENT("marketing_event", "partner_id", "held_on", "budget", "event_no",
            "title kind held_on agreed_on? state attendees? budget?"),
    DEAL("deal", "partner_id", "registered_on", null, "deal_no", "registered_on valid_to? own_prices counts?"),
    STATUS_ASSIGNMENT("status_assignment", "partner_id", "valid_from", null, "direction valid_from",
            "valid_to status individual_threshold? decided_on? cause"),
    STATUS_SUSPENSION("status_suspension", "partner_id", "valid_from", null, "scope valid_from", "valid_to"),
    EXTRA_DISCOUNT("extra_discount", "partner_id", "valid_from", null, "product_group valid_from", "valid_to points"),
    AGREEMENT("agreement", "partner_id", "signed_on", null, "agreement_no",
            "signed_on valid_to directions territory? reports? report_due_days?"),
    PARTNER_REPORT("partner_report", "partner_id", null, null, "period", "submitted_on? state"),
    RECEIVABLE("receivable", "partner_id", "as_of", "outstanding", "creditor document_no as_of", "due_on amount outstanding"),
    RECEIVABLE_PICTURE("receivable_picture", null, "as_of", null, "creditor as_of", "complete"),
    /** Published once and never changed: there is one version of each. */
    PUBLISHED_FINDING("published_finding", "partner_id", "as_of", null, "list_no direction requirement",
            "edition_code as_of effective_from decision judged_status modality outcome clause required_code required_value? actual_code actual_value?"),
    PARTNER("partner_version", "partner_id", null, null, "code",
            "legal_name short_name inn kpp? ogrn? country region website? directions cooperation_since? agreement_no? agreement_signed_on? manager?"),
    PRODUCT("product_version", null, null, null, "code", "product_id valid_from valid_to name product_group kind own_manufacture");

    private final String table;
    private final String partner;
    private final String day;
    private final String amount;
    private final List<Column> key;
    private final List<Column> columns;

    /**
     * A column whose content is compared.
     *
     * @param nullable may be empty: told apart from an empty text
     */
    public record Column(String name, boolean nullable) {

        private static Column of(String text) {
            return text.endsWith("?") ? new Column(text.substring(0, text.length() - 1), true) : new Column(text, false);
        }
    }

    TallyTable(String table, String partner, String day, String amount, String key, String rest) {
        this.table = table;
        this.partner = partner;
        this.day = day;
        this.amount = amount;
        this.key = columns(key);
        this.columns = columns(key + ' ' + rest);
    }

    private static List<Column> columns(String names) {
        return Arrays.stream(names.split(" ")).map(Column::of).toList();
    }

    /** Name in the book. */
    public String table() {
        return table;
    }

    /** Column of the company; {@code null} where rows are of none. */
    String partner() {
        return partner;
    }

    /** Column of the day that gives the half-year; {@code null} where rows are of none. */
    String day() {
        return day;
    }

    /** Column of roubles that are added up; {@code null} where there is nothing to add. */
    public String amount() {
        return amount;
    }

    /** By what people know a row; the first of {@link #columns}. */
    public List<Column> key() {
        return key;
    }

    /** What is compared besides company, half-year and moments. */
    public List<Column> columns() {
        return columns;
    }

    public static TallyTable of(String table) {
        return Arrays.stream(values()).filter(t -> t.table.equals(table)).findFirst().orElseThrow();
    }
}
