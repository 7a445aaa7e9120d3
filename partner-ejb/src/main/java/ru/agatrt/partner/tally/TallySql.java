package ru.agatrt.partner.tally;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import ru.agatrt.partner.tally.TallyTable.Column;

/**
 * The statements of both sides, made from one definition so that the servers write the same bytes for the same content. Nothing in
 * them comes from a user.
 *
 * <p>Insert-only versions make them repeatable: what was recorded up to a moment stays, and an end of knowledge after the moment
 * reads as no end. The checksum of a row is half of its MD5, of a cell the exclusive or over its rows, which no order changes.
 * Two rows never cancel each other, since each has its id; another content goes unseen once in 2⁶⁴.
 */
final class TallySql {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS");

    /** Between two values, and in place of a missing one: neither occurs in a text, so that no two rows read alike. */
    private static final String BETWEEN = "CHAR(31)";
    private static final String NOTHING = "CHAR(0)";

    private final TallyTable table;
    private final TallySource source;
    private final String known;
    private final String where;

    TallySql(TallyTable table, TallySource source, Span span) {
        this.table = table;
        this.source = source;
        this.known = moment(span.known());
        this.where = " FROM " + source.from() + " WHERE " + source.id() + " > " + span.after() + " AND " + source.id() + " <= " + span.upTo()
                + " AND t.recorded_at <= " + known;
    }

    /** Of each company and half-year: rows, rows known at the moment, their amount, checksum. */
    String cells() {
        String amount = table.amount() == null ? "NULL" : "SUM(IF(t.superseded_at > " + known + ", " + source.of(table.amount()) + ", 0))";
        return "SELECT " + partner() + " AS partner, " + halfYear() + " AS half_year, COUNT(*) AS all_rows, SUM(t.superseded_at > " + known
                + ") AS known_rows, " + amount + " AS amount, BIT_XOR(CAST(CONV(LEFT(MD5(" + content() + "), 16), 16, 10) AS UNSIGNED)) AS checksum"
                + where + " GROUP BY partner, half_year";
    }

    /** Every value of every row of some companies and half-years, as text; NULL stays NULL. */
    String rows(Collection<Cell> cells) {
        String which = cells.stream().map(c -> "(" + c.partner() + ", '" + c.halfYear().replace("'", "''") + "')").collect(Collectors.joining(", "));
        return select() + " AND (" + partner() + ", " + halfYear() + ") IN (" + which + ")";
    }

    /** {@link #rows} by id. */
    String named(Collection<Long> ids) {
        return select() + " AND " + source.id() + " IN (" + ids.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
    }

    private String select() {
        String values = values().stream().map(c -> "CONCAT(" + c + ")").collect(Collectors.joining(", "));
        return "SELECT " + source.id() + " AS id, " + partner() + " AS partner, " + halfYear() + " AS half_year, " + values + where;
    }

    /** Names of what {@link #rows} reads after company and half-year. */
    static List<String> names(TallyTable table) {
        List<String> names = new ArrayList<>(table.columns().stream().map(Column::name).toList());
        names.addAll(List.of("recorded_at", "superseded_at", TallySource.CONSISTENT));
        return names;
    }

    private List<String> values() {
        List<String> values = new ArrayList<>(table.columns().stream().map(c -> source.of(c.name())).toList());
        values.addAll(List.of("t.recorded_at", superseded(), source.of(TallySource.CONSISTENT)));
        return values;
    }

    private String content() {
        List<String> parts = new ArrayList<>(List.of(source.id(), partner(), halfYear()));
        table.columns().forEach(c -> parts.add(c.nullable() ? "IFNULL(" + source.of(c.name()) + ", " + NOTHING + ")" : source.of(c.name())));
        parts.addAll(List.of("t.recorded_at", superseded(), source.of(TallySource.CONSISTENT)));
        return "CONCAT_WS(" + BETWEEN + ", " + String.join(", ", parts) + ")";
    }

    /** What was superseded after the moment was not superseded then. */
    private String superseded() {
        return "IF(t.superseded_at > " + known + ", '', t.superseded_at)";
    }

    private String partner() {
        return source.of(TallySource.PARTNER);
    }

    private String halfYear() {
        return source.of(TallySource.HALF_YEAR);
    }

    static String moment(Instant at) {
        return "'" + LocalDateTime.ofInstant(at, ZoneOffset.UTC).format(MOMENT) + "'";
    }
}
