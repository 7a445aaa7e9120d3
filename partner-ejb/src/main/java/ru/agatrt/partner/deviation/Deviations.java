package ru.agatrt.partner.deviation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.deviation.persistence.DeviationQuery;
import ru.agatrt.partner.deviation.persistence.ExplanationTable;
import ru.agatrt.partner.deviation.persistence.LineReader;
import ru.agatrt.partner.discount.DueDiscounts;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.AuditTrail;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.pricing.PriceFacts;
import ru.agatrt.partner.program.ProgramEditions;

/** The register of deviations as known now; no partner sees it. */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE})
public class Deviations {

    /** Characters of an explanation. */
    public static final int LONGEST_TEXT = 1000;

    /** Lines explained at once. */
    public static final int MOST_LINES = 500;

    @Inject
    private Jdbi book;
    @Inject
    private Callers callers;
    @EJB
    private RegisterKeeper keeper;
    @Inject
    private DueDiscounts discounts;
    @Inject
    private PriceFacts prices;
    @Inject
    private ProgramEditions editions;
    @Inject
    private KnowledgeClock knowledge;
    @Inject
    private AuditTrail audit;

    /** Whether everything known is in the register; {@code false} for a while after a large import. */
    public boolean upToDate() {
        return keeper.catchUp();
    }

    /**
     * A page of the register, the latest shipment first.
     *
     * @throws InvalidInput {@code SORT}: sorts are {@code shippedOn}, {@code partner}, {@code group}, {@code points}, {@code roubles}
     */
    public Page<DeviationRow> find(DeviationFilter filter, PageRequest page) {
        keeper.catchUp();
        DeviationQuery query = new DeviationQuery(filter);
        return book.withHandle(h -> new Page<>(query.page(h, page).map((rs, c) -> DeviationQuery.row(rs)).list(), query.count(h)));
    }

    public DeviationTotals totals(DeviationFilter filter) {
        keeper.catchUp();
        return book.withHandle(new DeviationQuery(filter)::totals);
    }

    /** Hands over every row of the narrowed register in the order of days, without holding them all. */
    public void each(DeviationFilter filter, Consumer<DeviationRow> reader) {
        keeper.catchUp();
        book.useHandle(h -> new DeviationQuery(filter).all(h).setFetchSize(1000).map((rs, c) -> DeviationQuery.row(rs)).forEach(reader));
    }

    /**
     * On what the judgement of a line rests.
     *
     * @throws NotFound {@code LINE_NOT_FOUND} when there is none, or it was corrected meanwhile
     */
    public DeviationGround ground(long line) {
        Knowledge known = knowledge.now();
        return new LineJudge(new LineReader(book), prices, discounts,
                day -> editions.hasInForceOn(day, known) ? Optional.of(editions.inForceOn(day, known)) : Optional.empty())
                .judge(line, known).orElseThrow(() -> new NotFound("LINE_NOT_FOUND", "line", line));
    }

    /** Earlier words about a line first, the ones in force last. */
    public List<Explanation> history(long line) {
        return new ExplanationTable(book).history(line);
    }

    /**
     * Says why lines deviate; another explanation replaces the one before, which stays in the history.
     *
     * @param lines ids of versions, 1 to {@link #MOST_LINES}
     * @param text  1 to {@link #LONGEST_TEXT} characters
     * @throws InvalidInput {@code EXPLANATION_TEXT}, {@code EXPLANATION_LINES}
     * @throws Conflict     {@code DEVIATION_GONE} when one of them no longer deviates or was corrected meanwhile; nothing is kept then
     */
    @RolesAllowed({Role.DIRECTOR, Role.MANAGER})
    public void explain(Collection<Long> lines, String text) {
        String words = text == null ? "" : text.strip();
        if (words.isEmpty() || words.length() > LONGEST_TEXT) {
            throw new InvalidInput("EXPLANATION_TEXT", "max", LONGEST_TEXT);
        }
        Set<Long> ids = new TreeSet<>(lines);
        if (ids.isEmpty() || ids.size() > MOST_LINES) {
            throw new InvalidInput("EXPLANATION_LINES", "max", MOST_LINES);
        }
        String author = callers.current().login();
        ExplanationTable table = new ExplanationTable(book);
        // The clock first: an import that corrects one of the lines is then either before or after as a whole.
        java.time.Instant at = knowledge.advance().moment();
        List<String> keys = table.openDeviations(ids);
        if (keys.size() < ids.size()) {
            throw new Conflict("DEVIATION_GONE", "count", ids.size() - keys.size());
        }
        table.replace(ids, new Explanation(words, author, at));
        keys.forEach(key -> audit.record(author, "DEVIATION_EXPLAINED", "PURCHASE_LINE", key, Map.of()));
    }
}
