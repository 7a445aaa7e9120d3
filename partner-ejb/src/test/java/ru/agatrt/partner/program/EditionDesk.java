package ru.agatrt.partner.program;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.audit.AuditLog;
import ru.agatrt.partner.audit.BookAuditTrail;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.platform.BookAccess;
import ru.agatrt.partner.program.persistence.CellStore;
import ru.agatrt.partner.program.persistence.EditionReader;
import ru.agatrt.partner.program.persistence.EditionStore;
import ru.agatrt.partner.program.rules.EditionDifferences;
import ru.agatrt.partner.review.PublishedLists;
import ru.agatrt.partner.testing.TestDatabase.Book;

/**
 * An editor at work in a real book, on a day given by the test. Each act is kept or refused as a whole; all of them are undone
 * by {@link #close}, so that tests share one book.
 */
public final class EditionDesk implements AutoCloseable {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private final Connection connection;
    private final Jdbi jdbi;
    private final EditionReader reader;
    private final EditionAudit audit;
    private final DraftDesk drafts;
    private final TermDesk terms;

    public EditionDesk(Book book, String today) throws SQLException {
        connection = book.connect();
        connection.setAutoCommit(false);
        jdbi = BookAccess.configured(Jdbi.create(connection));
        Clock clock = Clock.fixed(LocalDate.parse(today).atTime(12, 0).atZone(MOSCOW).toInstant(), MOSCOW);
        reader = new EditionReader(jdbi);
        EditionStore store = new EditionStore(jdbi);
        audit = new EditionAudit(new BookAuditTrail(jdbi, clock), new AuditLog(jdbi));
        drafts = new DraftDesk(reader, store, new CellStore(jdbi), audit, clock);
        terms = new TermDesk(drafts, reader, store, audit, new PublishedLists(jdbi), clock);
    }

    public void copy(String source, String code) throws SQLException {
        act(() -> drafts.copy("editor", new NewDraft(source, code, new Titles("Редакция " + code, "Edition " + code))));
    }

    public void change(String code, CellValue... cells) throws SQLException {
        changeFrom(seen(code), cells);
    }

    void changeFrom(EditionVersion seen, CellValue... cells) throws SQLException {
        act(() -> drafts.change("editor", seen, summary(seen.code()), List.of(cells)));
    }

    void removeReading(String code, String reading) throws SQLException {
        act(() -> drafts.removeReading("editor", seen(code), summary(code), reading));
    }

    void delete(String code) throws SQLException {
        act(() -> drafts.delete("editor", seen(code), summary(code)));
    }

    public void putInForce(String code, String from, boolean confirmed) throws SQLException {
        act(() -> terms.putInForce("director", new InForceOrder(seen(code), LocalDate.parse(from), confirmed), this::advance));
    }

    /** What a command does that is then rolled back. */
    void undone(Command command) throws SQLException {
        Savepoint begun = connection.setSavepoint();
        command.run();
        connection.rollback(begun);
    }

    interface Command {
        void run() throws SQLException;
    }

    void withdraw(String code) throws SQLException {
        act(() -> terms.withdraw("director", seen(code), this::advance));
    }

    EditionVersion seen(String code) {
        return reader.cards(known()).stream().filter(c -> c.summary().code().equals(code)).findFirst()
                .map(c -> new EditionVersion(code, c.version())).orElseThrow(() -> new EditionMissing(code));
    }

    EditionSummary summary(String code) {
        return reader.all(known()).stream().filter(e -> e.code().equals(code)).findFirst().orElseThrow(() -> new EditionMissing(code));
    }

    public EditionTables tables(String code) {
        return reader.tables(summary(code));
    }

    List<EditionDifference> differences(String before, String after) {
        return EditionDifferences.between(tables(before), tables(after));
    }

    /** Code of the edition known at a moment to be in force on a day. */
    String inForceOn(String day, Knowledge known) {
        return reader.all(known).stream().filter(e -> e.inForceOn(LocalDate.parse(day))).findFirst().map(EditionSummary::code).orElse("none");
    }

    /** The edition in force on a day with its tables, as the rules get it. */
    public Edition edition(String day) {
        return reader.all(known()).stream().filter(e -> e.inForceOn(LocalDate.parse(day))).findFirst().map(reader::load).orElseThrow();
    }

    public Knowledge known() {
        return new Knowledge(jdbi.withHandle(h -> h.createQuery("SELECT last_at FROM knowledge_clock").mapTo(Instant.class).one()));
    }

    List<String> history(String code) {
        return audit.history(code).stream().map(line -> line.login() + " " + line.action() + " " + new java.util.TreeMap<>(line.details())).toList();
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    private Knowledge advance() {
        jdbi.useHandle(h -> h.execute("UPDATE knowledge_clock SET last_at = GREATEST(UTC_TIMESTAMP(6), last_at + INTERVAL 1 MICROSECOND) WHERE id = 1"));
        return known();
    }

    private void act(Runnable act) throws SQLException {
        Savepoint begun = connection.setSavepoint();
        try {
            act.run();
        } catch (RuntimeException refused) {
            connection.rollback(begun);
            throw refused;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
