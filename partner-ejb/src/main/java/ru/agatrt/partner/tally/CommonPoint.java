package ru.agatrt.partner.tally;

import java.time.Instant;
import ru.agatrt.partner.kernel.Knowledge;

/**
 * A point of the book that a copy can be shown to have reached.
 *
 * @param known  everything recorded up to here is committed: who gets a moment holds the clock until the commit
 * @param bookAt the database's own time, read after {@code known}: a copy that has everything committed before it has everything
 *               recorded up to {@code known}
 */
public record CommonPoint(Knowledge known, Instant bookAt) {
}
