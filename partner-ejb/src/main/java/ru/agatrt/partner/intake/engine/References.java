package ru.agatrt.partner.intake.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import ru.agatrt.partner.kernel.fact.FactColumn;
import ru.agatrt.partner.kernel.fact.FactTable;
import ru.agatrt.partner.kernel.fact.Reference;

/** Turns codes and names in the staging table into ids. */
final class References {

    private final Connection book;
    private final FactTable table;

    References(Connection book, FactTable table) {
        this.book = book;
        this.table = table;
    }

    /** Looks up again what was unknown while staging; notes codes that lead nowhere. */
    void resolve(ProblemLog problems) throws SQLException {
        for (FactColumn column : table.columns()) {
            Reference target = column.reference().orElse(null);
            if (target != null && target.isByCode() && hasUnknown(column)) {
                lookUp(column, target);
                if (!target.isCreatedOnSight()) {
                    problems.note(column.name(), target.unknownCode(), "SELECT file_line, JSON_OBJECT('value', "
                            + StageSql.referenceText(column) + ") AS args FROM import_stage WHERE " + unknown(column));
                }
            }
        }
        problems.rejectNoted();
    }

    /** Gives identities to what good rows name for the first time. Only now, so that a rejected row leaves no trace. */
    void createMissing(LocalDateTime at) throws SQLException {
        for (FactColumn column : table.columns()) {
            Reference target = column.reference().orElse(null);
            if (target == Reference.PERSON) {
                createPersons(column, at);
            } else if (target != null && target.isCreatedOnSight() && hasUnknown(column)) {
                Sql.update(book, "INSERT INTO " + target.table() + " (code, created_at) SELECT DISTINCT " + StageSql.referenceText(column)
                        + ", ? FROM import_stage WHERE " + unknown(column), at);
                lookUp(column, target);
            }
        }
    }

    private void lookUp(FactColumn column, Reference target) throws SQLException {
        Sql.update(book, "UPDATE import_stage s JOIN " + target.table() + " t ON t.code = s." + StageSql.referenceText(column)
                + " SET s." + column.column() + " = t.id WHERE s." + column.column() + " IS NULL");
    }

    private void createPersons(FactColumn column, LocalDateTime at) throws SQLException {
        String name = StageSql.referenceText(column);
        // Compared by the collation of person.full_name: case, and ё for е, do not make another person.
        Sql.update(book, "INSERT IGNORE INTO person (partner_id, full_name, created_at) SELECT DISTINCT s.partner_id, s." + name
                + ", ? FROM import_stage s WHERE s.outcome = " + StageSql.GOOD + " AND NOT EXISTS (SELECT 1 FROM person p"
                + " WHERE p.partner_id = s.partner_id AND p.full_name = s." + name + ")", at);
        Sql.update(book, "UPDATE import_stage s JOIN person p ON p.partner_id = s.partner_id AND p.full_name = s." + name
                + " SET s." + column.column() + " = p.id WHERE s.outcome = " + StageSql.GOOD);
    }

    private boolean hasUnknown(FactColumn column) throws SQLException {
        return Sql.number(book, "SELECT EXISTS (SELECT 1 FROM import_stage WHERE " + unknown(column) + ")") == 1;
    }

    private static String unknown(FactColumn column) {
        return "outcome = " + StageSql.GOOD + " AND " + column.column() + " IS NULL AND " + StageSql.referenceText(column) + " IS NOT NULL";
    }
}
