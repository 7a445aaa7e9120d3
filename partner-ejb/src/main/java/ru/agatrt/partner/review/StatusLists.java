package ru.agatrt.partner.review;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.review.persistence.ListTable;

/** Published lists of statuses; public, as §3.3 has them published. */
@Stateless
@PermitAll
public class StatusLists {

    @Inject
    private Jdbi book;

    /** Newest first, without their lines. */
    public List<StatusListView> all() {
        return book.withHandle(h -> new ListTable(h).lists());
    }

    /**
     * One list with its lines.
     *
     * @param number {@code 2026-H1}, or {@code 2026-H1/1} for a supplement
     * @throws NotFound {@code STATUS_LIST_NOT_FOUND}
     */
    public StatusListView get(String number) {
        return book.withHandle(h -> new ListTable(h).list(number)).orElseThrow(() -> new NotFound("STATUS_LIST_NOT_FOUND", "number", number));
    }
}
