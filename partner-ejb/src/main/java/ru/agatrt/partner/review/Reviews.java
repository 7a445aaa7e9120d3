package ru.agatrt.partner.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.job.JobProgress;
import ru.agatrt.partner.job.JobQueue;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.AuditTrail;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.EditionMissing;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.review.persistence.ProposalTable;
import ru.agatrt.partner.review.persistence.ReviewTable;
import ru.agatrt.partner.review.persistence.ReviewTable.NewReview;
import ru.agatrt.partner.review.persistence.ReviewTable.Row;

/** The half-year review: asking for it and reading what it found. Deciding is {@link ReviewDecisions}' part. */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE})
public class Reviews {

    @Inject
    private Jdbi book;
    @Inject
    private Callers callers;
    @Inject
    private JobQueue jobs;
    @Inject
    private ProgramEditions editions;
    @Inject
    private KnowledgeClock knowledge;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /**
     * Begins a review of a half-year that is over, as known now, in the background. One that nobody has approved yet is replaced;
     * one that is being evaluated is returned as it is. After publication a supplement is begun.
     *
     * @throws InvalidInput {@code REVIEW_TOO_EARLY} before the half-year is over
     * @throws EditionMissing when none was in force on its first day
     * @throws Conflict {@code REVIEW_APPROVED} when one waits for publication
     */
    @RolesAllowed({Role.DIRECTOR, Role.MANAGER})
    public ReviewView start(HalfYear halfYear) {
        LocalDate today = LocalDate.now(clock);
        if (!today.isAfter(halfYear.lastDay())) {
            throw new InvalidInput("REVIEW_TOO_EARLY", "last", halfYear.lastDay());
        }
        ReviewTable reviews = new ReviewTable(book);
        Optional<Row> open = reviews.newest(halfYear, List.of(ReviewState.RUNNING, ReviewState.PROPOSED, ReviewState.APPROVED));
        if (open.isPresent() && open.get().state() == ReviewState.RUNNING) {
            return view(open.get());
        }
        open.map(r -> reviews.lock(r.publicId()).orElseThrow()).ifPresent(r -> {
            if (r.state() == ReviewState.APPROVED) {
                throw new Conflict("REVIEW_APPROVED", "halfYear", halfYear.toString());
            }
            reviews.state(r.id(), ReviewState.REPLACED);
        });
        String login = callers.current().login();
        String id = UUID.randomUUID().toString();
        Knowledge known = knowledge.now();
        reviews.insert(new NewReview(id, halfYear, reviews.published(halfYear) > 0, halfYear.lastDay(), known,
                editions.summaryInForceOn(halfYear.firstDay(), known).code()), login, clock.instant());
        audit.record(login, "REVIEW_STARTED", "REVIEW", id, Map.of("halfYear", halfYear));
        jobs.submit(ReviewJob.KIND, id, login);
        return get(id);
    }

    /** @throws NotFound {@code REVIEW_NOT_FOUND} */
    public ReviewView get(String id) {
        return view(row(id));
    }

    /** Newest first. */
    public Page<ReviewView> list(PageRequest page) {
        ReviewTable reviews = new ReviewTable(book);
        return new Page<>(reviews.list(page.offset(), page.limit()).stream().map(this::view).toList(), reviews.count());
    }

    /** The newest review of a half-year that is not replaced. */
    public Optional<ReviewView> newest(HalfYear halfYear) {
        return new ReviewTable(book).newest(halfYear, List.of(ReviewState.RUNNING, ReviewState.PROPOSED, ReviewState.APPROVED,
                ReviewState.PUBLISHED, ReviewState.FAILED)).map(this::view);
    }

    /** Proposals, worst first: lowered, revoked, granted, kept, unchanged. */
    public Page<ProposalRow> proposals(String id, ProposalFilter filter, PageRequest page) {
        long review = row(id).id();
        ProposalTable proposals = new ProposalTable(book);
        return new Page<>(proposals.page(review, filter, page), proposals.count(review, filter));
    }

    /** @throws NotFound {@code PROPOSAL_NOT_FOUND} */
    public ProposalRow proposal(String id, PartnerCode partner, Direction direction) {
        return new ProposalTable(book).find(row(id).id(), partner, direction).orElseThrow(() -> notFound(partner, direction));
    }

    /** What a proposal rests on, as it was fixed with the review. */
    public ProposalContent content(String id, PartnerCode partner, Direction direction) {
        return new ProposalTable(book).content(row(id).id(), partner, direction).orElseThrow(() -> notFound(partner, direction));
    }

    /** Day by which the list of a half-year is to be published, by the edition in force on its first day. */
    public LocalDate deadline(HalfYear halfYear) {
        return deadline(halfYear, editions.inForceOn(halfYear.firstDay()));
    }

    static NotFound notFound(PartnerCode partner, Direction direction) {
        return new NotFound("PROPOSAL_NOT_FOUND", "partner", partner.value(), "direction", direction.name());
    }

    private Row row(String id) {
        return new ReviewTable(book).find(id).orElseThrow(() -> new NotFound("REVIEW_NOT_FOUND", "id", id));
    }

    private ReviewView view(Row r) {
        JobProgress progress = r.state() == ReviewState.RUNNING
                ? jobs.progress(ReviewJob.KIND, r.publicId()).orElse(new JobProgress(0, 0)) : new JobProgress(1, 1);
        return new ReviewView(r.publicId(), r.halfYear(), r.supplementary(), r.state(), progress, r.asOf(), r.known().moment(), r.edition(),
                r.hash(), r.partners(), new ProposalTable(book).counts(r.id()), deadline(r.halfYear(), editions.byCode(r.edition())),
                new ReviewView.People(r.requestedBy(), r.requestedAt(), r.evaluatedAt(), r.approvedBy(), r.approvedAt(), r.publishedBy(),
                        r.publishedAt()), r.effectiveFrom(), r.version());
    }

    private static LocalDate deadline(HalfYear halfYear, Edition edition) {
        return edition.dayOfYear("LIST_DEADLINE_H" + halfYear.half(), halfYear.next().year());
    }
}
