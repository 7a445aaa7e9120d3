package ru.agatrt.partner.web.review;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import ru.agatrt.partner.review.CheckSummary;
import ru.agatrt.partner.review.ReviewChecks;
import ru.agatrt.partner.web.support.AddressParameters;

/** Checks of the review shown, and beginning another. */
@Named("reviewChecks")
@RequestScoped
public class ChecksView {

    @EJB
    private ReviewChecks checks;
    @Inject
    private ReviewPage page;
    @Inject
    private AddressParameters parameters;

    private List<CheckSummary> latest;

    /** Newest first. */
    public List<CheckSummary> getLatest() {
        if (latest == null) {
            latest = page.isEvaluated() ? checks.of(page.getView().id()) : List.of();
        }
        return latest;
    }

    public boolean isRunning() {
        return getLatest().stream().anyMatch(CheckSummary::running);
    }

    /** With the knowledge of the review. */
    public void same() {
        Faces.redirect("/console/reviews/checks/" + checks.sameKnowledge(parameters.required("id")));
    }

    /** With what is known now. */
    public void present() {
        Faces.redirect("/console/reviews/checks/" + checks.presentKnowledge(parameters.required("id")));
    }
}
