package ru.agatrt.partner.web.review;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.review.CheckSummary;
import ru.agatrt.partner.review.FindingChange;
import ru.agatrt.partner.review.ProposalKey;
import ru.agatrt.partner.review.ProposalKind;
import ru.agatrt.partner.review.ReviewCheck;
import ru.agatrt.partner.review.ReviewChecks;
import ru.agatrt.partner.review.ReviewView;
import ru.agatrt.partner.review.Reviews;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.ListPage;
import ru.agatrt.partner.web.support.Say;

/** {@code /console/reviews/checks/{id}}: a review run again; one of its differences opened where the address names it ({@code ?of=}). */
@Named("checkPage")
@RequestScoped
public class CheckPage {

    @EJB
    private ReviewChecks checks;
    @EJB
    private Reviews reviews;
    @Inject
    private AddressParameters parameters;
    @Inject
    private Say say;

    private ReviewCheck check;
    private ReviewView review;
    private CheckSummary summary;
    private List<FindingChange> changes;
    private Map<String, String> names;

    /** @throws NotFound when there is no such check */
    public void load() {
        if (check == null) {
            check = checks.get(parameters.required("id"));
            review = reviews.get(check.review());
            summary = checks.of(check.review()).stream().filter(c -> c.id().equals(check.id())).findFirst().orElse(null);
        }
    }

    public ReviewCheck getCheck() {
        load();
        return check;
    }

    public ReviewView getReview() {
        load();
        return review;
    }

    public boolean isRunning() {
        return "RUNNING".equals(getCheck().state());
    }

    public boolean isDone() {
        return "DONE".equals(getCheck().state());
    }

    /** Run with the review's own moment of knowledge. */
    public boolean isSame() {
        return getCheck().knownAt().equals(getReview().knownAt());
    }

    public int getPercent() {
        load();
        return summary == null ? 0 : summary.progress().percent();
    }

    /** Differences page by page. */
    public ListPage<ReviewCheck.Difference> getList() {
        List<ReviewCheck.Difference> all = getCheck().differences();
        return parameters.list("/console/reviews/checks/" + check.id()).read(r -> new Page<>(
                all.subList(Math.min(r.offset(), all.size()), Math.min(r.offset() + r.limit(), all.size())), all.size()));
    }

    /** Name of the company, as known to the check; the names of a page are read at once. */
    public String name(ReviewCheck.Difference difference) {
        if (names == null) {
            names = checks.names(check.id(), getList().items().stream().map(ReviewCheck.Difference::partner).toList());
        }
        return names.getOrDefault(difference.partner(), difference.partner());
    }

    public String key(ReviewCheck.Difference difference) {
        return difference.partner() + "/" + difference.direction();
    }

    public boolean isOpened(ReviewCheck.Difference difference) {
        return key(difference).equals(parameters.text("of"));
    }

    /** What differs in the one that is opened. */
    public List<FindingChange> getChanges() {
        if (changes == null) {
            ProposalKey key = ProposalKey.parse(parameters.required("of"));
            try {
                changes = checks.changes(getCheck().id(), key.partner(), key.direction());
            } catch (NotFound notThen) {
                changes = List.of(); // the review did not have it: nothing to lay beside
            }
        }
        return changes;
    }

    /** {@code LOWER SILVER} in words; that there is nothing, for {@code null}. */
    public String words(String outcome) {
        if (outcome == null) {
            return say.text("checks.absent");
        }
        String[] parts = outcome.split(" ", 2);
        return ReviewWords.decision(say, ProposalKind.valueOf(parts[0]), parts.length < 2 ? null : StatusCode.valueOf(parts[1]));
    }
}
