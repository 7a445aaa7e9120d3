package ru.agatrt.partner.intake.engine;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ru.agatrt.partner.intake.engine.Merge.Arrival;
import ru.agatrt.partner.intake.engine.Merge.Counts;
import ru.agatrt.partner.intake.CsvText;
import ru.agatrt.partner.intake.file.HeaderMatch;
import ru.agatrt.partner.intake.file.TableReader;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.fact.FactColumn;
import ru.agatrt.partner.kernel.fact.FactDoor;
import ru.agatrt.partner.kernel.fact.SetCheck;

/**
 * Runs one import over one connection of the book, which is its own until the end. Nothing of the file is visible before
 * the one commit at the end, and nothing remains when it is not reached: staging is in temporary tables.
 */
public final class ImportEngine {

    /** Rows a file may have. */
    public static final int MAX_ROWS = 2_000_000;

    private static final int PROGRESS_EVERY = 10_000;
    private static final List<String> TEMPORARY_TABLES = List.of("import_stage", "import_problem", "import_suspect", "import_repeat", "import_raw",
            "import_change", "import_line", "import_end", "import_wanted", "import_outdated");

    private final Connection book;
    private final FactDoor door;

    /** @param book a connection with autocommit off */
    public ImportEngine(Connection book, FactDoor door) {
        this.book = book;
        this.door = door;
    }

    /** Opens the file anew each time it is asked. */
    @FunctionalInterface
    public interface Source {
        TableReader open(Set<String> knownColumns) throws IOException;
    }

    /** Is told now and then how much of the file was read. */
    @FunctionalInterface
    public interface Progress {
        void read(long bytes);
    }

    /**
     * @return whether this call finished the import; {@code false} when it was found finished already
     * @throws InvalidInput when the file as a whole is refused; the book is unchanged then
     */
    public boolean run(long importId, Source source, Progress progress) throws SQLException, IOException {
        if (book.getAutoCommit()) {
            throw new IllegalStateException("with autocommit an import would become visible piece by piece");
        }
        dropTemporaryTables();
        StageSql sql = StageSql.of(book, door.table());
        boolean indexed = !door.setChecks().isEmpty() || door.table().timeline();
        try (Stage stage = new Stage(book, sql, indexed); ProblemLog problems = new ProblemLog(book)) {
            FileSummary file = stageRows(source, stage, problems, progress);
            if (stage.hasSuspects()) {
                rejectRepeats(sql, problems);
            }
            book.commit();
            return makeKnown(importId, new Final(source, sql, problems, file));
        } catch (SQLException | IOException | RuntimeException e) {
            book.rollback();
            throw e;
        } finally {
            dropTemporaryTables();
        }
    }

    private record FileSummary(long rows, String headerLine) {
    }

    private record Final(Source source, StageSql sql, ProblemLog problems, FileSummary file) {
    }

    private FileSummary stageRows(Source source, Stage stage, ProblemLog problems, Progress progress) throws SQLException, IOException {
        try (TableReader file = source.open(knownColumns())) {
            RowParser parser = new RowParser(door, HeaderMatch.of(file.header(), door.table()));
            String headerLine = CsvText.row(file.header());
            int rows = 0;
            while (file.next()) {
                if (++rows > MAX_ROWS) {
                    throw new InvalidInput("FILE_ROWS", "max", MAX_ROWS);
                }
                if (parser.parse(file.fields())) {
                    stage.add(file.line(), parser.row());
                } else {
                    problems.add(file.line(), parser.problems(), file.fields());
                }
                if (rows % PROGRESS_EVERY == 0) {
                    progress.read(file.bytesRead());
                }
            }
            stage.flush();
            problems.flush();
            return new FileSummary(rows, headerLine);
        }
    }

