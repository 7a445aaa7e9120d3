package ru.agatrt.partner.intake.engine;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import ru.agatrt.partner.intake.file.TableFile;
import ru.agatrt.partner.kernel.fact.FactDoor;
import ru.agatrt.partner.testing.TestDatabase.Book;

/** Files sent into a book and what became of them. */
final class ImportScenario implements AutoCloseable {

    private final Connection book;
    private final Path directory;
    private long imports;

    ImportScenario(Book book, Path directory) throws SQLException {
        this.book = book.connect();
        this.directory = directory;
        this.book.setAutoCommit(false);
        imports = Sql.number(this.book, "SELECT COALESCE(MAX(id), 0) FROM import_run");
    }

    /** Counts of an import as a sentence: read, created, corrected, unchanged, rejected. */
    record Result(long read, long created, long corrected, long unchanged, long rejected, List<String> errors) {

        static Result of(long created, long corrected, long unchanged) {
            return new Result(created + corrected + unchanged, created, corrected, unchanged, 0, List.of());
        }
    }

    Result send(FactDoor door, String... lines) throws SQLException, IOException {
        return send(door, StandardCharsets.UTF_8, String.join("\n", lines) + "\n");
    }

    Result send(FactDoor door, Charset charset, String text) throws SQLException, IOException {
        long id = register(door.kind());
        Path file = directory.resolve(id + ".csv");
        Files.write(file, text.getBytes(charset));
        new ImportEngine(book, door).run(id, known -> TableFile.open(file, known), bytes -> { });
        return result(id);
    }

    long register(String kind) throws SQLException {
        long id = ++imports;
        Sql.update(book, "INSERT INTO import_run (id, public_id, kind, file_name, content_type, size_bytes, sha256, uploaded_by, state, uploaded_at)"
                + " VALUES (?, UUID(), ?, 'test.csv', 'text/csv', 0, '', 'erp', 'RUNNING', UTC_TIMESTAMP(6))", id, kind);
        book.commit();
        return id;
    }

    Result result(long id) throws SQLException {
        List<String> errors = rows("SELECT CONCAT_WS(' ', line_no, column_name, code) FROM import_error WHERE import_id = " + id + " ORDER BY id");
        try (PreparedStatement statement = Sql.prepare(book,
                "SELECT rows_read, created_rows, corrected_rows, unchanged_rows, rejected_rows FROM import_run WHERE id = ?", id);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Result(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), errors);
        }
    }

    /** First column of each row. */
    List<String> rows(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = book.prepareStatement(sql); ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        book.commit();
        return found;
    }

    Connection book() {
        return book;
    }

    @Override
    public void close() throws SQLException {
        book.close();
    }
}
