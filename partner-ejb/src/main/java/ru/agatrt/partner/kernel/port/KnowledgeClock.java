package ru.agatrt.partner.kernel.port;

import java.time.Instant;
import ru.agatrt.partner.kernel.Knowledge;

/** Gives moments of knowledge. */
public interface KnowledgeClock {

    /**
     * What is known now: the newest moment of which everything is visible. It moves only when an import or a decision
     * commits, so two readings without a change between them are the same moment.
     */
    Knowledge now();

    /**
     * @param moment {@code null} for now
     * @throws ru.agatrt.partner.kernel.InvalidInput {@code KNOWN_AT_FUTURE}: nobody knows yet
     */
    Knowledge at(Instant moment);

    /**
     * Takes the next moment for what the caller's transaction is about to write, and holds the clock until that
     * transaction ends: who gets a later moment commits later, so nothing appears afterwards with an earlier time.
     * Called last before the facts are written, since everybody else who decides waits meanwhile.
     *
     * @throws IllegalStateException outside a transaction, where nothing would hold the clock
     */
    Knowledge advance();
}
