package ru.agatrt.partner.outbox;

import java.time.Instant;
import java.util.List;
import ru.agatrt.partner.kernel.port.Mail;

/**
 * A letter with what it says and what was tried.
 *
 * @param messageId without angle brackets
 * @param body      {@code null} once it was emptied, and for a kind that is not known any more
 * @param documents ids of what is attached
 * @param attempts  the first at the top
 */
public record LetterView(LetterRow row, String messageId, Mail.Body body, List<String> documents, List<Attempt> attempts) {

    public LetterView {
        documents = List.copyOf(documents);
        attempts = List.copyOf(attempts);
    }

    /**
     * One try.
     *
     * @param outcome code
     * @param answer  of the server, without addresses; empty when it said nothing
     */
    public record Attempt(int number, Instant at, String outcome, String answer) {
    }
}
