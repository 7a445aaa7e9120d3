package ru.agatrt.partner.reporting.archive;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.outbox.Letter;
import ru.agatrt.partner.outbox.LetterKind;
import ru.agatrt.partner.outbox.Outbox;
import ru.agatrt.partner.reporting.archive.persistence.DeliveryTable;
import ru.agatrt.partner.reporting.archive.persistence.DeliveryTable.Waiting;
import ru.agatrt.partner.review.StatusListView;

/** Tells companies that their statement is there; the letter and the note of it, both or neither. */
@Stateless
@PermitAll
public class StatementDeliveries {

    @Inject
    private Jdbi book;
    @Inject
    private Outbox outbox;
    @Inject
    private Clock clock;

    /**
     * Queues the letter unless the company has had it.
     *
     * @param document id of the statement, which is kept already
     */
    public void tell(Waiting company, StatusListView list, String document) {
        if (new DeliveryTable(book).delivered(list.number(), company.key(), document, clock.instant())) {
            HalfYear halfYear = list.halfYear();
            outbox.queue(List.of(new Letter(LetterKind.STATEMENT_READY, company.key(), null, "ru",
                    Map.of("half", String.valueOf(halfYear.half()), "year", String.valueOf(halfYear.year()), "list", list.number()))));
        }
    }
}
