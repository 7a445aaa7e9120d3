package ru.agatrt.partner.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.port.KnowledgeClock;

/**
 * The clock row of the book. A plain read sees the last committed moment; an import still under way will commit with a
 * later one, so what was read stays true of its moment.
 */
@ApplicationScoped
public class BookKnowledgeClock implements KnowledgeClock {

    @Inject
    private Jdbi book;

    @Inject
    private Clock clock;

    @Override
    public Knowledge now() {
        return book.withHandle(h -> h.createQuery("SELECT last_at FROM knowledge_clock WHERE id = 1")
                .map((rs, c) -> new Knowledge(rs.getObject(1, java.time.LocalDateTime.class).toInstant(java.time.ZoneOffset.UTC)))
                .one());
    }

    @Override
    public Knowledge at(Instant moment) {
        if (moment == null) {
            return now();
        }
        if (moment.isAfter(clock.instant())) {
            throw new InvalidInput("KNOWN_AT_FUTURE", "value", moment);
        }
        return new Knowledge(moment);
    }
}
