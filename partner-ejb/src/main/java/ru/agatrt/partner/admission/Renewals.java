package ru.agatrt.partner.admission;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.admission.persistence.RenewalRows;
import ru.agatrt.partner.admission.persistence.RenewalTable;
import ru.agatrt.partner.admission.persistence.RenewalTable.Run;
import ru.agatrt.partner.admission.rules.RenewalRules;
import ru.agatrt.partner.job.JobProgress;
import ru.agatrt.partner.job.JobQueue;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.port.AuditTrail;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.review.Finding;
import ru.agatrt.partner.review.FrozenJudgement;
import ru.agatrt.partner.review.Judgement;

/**
 * The yearly renewal of authorized and silver: first a preview of everybody, which writes nothing, then the whole of it in
 * the background. {@link RenewalCases} are what people decide afterwards.
 */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER})
public class Renewals {

    @Inject
    private Jdbi book;
    @Inject
    private Callers callers;
    @Inject
    private JobQueue jobs;
    @Inject
    private ProgramEditions editions;
    @Inject
    private RenewalEvaluation evaluation;
    @Inject
    private KnowledgeClock knowledge;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /** The year whose January decides next. */
    public int year() {
        LocalDate today = LocalDate.now(clock);
        return RenewalRules.year(today, editions.inForceOn(today));
    }

    /**
     * Begins a preview of the year whose January decides next, as known now. A preview not applied yet is replaced.
     *
     * @throws Conflict {@code RENEWAL_AT_WORK} while a run of the year is evaluated or applied
     */
    public RenewalRun preview() {
        String login = callers.current().login();
        int year = year();
        RenewalTable runs = new RenewalTable(book);
        runs.lock(year, Set.of(RenewalState.RUNNING, RenewalState.APPLYING, RenewalState.READY)).forEach(r -> {
            if (r.state().isAtWork()) {
                throw new Conflict("RENEWAL_AT_WORK", "year", String.valueOf(year));
            }
            runs.state(r.id(), RenewalState.REPLACED);
        });
        String id = UUID.randomUUID().toString();
        runs.insert(id, year, knowledge.now(), login, clock.instant());
        audit.record(login, "RENEWAL_PREVIEWED", "RENEWAL", id, Map.of("year", year));
        jobs.submit(RenewalJob.KIND, id, login);
        return get(id);
    }

    /**
     * Applies a preview as a whole, in the background. When facts that change a line of it were learnt since, nothing is written and the run
     * is {@link RenewalState#STALE}.
     *
     * @throws Conflict {@code RENEWAL_NOT_READY} for a run that is no preview any more
     * @throws InvalidInput {@code RENEWAL_SEASON} before January or after the quarter
     */
    public RenewalRun apply(String id) {
        String login = callers.current().login();
        LocalDate today = LocalDate.now(clock);
        RenewalTable runs = new RenewalTable(book);
        Run run = runs.lock(id).orElseThrow(() -> notFound(id));
        if (run.state() != RenewalState.READY) {
            throw new Conflict("RENEWAL_NOT_READY");
        }
        Edition edition = editions.inForceOn(today);
        if (!RenewalRules.season(run.year(), today, edition).isApplicable()) {
            throw new InvalidInput("RENEWAL_SEASON", "from", RenewalRules.term(StatusCode.SILVER, run.year(), edition).from());
        }
        runs.applying(run.id(), login, today);
        jobs.submit(RenewalJob.KIND, id, login);
        return get(id);
    }

    /** @throws NotFound {@code RENEWAL_NOT_FOUND} */
    public RenewalRun get(String id) {
        return view(run(id));
    }

    /** Newest first, without those that another one replaced. */
    public Page<RenewalRun> list(PageRequest page) {
        RenewalTable runs = new RenewalTable(book);
        return new Page<>(runs.list(page.offset(), page.limit()).stream().map(this::view).toList(), runs.count());
    }

    /** Those a person must see to first. */
    public Page<RenewalRow> rows(String id, RenewalFilter filter, PageRequest page) {
        long run = run(id).id();
        RenewalRows rows = new RenewalRows(book);
        return new Page<>(rows.page(run, filter, page), rows.count(run, filter));
    }

    /** What a row rests on, as it was fixed with the run; for authorized agreement and site only. */
    public Judgement judgement(String id, PartnerCode partner, StatusCode status) {
        return new RenewalRows(book).content(run(id).id(), partner, status).map(FrozenJudgement::thaw)
                .orElseThrow(() -> new NotFound("RENEWAL_ROW", "partner", partner.value()));
    }

    /** What keeps each of these rows from being renewed, by the company's code and status; rows that lack nothing are absent. */
    public Map<String, List<Finding>> missing(String id, List<RenewalRow> rows) {
        long run = run(id).id();
        Map<String, List<Finding>> missing = new HashMap<>();
        new RenewalRows(book).contents(run, rows.stream().filter(r -> r.missing() > 0).map(RenewalRow::partner).toList())
                .forEach((key, content) -> missing.put(key, FrozenJudgement.thaw(content).blocking()));
        return missing;
    }

    /** Whether evaluating again what was known then gives the same result to the last digit. */
    public boolean repeats(String id) {
        Run run = run(id);
        return RenewalEvaluation.hash(evaluation.evaluate(run.year(), run.known())).equals(run.hash());
    }

    private Run run(String id) {
        return new RenewalTable(book).find(id).orElseThrow(() -> notFound(id));
    }

    private RenewalRun view(Run r) {
        LocalDate today = LocalDate.now(clock);
        JobProgress progress = r.state().isAtWork() ? jobs.progress(RenewalJob.KIND, r.publicId()).orElse(new JobProgress(0, 0)) : new JobProgress(1, 1);
        return new RenewalRun(r.publicId(), r.year(), r.state(), progress, r.known().moment(), r.hash(), new RenewalTable(book).counts(r.id()),
                RenewalRules.season(r.year(), today, editions.inForceOn(today)),
                new RenewalRun.People(r.requestedBy(), r.requestedAt(), r.appliedBy(), r.appliedOn()));
    }

    static NotFound notFound(String id) {
        return new NotFound("RENEWAL_NOT_FOUND", "id", id);
    }
}
