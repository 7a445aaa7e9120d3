package ru.agatrt.partner.idempotency;

import java.util.UUID;

/** What a call with a key is to this instance. */
public sealed interface KeyedCall {

    /**
     * To be done here and now.
     *
     * @param id      of the key, and of what the call makes; the same in every attempt
     * @param attempt 1 for the first; a later one took over from one that failed or died
     */
    record ToDo(UUID id, int attempt) implements KeyedCall {
    }

    /** Done by somebody else at this moment. */
    record InProgress() implements KeyedCall {
    }

    /** Done before. @param bodySha256 digest of the body that was answered */
    record Answered(String bodySha256, StoredAnswer answer) implements KeyedCall {
    }
}
