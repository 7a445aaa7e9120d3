package ru.agatrt.partner.intake.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import ru.agatrt.partner.kernel.fact.FactColumn;
import ru.agatrt.partner.kernel.fact.FactTable;

/**
 * Full pictures: what a picture of the book has and the file of the same picture no longer has is withdrawn, without a
 * successor. A file with rejected rows withdraws nothing, and its pictures are noted as incomplete: a row that could not
 * be read must not look like one that is gone.
 */
final class PictureMerge implements Merge {

    private final StageSql sql;
    private final String table;
    private final List<String> picture;

    PictureMerge(StageSql sql) {
        this.sql = sql;
        this.table = sql.table().name();
        this.picture = sql.table().picture();
    }

    @Override
    public Counts apply(Connection book, Arrival arrival) throws SQLException {
        long known = seenOnAnotherDay(book);
        if (arrival.complete()) {
            Sql.update(book, "UPDATE " + table + " c SET c.superseded_at = ? WHERE c.superseded_at = " + FactTable.OPEN
                    + " AND EXISTS (SELECT 1 FROM import_stage s WHERE " + same(picture, "s", "c") + ")"
                    + " AND NOT EXISTS (SELECT 1 FROM import_stage s WHERE " + sql.sameKey("s", "c") + ")", arrival.recordedAt());
        }
        notePictures(book, arrival);
        Counts rows = new KeyedMerge(sql).apply(book, arrival);
        return new Counts(rows.created() - known, rows.corrected() + known);
    }

    /** Rows new under their day but known on another: another content of a known key, hence corrections. */
    private long seenOnAnotherDay(Connection book) throws SQLException {
        String day = picture.get(picture.size() - 1);
        List<String> subject = sql.table().key().stream().map(FactColumn::column).filter(c -> !c.equals(day)).toList();
        return Sql.number(book, "SELECT COUNT(*) FROM import_stage s WHERE s.outcome = " + StageSql.GOOD
                + " AND EXISTS (SELECT 1 FROM " + table + " c WHERE c.superseded_at = " + FactTable.OPEN + " AND " + same(subject, "s", "c") + ")"
                + " AND NOT EXISTS (SELECT 1 FROM " + table + " c WHERE c.superseded_at = " + FactTable.OPEN + " AND " + sql.sameKey("s", "c") + ")");
    }

    private void notePictures(Connection book, Arrival arrival) throws SQLException {
        String note = table + "_picture";
        String columns = String.join(", ", picture);
        Sql.update(book, "UPDATE " + note + " n SET n.superseded_at = ? WHERE n.superseded_at = " + FactTable.OPEN + " AND n.complete <> ?"
                + " AND EXISTS (SELECT 1 FROM import_stage s WHERE " + same(picture, "s", "n") + ")", arrival.recordedAt(), arrival.complete());
        Sql.update(book, "INSERT INTO " + note + " (" + columns + ", complete, import_id, recorded_at) SELECT DISTINCT " + columns
                + ", ?, ?, ? FROM import_stage s WHERE s.outcome = " + StageSql.GOOD + " AND NOT EXISTS (SELECT 1 FROM " + note
                + " n WHERE n.superseded_at = " + FactTable.OPEN + " AND " + same(picture, "s", "n") + ")",
                arrival.complete(), arrival.importId(), arrival.recordedAt());
    }

    private static String same(List<String> columns, String a, String b) {
        return columns.stream().map(c -> a + "." + c + " = " + b + "." + c).collect(Collectors.joining(" AND "));
    }
}
