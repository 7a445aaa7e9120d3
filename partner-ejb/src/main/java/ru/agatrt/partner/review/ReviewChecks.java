package ru.agatrt.partner.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.job.JobQueue;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.review.persistence.CheckTable;
import ru.agatrt.partner.review.persistence.ReviewTable;
import ru.agatrt.partner.review.persistence.ReviewTable.Row;

/** Runs a review again, in the background, and tells what differs: with its own knowledge nothing may. */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE})
public class ReviewChecks {

    @Inject
    private Jdbi book;
    @Inject
    private Callers callers;
    @Inject
    private JobQueue jobs;
    @Inject
    private KnowledgeClock knowledge;
    @Inject
    private Clock clock;

    /** With the knowledge the review was evaluated with. @return id of the check */
    @RolesAllowed({Role.DIRECTOR, Role.MANAGER})
    public String sameKnowledge(String review) {
        Row row = evaluated(review);
        return start(row, row.known());
    }

    /** With today's knowledge. @return id of the check */
    @RolesAllowed({Role.DIRECTOR, Role.MANAGER})
    public String presentKnowledge(String review) {
        return start(evaluated(review), knowledge.now());
    }

    /** @throws NotFound {@code REVIEW_CHECK_NOT_FOUND} */
    public ReviewCheck get(String id) {
        return new CheckTable(book).find(id).orElseThrow(() -> new NotFound("REVIEW_CHECK_NOT_FOUND", "id", id));
    }

    private String start(Row review, Knowledge known) {
        String id = UUID.randomUUID().toString();
        String login = callers.current().login();
        new CheckTable(book).insert(id, review.id(), known, login, clock.instant());
        jobs.submit(ReviewCheckJob.KIND, id, login);
        return id;
    }

    private Row evaluated(String id) {
        Row review = new ReviewTable(book).find(id).orElseThrow(() -> new NotFound("REVIEW_NOT_FOUND", "id", id));
        if (review.hash() == null) {
            throw new Conflict("REVIEW_NOT_EVALUATED");
        }
        return review;
    }
}
