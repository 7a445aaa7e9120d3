package ru.agatrt.partner.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.ArgsJson;

/**
 * Takes letters within the caller's transaction: they are sent if and only if that commits. Each gets its Message-ID here, so
 * that a second try is the same letter.
 */
@ApplicationScoped
public class Outbox {

    private static final int AT_ONCE = 500;

    /** Characters; words of a person are longer nowhere. */
    private static final int LONGEST_TEXT = 2000;

    private final Jdbi book;
    private final Clock clock;

    /** For the container's proxies. */
    protected Outbox() {
        this(null, null);
    }

    @Inject
    public Outbox(Jdbi book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** A row to be written. */
    public record Row(String messageId, String kind, Long partner, String recipient, String language, String args, String documents,
                      Instant runAfter, Instant triedFrom, Instant createdAt) {

        private static final List<String> COLUMNS = List.of("messageId", "kind", "partner", "recipient", "language", "args", "documents",
                "runAfter", "triedFrom", "createdAt");
    }

    /** @return ids by which pages name these letters, in their order */
    public List<String> queue(List<Letter> letters) {
        Instant now = clock.instant();
        return book.withHandle(h -> {
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < letters.size(); i += AT_ONCE) {
                List<Row> rows = letters.subList(i, Math.min(letters.size(), i + AT_ONCE)).stream().map(l -> row(l, now)).toList();
                h.createUpdate("""
                                INSERT INTO outbox_message (message_id, kind, partner_id, recipient, language, args, documents,
                                  run_after, tried_from, created_at)
                                VALUES <rows>""")
                        .bindMethodsList("rows", rows, Row.COLUMNS).execute();
                rows.forEach(row -> ids.add(MessageIds.publicId(row.messageId())));
            }
            return ids;
        });
    }

    private static Row row(Letter letter, Instant at) {
        String args = ArgsJson.write(letter.args(), LONGEST_TEXT);
        return new Row(MessageIds.next(), letter.kind().name(), letter.partner(), letter.recipient(), letter.language(),
                args == null ? "{}" : args, letter.documents().isEmpty() ? null : DocumentIds.write(letter.documents()), at, at, at);
    }
}