    /** The same key again with the same content says nothing new; with other content it contradicts and is refused. */
    private void rejectRepeats(StageSql sql, ProblemLog problems) throws SQLException {
        Sql.update(book, sql.createSuspects());
        if (Sql.update(book, sql.createRepeats()) == 0) {
            return;
        }
        String same = sql.sameAsSent("d", "o");
        Sql.update(book, "UPDATE " + sql.repeatJoin() + " SET d.outcome = " + StageSql.REPEATED + " WHERE " + same);
        problems.reject(door.table().key().get(0).name(), "DUPLICATE_KEY", "SELECT d.file_line, JSON_OBJECT('line', f.first_line) AS args FROM "
                + sql.repeatJoin() + " WHERE NOT (" + same + ")");
    }

    private boolean makeKnown(long importId, Final last) throws SQLException, IOException {
        LocalDateTime recordedAt = KnowledgeClock.advance(book);
        // A second worker may have been given the same import when this one seemed dead: who locks the row first finishes it.
        if (Sql.number(book, "SELECT COUNT(*) FROM import_run WHERE id = ? AND state = 'RUNNING' FOR UPDATE", importId) == 0) {
            book.rollback();
            return false;
        }
        References references = new References(book, door.table());
        references.resolve(last.problems);
        runSetChecks(last.problems);
        rejectRepeatsOfRejected(last);
        references.createMissing(recordedAt);
        Counts counts = merge(last.sql).apply(book, new Arrival(importId, recordedAt, last.problems.rejectedRows() == 0));
        report(importId, last);
        finish(importId, last, counts, recordedAt);
        book.commit();
        return true;
    }

    private Merge merge(StageSql sql) {
        return switch (door.table().order()) {
            case KEYED -> new KeyedMerge(sql);
            case TIMELINE -> new TimelineMerge(sql);
            case PICTURE -> new PictureMerge(sql);
        };
    }

    /** Again and again, since a row refused by one check may have been what kept another row good or bad. */
    private void runSetChecks(ProblemLog problems) throws SQLException {
        long rejected = 1;
        while (rejected > 0) {
            rejected = 0;
            for (SetCheck check : door.setChecks()) {
                rejected += problems.reject(check.column(), check.code(), check.sql());
            }
        }
    }

    private void rejectRepeatsOfRejected(Final last) throws SQLException {
        if (Sql.number(book, "SELECT EXISTS (SELECT 1 FROM import_stage WHERE outcome = " + StageSql.REPEATED + ")") == 1) {
            last.problems.reject(door.table().key().get(0).name(), "DUPLICATE_KEY",
                    "SELECT d.file_line, JSON_OBJECT('line', f.first_line) AS args FROM " + last.sql.repeatJoin() + " WHERE o.outcome = "
                    + StageSql.REJECTED + " AND d.outcome = " + StageSql.REPEATED);
        }
    }

    private void report(long importId, Final last) throws SQLException, IOException {
        if (last.problems.lacksRawRows()) {
            try (TableReader again = last.source.open(knownColumns())) {
                last.problems.fillRawRows(again);
            }
        }
        last.problems.publish(importId);
    }

    private void finish(long importId, Final last, Counts counts, LocalDateTime recordedAt) throws SQLException {
        long rejected = last.problems.rejectedRows();
        long unchanged = last.file.rows - rejected - counts.created() - counts.corrected();
        Sql.update(book, """
                UPDATE import_run SET state = 'DONE', rows_read = ?, created_rows = ?, corrected_rows = ?, unchanged_rows = ?,
                  rejected_rows = ?, header_line = ?, recorded_at = ?, finished_at = UTC_TIMESTAMP(6), version = version + 1
                WHERE id = ?""", last.file.rows, counts.created(), counts.corrected(), unchanged, rejected, last.file.headerLine,
                recordedAt, importId);
    }

    private Set<String> knownColumns() {
        Set<String> names = new HashSet<>();
        for (FactColumn column : door.table().columns()) {
            names.add(column.name().toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private void dropTemporaryTables() throws SQLException {
        for (String table : TEMPORARY_TABLES) {
            Sql.update(book, "DROP TEMPORARY TABLE IF EXISTS " + table);
        }
    }
}
