package ru.agatrt.partner.tally;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What holds now, as reports read it: of the versions those that are open, and the tables of editions, which have none. */
public enum CurrentTable {

    PARTNER("dim_partner", "partner_version", "code",
            "code partner_id legal_name short_name inn kpp ogrn country region website directions cooperation_since agreement_no agreement_signed_on manager",
            new Source("partner_version t JOIN partner o ON o.id = t.partner_id WHERE " + Source.OPEN, "t.id", Map.of("code", "o.code"))),
    PRODUCT("dim_product", "product_version", "code valid_from",
            "code product_id name product_group kind own_manufacture valid_from valid_to",
            new Source("product_version t JOIN product o ON o.id = t.product_id WHERE " + Source.OPEN, "t.id", Map.of("code", "o.code"))),
    STATUS("dim_status", "status_assignment", "direction valid_from",
            "direction partner_id status individual_threshold cause decided_on valid_from valid_to",
            new Source("status_assignment t WHERE " + Source.OPEN, "t.id", Map.of())),
    SUSPENSION("dim_suspension", "status_suspension", "scope valid_from", "scope partner_id valid_from valid_to",
            new Source("status_suspension t WHERE " + Source.OPEN, "t.id", Map.of())),
    EDITION("dim_edition", "program_edition", "code", "code title_ru title_en state in_force_from in_force_to",
            new Source("program_edition t", "t.id", Map.of())),
    REQUIREMENT("dim_edition_requirement", "edition_requirement", "edition status requirement",
            "edition status requirement modality threshold_amount threshold_count individual clause sort_order",
            new Source("edition_requirement t JOIN program_edition e ON e.id = t.edition_id",
                    "CONCAT_WS('/', t.edition_id, t.status, t.requirement)", Map.of("edition", "e.code"))),
    VOLUME_RULE("edition_volume_rule", "edition_volume_rule", "edition product_kind deal_decision",
            "edition own_manufacture product_kind deal_decision bucket",
            new Source("edition_volume_rule t JOIN program_edition e ON e.id = t.edition_id",
                    "CONCAT_WS('/', t.edition_id, t.own_manufacture, t.product_kind, t.deal_decision)", Map.of("edition", "e.code"))),
    DISCOUNT("edition_discount", "edition_discount", "edition status product_group", "edition status product_group percent sort_order",
            new Source("edition_discount t JOIN program_edition e ON e.id = t.edition_id",
                    "CONCAT_WS('/', t.edition_id, t.status, t.product_group)", Map.of("edition", "e.code")));

    private final String title;
    private final String captured;
    private final List<String> label;
    private final List<String> names;
    private final Source book;

    /**
     * Where the rows lie on one side; {@code t} stands for a row.
     *
     * @param key SQL of what a row is found by on both sides
     * @param sql SQL of values that do not lie in {@code t} under their own names
     */
    public record Source(String from, String key, Map<String, String> sql) {

        static final String OPEN = "t.superseded_at = '9999-12-31 23:59:59.999999'";

        public Source {
            sql = Map.copyOf(sql);
        }

        String of(String name) {
            return sql.getOrDefault(name, "t." + name);
        }
    }

    CurrentTable(String title, String captured, String label, String names, Source book) {
        this.title = title;
        this.captured = captured;
        this.label = List.of(label.split(" "));
        this.names = List.of(names.split(" "));
        this.book = book;
    }

    /** Name in the warehouse. */
    public String title() {
        return title;
    }

    /** Table of the book that it comes from. */
    public String captured() {
        return captured;
    }

    /** Whether a table of the book itself goes by this name, and not one that is derived from it. */
    public static boolean isOfBook(String title) {
        return Arrays.stream(values()).anyMatch(table -> table.title.equals(title) && table.captured.equals(title));
    }

    /** Names of the values, in their order. */
    public List<String> names() {
        return names;
    }

    Source book() {
        return book;
    }

    /** By what people know a row. */
    public String label(List<String> values) {
        return String.join(" / ", label.stream().map(name -> values.get(names.indexOf(name))).toList());
    }

    /** Key of the company that a row is of; 0 for none. */
    public long partner(List<String> values) {
        int place = names.indexOf("partner_id");
        return place < 0 || values.get(place) == null ? 0 : Long.parseLong(values.get(place));
    }
}
