package ru.agatrt.partner.whatif;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.job.JobProgress;
import ru.agatrt.partner.job.JobQueue;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.AuditTrail;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.program.EditionMissing;
import ru.agatrt.partner.program.EditionSummary;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.whatif.WhatIfRun.Named;
import ru.agatrt.partner.whatif.persistence.ResultQuery;
import ru.agatrt.partner.whatif.persistence.RowQuery;
import ru.agatrt.partner.whatif.persistence.RunTable;
import ru.agatrt.partner.whatif.persistence.RunTable.Frame;
import ru.agatrt.partner.whatif.persistence.RunTable.Row;

/** Runs of what-if; no partner sees them. */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE})
public class WhatIfs {

    @Inject
    private Jdbi book;
    @Inject
    private Callers callers;
    @Inject
    private ProgramEditions editions;
    @Inject
    private JobQueue jobs;
    @Inject
    private KnowledgeClock knowledge;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /**
     * Begins a run as known now; one of the same draft, unchanged, and half-year that is under way is answered as it is.
     *
     * @throws InvalidInput   {@code PARAMETER_MISSING} without a draft, {@code WHAT_IF_TOO_EARLY} for a half-year that has not begun
     * @throws EditionMissing when there is no such draft, or no edition was in force on the half-year's first day
     * @throws Conflict       {@code WHAT_IF_NOT_DRAFT}
     */
    @RolesAllowed({Role.DIRECTOR, Role.MANAGER})
    public WhatIfRun start(String draftCode, HalfYear halfYear) {
        if (draftCode == null || draftCode.isBlank()) {
            throw new InvalidInput("PARAMETER_MISSING", "name", "edition");
        }
        LocalDate today = LocalDate.now(clock);
        if (halfYear.firstDay().isAfter(today)) {
            throw new InvalidInput("WHAT_IF_TOO_EARLY", "first", halfYear.firstDay());
        }
        EditionSummary draft = editions.byCode(draftCode).summary();
        RunTable runs = new RunTable(book);
        Optional<Long> version = runs.draftVersion(draft.id());
        if (draft.state() != EditionSummary.State.DRAFT || version.isEmpty()) {
            throw new Conflict("WHAT_IF_NOT_DRAFT", "edition", draftCode);
        }
        Optional<Row> running = runs.running(draft.id(), halfYear);
        if (running.isPresent()) {
            return view(running.get());
        }
        Knowledge known = knowledge.now();
        EditionSummary base = editions.summaryInForceOn(halfYear.firstDay(), known);
        String id = UUID.randomUUID().toString();
        String login = callers.current().login();
        LocalDate asOf = halfYear.lastDay().isAfter(today) ? today : halfYear.lastDay();
        runs.insert(id, new Frame(halfYear, asOf, known, named(draft), version.get(), named(base)), login, clock.instant());
        audit.record(login, "WHAT_IF_STARTED", "WHAT_IF", id, Map.of("halfYear", halfYear, "edition", draftCode, "version", version.get()));
        jobs.submit(WhatIfJob.KIND, id, login);
        return get(id);
    }

    /** @throws NotFound {@code WHAT_IF_NOT_FOUND} */
    public WhatIfRun get(String id) {
        return view(row(id));
    }

    /**
     * Newest first.
     *
     * @param draftCode {@code null} for the runs of all drafts
     */
    public Page<WhatIfRun> list(String draftCode, PageRequest page) {
        RunTable runs = new RunTable(book);
        return new Page<>(runs.list(draftCode, page).stream().map(this::view).toList(), runs.count(draftCode));
    }

    /**
     * The sums of a run; all zero until it is done.
     *
     * @throws NotFound {@code WHAT_IF_NOT_FOUND}
     */
    public WhatIfResult result(String id) {
        Row row = row(id);
        return book.withHandle(h -> ResultQuery.of(h, row.id()));
    }

    /**
     * A page of partners, worst first: who loses a status, then who loses most roubles.
     *
     * @throws NotFound     {@code WHAT_IF_NOT_FOUND}
     * @throws InvalidInput {@code SORT}: sorts are {@code partner}, {@code valued}, {@code discount}, {@code table}, {@code status}, {@code total}
     */
    public Page<WhatIfRow> partners(String id, WhatIfFilter filter, PageRequest page) {
        RowQuery query = new RowQuery(row(id).id(), filter);
        return book.withHandle(h -> new Page<>(query.page(h, page), query.count(h)));
    }

    /**
     * How many partners a filter leaves.
     *
     * @throws NotFound {@code WHAT_IF_NOT_FOUND}
     */
    public long count(String id, WhatIfFilter filter) {
        RowQuery query = new RowQuery(row(id).id(), filter);
        return book.withHandle(query::count);
    }

    /** Hands over every partner that a filter leaves, worst first, without holding them all. */
    public void each(String id, WhatIfFilter filter, Consumer<WhatIfRow> reader) {
        RowQuery query = new RowQuery(row(id).id(), filter);
        book.useHandle(h -> query.all(h).setFetchSize(1000).map((rs, c) -> RowQuery.row(rs)).forEach(reader));
    }

    private Row row(String id) {
        return new RunTable(book).find(id).orElseThrow(() -> new NotFound("WHAT_IF_NOT_FOUND", "id", id));
    }

    private static Named named(EditionSummary e) {
        return new Named(e.id(), e.code(), e.titleRu(), e.titleEn());
    }

    private WhatIfRun view(Row r) {
        Frame f = r.frame();
        JobProgress progress = r.state() == WhatIfState.RUNNING
                ? jobs.progress(WhatIfJob.KIND, r.publicId()).orElse(new JobProgress(0, 0)) : new JobProgress(1, 1);
        return new WhatIfRun(r.publicId(), f.halfYear(), f.asOf(), f.known().moment(), f.draft(), f.draftVersion(), r.draftNow(), f.base(), r.state(),
                progress, r.requestedBy(), r.requestedAt(), r.finishedAt());
    }
}
