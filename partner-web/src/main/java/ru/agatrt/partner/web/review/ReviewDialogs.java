package ru.agatrt.partner.web.review;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import ru.agatrt.partner.review.BulkPreview;
import ru.agatrt.partner.review.ProposalKey;
import ru.agatrt.partner.review.PublicationPreview;
import ru.agatrt.partner.review.ReviewPreviews;
import ru.agatrt.partner.review.ReviewState;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.CurrentCaller;

/** Which dialog of the workbench is open: the address says so ({@code ?act=}), for whom it may be, and what it tells before it acts. */
@Named("reviewDialogs")
@RequestScoped
public class ReviewDialogs {

    /** Parameter that opens a dialog. */
    static final String ACT = "act";

    @EJB
    private ReviewPreviews previews;
    @Inject
    private ReviewPage page;
    @Inject
    private PanelView panel;
    @Inject
    private ReviewActs acts;
    @Inject
    private CurrentCaller caller;
    @Inject
    private AddressParameters parameters;
    @Inject
    private HttpServletRequest request;

    private BulkPreview bulk;
    private PublicationPreview publication;

    /** {@code override}, {@code bulk}, {@code chosen}, {@code approve}, {@code withdraw}, {@code publish}; empty when none is. */
    public String getOpen() {
        String act = parameters.text(ACT);
        return act != null && (acts.isDeciding() || allowed(act)) ? act : "";
    }

    private boolean allowed(String act) {
        return switch (act) {
            case "override" -> page.isOpen() && caller.isMayReview() && panel.getIt() != null;
            case "bulk" -> page.isOpen() && caller.isMayReview();
            case "chosen" -> page.isOpen() && caller.isMayReview() && !getChosen().isEmpty();
            case "approve" -> page.isOpen() && caller.isMayPublishReviews() && page.getAll().total() > 0 && page.getAll().waitingTotal() == 0;
            case "withdraw", "publish" -> page.getView().state() == ReviewState.APPROVED && caller.isMayPublishReviews();
            default -> false;
        };
    }

    /** What confirming would write. */
    public BulkPreview getBulk() {
        if (bulk == null) {
            bulk = getOpen().equals("chosen") ? previews.chosen(page.getView().id(), getChosen().stream().map(ProposalKey::parse).toList())
                    : previews.confirm(page.getView().id(), page.getFilter(), isProvisionalToo());
        }
        return bulk;
    }

    public boolean isProvisionalToo() {
        return "yes".equals(parameters.text("provisionalToo"));
    }

    /** Proposals ticked in the list, with the versions seen. */
    public List<String> getChosen() {
        String[] values = request.getParameterValues("chosen");
        return values == null ? List.of() : Stream.of(values).filter(v -> !v.isBlank()).distinct().toList();
    }

    public PublicationPreview getPublication() {
        if (publication == null) {
            publication = previews.publication(page.getView().id());
        }
        return publication;
    }
}
