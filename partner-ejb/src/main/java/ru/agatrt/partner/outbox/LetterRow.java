package ru.agatrt.partner.outbox;

import java.time.Instant;

/**
 * A letter in the list.
 *
 * @param id        names it in addresses
 * @param kind      name of a {@link LetterKind}; may be of an earlier edition of the program and unknown now
 * @param company   {@code null} where it concerns none
 * @param recipient {@code null} until it is looked up, and once it was emptied
 * @param tries     so far, and what comes next
 * @param emptiedAt since when address and words are gone; {@code null} while they are there
 */
public record LetterRow(String id, String kind, Company company, String recipient, String language, LetterState state, Tries tries, Instant createdAt,
                        Instant emptiedAt) {

    /** Whom it concerns. */
    public record Company(String code, String name) {
    }

    /**
     * @param number  how many
     * @param nextAt  {@code null} unless it waits
     * @param endedAt when it left or failed; {@code null} before
     * @param failure code of the reason, also of a try that is to be repeated; {@code null} when all is well
     */
    public record Tries(int number, Instant nextAt, Instant endedAt, String failure) {
    }

    /** Whether a person may have it sent again, or at once. */
    public boolean repeatable() {
        return emptiedAt == null && state != LetterState.SENDING;
    }

    /** Whether its server said that it will never be taken. */
    public boolean bounced() {
        return state == LetterState.FAILED && "REFUSED".equals(tries.failure());
    }
}
