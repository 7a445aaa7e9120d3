package ru.agatrt.partner.web.review;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ru.agatrt.partner.review.CurrentReview;
import ru.agatrt.partner.review.ReviewDesk;
import ru.agatrt.partner.web.support.CurrentCaller;

/** The current review on the console's first page, and the number of undecided proposals in its navigation. */
@Named("reviewDesk")
@RequestScoped
public class DeskView {

    @EJB
    private ReviewDesk desk;
    @Inject
    private CurrentCaller caller;

    private Integer waiting;
    private CurrentReview current;

    public int getWaiting() {
        if (waiting == null) {
            waiting = caller.isMayReadReviews() ? desk.waiting() : 0;
        }
        return waiting;
    }

    /** {@code null} while no half-year of an edition is over. */
    public CurrentReview getCurrent() {
        if (current == null) {
            current = desk.current().orElse(null);
        }
        return current;
    }

    /** Whole percent of a part, cut. */
    public int percent(int part, int whole) {
        return whole == 0 ? 0 : (int) (part * 100L / whole);
    }
}
