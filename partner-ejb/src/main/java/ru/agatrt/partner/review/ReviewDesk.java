package ru.agatrt.partner.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.review.persistence.ReviewTable;
import ru.agatrt.partner.review.persistence.WorkbenchTable;

/** What of the half-year reviews waits for whom. */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE})
public class ReviewDesk {

    private static final int HALF_YEARS = 4;

    @Inject
    private Jdbi book;
    @Inject
    private Callers callers;
    @Inject
    private Reviews reviews;
    @Inject
    private ProgramEditions editions;
    @Inject
    private KnowledgeClock knowledge;
    @Inject
    private Clock clock;

    /** The last half-year that is over; empty while no edition was in force in it. */
    public Optional<CurrentReview> current() {
        return over().stream().findFirst().map(this::about);
    }

    /** Half-years that are over and can be reviewed, newest first, each with its newest review. */
    public List<CurrentReview> recent() {
        return over().stream().map(this::about).toList();
    }

    /** Proposals that wait for a decision, in all reviews. */
    public int waiting() {
        return new WorkbenchTable(book).waiting();
    }

    private CurrentReview about(HalfYear halfYear) {
        ReviewView newest = reviews.newest(halfYear).orElse(null);
        LocalDate deadline = reviews.deadline(halfYear);
        WorkbenchCounts own = newest == null ? new WorkbenchCounts(Map.of(), Map.of()) : new WorkbenchTable(book).counts(
                new ReviewTable(book).find(newest.id()).orElseThrow().id(),
                new ProposalFilter(null, null, null, null, null, callers.current().login()));
        return new CurrentReview(halfYear, newest, deadline, ChronoUnit.DAYS.between(LocalDate.now(clock), deadline), own);
    }

    private List<HalfYear> over() {
        Knowledge known = knowledge.now();
        List<HalfYear> over = new ArrayList<>();
        HalfYear halfYear = HalfYear.of(LocalDate.now(clock)).previous();
        while (over.size() < HALF_YEARS && editions.hasInForceOn(halfYear.firstDay(), known)) {
            over.add(halfYear);
            halfYear = halfYear.previous();
        }
        return over;
    }
}
