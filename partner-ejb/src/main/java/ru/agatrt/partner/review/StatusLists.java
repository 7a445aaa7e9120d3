package ru.agatrt.partner.review;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.review.persistence.ListLines;
import ru.agatrt.partner.review.persistence.ListTable;

/** Published lists of statuses; public, as §3.3 has them published. */
@Stateless
@PermitAll
public class StatusLists {

    @Inject
    private Jdbi book;
    @Inject
    private Callers callers;

    /**
     * Which companies of a list are wanted; {@code null} leaves a condition out.
     *
     * @param text part of a name
     */
    public record Filter(String text, Direction direction, StatusCode status) {
    }

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

    /**
     * A page of a list's companies, by direction, the highest status first. Where the list changes nothing a line has no days: the
     * status holds for the term of the decision before.
     *
     * @throws NotFound {@code STATUS_LIST_NOT_FOUND}
     */
    public Page<StatusListView.Line> lines(String number, Filter filter, PageRequest page) {
        head(number);
        return book.withHandle(h -> new Page<>(new ListLines(h).page(number, filter, page), new ListLines(h).count(number, filter)));
    }

    /** A list without its lines. @throws NotFound {@code STATUS_LIST_NOT_FOUND} */
    public StatusListView head(String number) {
        return all().stream().filter(l -> l.number().equals(number)).findFirst()
                .orElseThrow(() -> new NotFound("STATUS_LIST_NOT_FOUND", "number", number));
    }

    /** How many companies a list names with each status. */
    public Map<StatusCode, Integer> counts(String number) {
        return book.withHandle(h -> new ListLines(h).counts(number));
    }

    /** Hands over every company of a list that the filter leaves, in order. */
    public void each(String number, Filter filter, Consumer<StatusListView.Line> taker) {
        head(number);
        book.useHandle(h -> new ListLines(h).each(number, filter, taker));
    }

    /** Where the caller's own company is named in a list in force, newest first; empty where it is not, or the caller is no partner. */
    @RolesAllowed(Role.PARTNER)
    public List<OwnListing> own() {
        return callers.current().partner().map(code -> book.withHandle(h -> new ListLines(h).of(code))).orElse(List.of());
    }
}
