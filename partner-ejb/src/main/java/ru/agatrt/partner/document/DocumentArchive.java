package ru.agatrt.partner.document;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import ru.agatrt.partner.document.persistence.DocumentTable;
import ru.agatrt.partner.kernel.ArgsJson;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.port.DocumentStore;

/**
 * Where documents are kept. Whoever calls decides who may. Runs outside a transaction: a file that was written cannot be rolled back,
 * and a row is written only when its file is on the disk.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DocumentArchive {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** Longer than any document takes; who waits in vain makes its own, and the first to be written counts. */
    private static final int PATIENCE_SECONDS = 60;

    @Inject
    private Jdbi book;
    @Inject
    private DocumentStore store;
    @Inject
    private Clock clock;

    /**
     * The document of a key: the one that is kept, or one made now and kept from now on. Others that ask for it meanwhile, in whatever
     * instance, wait and get the same.
     *
     * @param login who asks, kept with a new one
     */
    public ArchivedDocument once(DocumentKey key, String login, Supplier<NewDocument> maker) {
        DocumentTable table = new DocumentTable(book);
        Optional<ArchivedDocument> kept = table.find(key);
        if (kept.isPresent()) {
            return kept.get();
        }
        // A connection of its own, of which whatever the maker reads knows nothing.
        try (Handle turn = book.open()) {
            turn.createQuery("SELECT GET_LOCK(SHA2(CONCAT(DATABASE(), '/', :key), 256), :seconds)").bind("key", key.text())
                    .bind("seconds", PATIENCE_SECONDS).mapTo(Integer.class).findOne();
            try {
                return table.find(key).orElseGet(() -> keep(UUID.randomUUID().toString(), key, login, maker.get()));
            } finally {
                turn.createQuery("SELECT RELEASE_LOCK(SHA2(CONCAT(DATABASE(), '/', :key), 256))").bind("key", key.text())
                        .mapTo(Integer.class).findOne();
            }
        }
    }

    /**
     * Keeps a document of which there may be several of one key.
     *
     * @param id    UUID that it gets; one that is kept under this id already is answered as it is, so that whoever was interrupted asks again
     * @param login who asked for it
     */
    public ArchivedDocument add(String id, DocumentKey key, String login, NewDocument made) {
        return find(id).orElseGet(() -> keep(id, key, login, made));
    }

    public Optional<ArchivedDocument> find(DocumentKey key) {
        return new DocumentTable(book).find(key);
    }

    /** Empty for what is no id, too. */
    public Optional<ArchivedDocument> find(String id) {
        return id != null && ID.matcher(id).matches() ? new DocumentTable(book).find(id) : Optional.empty();
    }

    /** Documents of a company, the newest half-year first. */
    public List<ArchivedDocument> of(PartnerCode partner) {
        return new DocumentTable(book).of(partner);
    }

    /**
     * The bytes that were kept; the handing out is noted before.
     *
     * @throws DocumentStore.DocumentDamaged when they are not what was kept
     */
    public byte[] handOut(ArchivedDocument document, DocumentWay way, String login) {
        byte[] content = store.read(document.file().sha256());
        new DocumentTable(book).handedOut(document.id(), way, login, clock.instant());
        return content;
    }

    /**
     * Whether we made a file. Only who has the file has its digest.
     *
     * @param typed SHA-256 as 64 hexadecimal digits, spaces left alone
     */
    public Optional<VerifiedDocument> verify(String typed) {
        String sha256 = typed == null ? "" : typed.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return SHA256.matcher(sha256).matches() ? new DocumentTable(book).verify(sha256) : Optional.empty();
    }

    private ArchivedDocument keep(String id, DocumentKey key, String login, NewDocument made) {
        String sha256 = store.keep(made.content());
        ArchivedDocument document = new ArchivedDocument(id, key,
                new ArchivedDocument.File(made.name(), made.mediaType(), made.content().length, sha256),
                new ArchivedDocument.Making(clock.instant(), login, made.knownAt()));
        DocumentTable table = new DocumentTable(book);
        try {
            String parameters = ArgsJson.write(new LinkedHashMap<>(made.parameters()));
            table.insert(document, parameters == null ? "{}" : parameters);
        } catch (UnableToExecuteStatementException e) {
            // Another instance was first, whose lock was lost; anything else is no matter of turns.
            return table.find(id).or(() -> table.find(key)).orElseThrow(() -> e);
        }
        return table.find(document.id()).orElseThrow();
    }
}
