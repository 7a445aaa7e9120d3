package ru.agatrt.partner.outbox;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.port.Mailer;
import ru.agatrt.partner.outbox.persistence.LetterQuery;

/** Figures of the outbox for operators; nothing in them is anybody's. */
@Stateless
@PermitAll
public class OutboxWatch {

    @Inject
    private Jdbi book;
    @Inject
    private Mailer mailer;

    /** Whether there is a server to send by. */
    public boolean isSetUp() {
        return mailer.isSetUp();
    }

    public OutboxFigures figures() {
        return book.withHandle(h -> new LetterQuery(h).figures());
    }
}
