package ru.agatrt.partner.idempotency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.idempotency.persistence.KeyTable;
import ru.agatrt.partner.idempotency.persistence.KeyTable.Row;
import ru.agatrt.partner.job.WorkerName;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.InvalidInput;

/**
 * Keys of calls, each account's own: the same key of another account is another key. Every step is one statement of its
 * own, since the call between them may take minutes. Who may do what the call asks for is decided by the facade it reaches.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IdempotencyKeys {

    /** How long an answer is kept. */
    public static final Duration KEPT = Duration.ofDays(7);

    private static final int LONGEST = 255;

    @Inject
    private Callers callers;

    @Inject
    private Jdbi book;

    @Inject
    private Clock clock;

    /**
     * Takes up a call.
     *
     * @param key          as sent: 1 to 255 visible ASCII characters, no space
     * @param targetSha256 digest of method, path and query
     * @throws InvalidInput {@code IDEMPOTENCY_KEY_FORM}
     * @throws Conflict     {@code IDEMPOTENCY_KEY_REUSED} when the key was used for another address
     */
    public KeyedCall takeUp(String key, String targetSha256) {
        requireForm(key);
        KeyTable keys = new KeyTable(book, clock);
        String login = callers.current().login();
        String worker = WorkerName.ofThisProcess().toString();
        // Another turn when the row went away or changed hands between two statements.
        for (int turn = 0; turn < 3; turn++) {
            Optional<KeyedCall.ToDo> added = keys.add(login, key, targetSha256, worker);
            if (added.isPresent()) {
                return added.get();
            }
            Row row = keys.find(login, key).orElse(null);
            if (row != null && keys.isOlder(row, KEPT)) {
                keys.remove(row);
            } else if (row != null) {
                KeyedCall call = judge(keys, row, targetSha256, worker);
                if (call != null) {
                    return call;
                }
            }
        }
        return new KeyedCall.InProgress();
    }

    /** @return {@code null} when another attempt was faster */
    private static KeyedCall judge(KeyTable keys, Row row, String targetSha256, String worker) {
        if (!row.targetSha256().equals(targetSha256)) {
            throw new Conflict("IDEMPOTENCY_KEY_REUSED");
        }
        if (row.answer() != null) {
            return new KeyedCall.Answered(row.bodySha256(), row.answer());
        }
        WorkerName owner = WorkerName.parse(row.worker());
        boolean abandoned = keys.isLeaseOver(row) || owner != null && owner.isGone();
        return abandoned ? keys.takeOver(row, worker).orElse(null) : new KeyedCall.InProgress();
    }

    /** Keeps the answer of a call that was done. */
    public void answered(KeyedCall.ToDo call, String bodySha256, StoredAnswer answer) {
        new KeyTable(book, clock).answer(call, bodySha256, answer);
    }

    /** The call was refused and did nothing: the key may be used for anything. */
    public void refused(KeyedCall.ToDo call) {
        new KeyTable(book, clock).remove(call);
    }

    /** The call failed, nobody knows where: the same call may be sent again under the key, and is found if it was done. */
    public void failed(KeyedCall.ToDo call) {
        new KeyTable(book, clock).letGo(call);
    }

    private static void requireForm(String key) {
        boolean good = !key.isEmpty() && key.length() <= LONGEST && key.chars().allMatch(c -> c > ' ' && c < 0x7F);
        if (!good) {
            throw new InvalidInput("IDEMPOTENCY_KEY_FORM", "max", LONGEST);
        }
    }
}
