package ru.agatrt.partner.outbox;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.AuditTrail;
import ru.agatrt.partner.kernel.port.Mail;
import ru.agatrt.partner.outbox.persistence.LetterQuery;

/** Letters as the staff sees them: what waits, what left, what nobody got and why. */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.ADMIN})
public class Letters {

    @Inject
    private Jdbi book;
    @Inject
    private Clock clock;
    @Inject
    private AuditTrail audit;
    @Resource
    private SessionContext context;
    @Inject
    @ConfigProperty(name = "PUBLIC_URL", defaultValue = "http://localhost:8080/")
    private String publicUrl;

    /** The newest first. */
    public Page<LetterRow> find(LetterFilter filter, PageRequest page) {
        return book.withHandle(h -> {
            LetterQuery letters = new LetterQuery(h);
            return new Page<>(letters.page(filter, page), letters.count(filter));
        });
    }

    /** Letters by their ids, in the order they were queued; one that is not there is left out. */
    public List<LetterRow> of(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : book.withHandle(h -> new LetterQuery(h).of(ids));
    }

    /** How many there are in each state; states without any are absent. */
    public Map<LetterState, Long> counts() {
        return book.withHandle(h -> new LetterQuery(h).counts());
    }

    /** @throws NotFound {@code LETTER_NOT_FOUND} */
    public LetterView get(String id) {
        return book.withHandle(h -> {
            LetterQuery letters = new LetterQuery(h);
            LetterQuery.Found found = found(letters, id);
            return new LetterView(found.row(), MessageIds.of(id), body(found), DocumentIds.read(found.documents()), letters.attempts(found.id()));
        });
    }

    /**
     * Sends a letter again: one that waits is tried at once, one that failed is tried as if it were new, one that was sent goes out once more
     * as another letter.
     *
     * @throws NotFound {@code LETTER_NOT_FOUND}
     * @throws Conflict {@code LETTER_EMPTIED} when its words are gone, {@code LETTER_ON_ITS_WAY} while it is being sent
     */
    public void sendAgain(String id) {
        book.useHandle(h -> {
            LetterQuery letters = new LetterQuery(h);
            LetterQuery.Found found = found(letters, id);
            if (found.row().emptiedAt() != null) {
                throw new Conflict("LETTER_EMPTIED");
            }
            if (found.row().state() == LetterState.SENT) {
                letters.copy(found.id(), MessageIds.next(), clock.instant());
            } else if (!letters.again(found.id(), clock.instant())) {
                throw new Conflict("LETTER_ON_ITS_WAY");
            }
            audit.record(context.getCallerPrincipal().getName(), "LETTER_SENT_AGAIN", "LETTER", id, Map.of("kind", found.row().kind()));
        });
    }

    private static LetterQuery.Found found(LetterQuery letters, String id) {
        return letters.find(id).orElseThrow(() -> new NotFound("LETTER_NOT_FOUND", "id", id));
    }

    private Mail.Body body(LetterQuery.Found found) {
        LetterRow row = found.row();
        boolean known = Arrays.stream(LetterKind.values()).anyMatch(kind -> kind.name().equals(row.kind()));
        return row.emptiedAt() != null || !known ? null : new LetterTexts(publicUrl).say(LetterKind.valueOf(row.kind()), row.language(), found.args());
    }
}
