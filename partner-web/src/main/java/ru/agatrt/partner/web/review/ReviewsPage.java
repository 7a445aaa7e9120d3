package ru.agatrt.partner.web.review;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.omnifaces.util.Faces;
import ru.agatrt.partner.kernel.BusinessException;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.review.CurrentReview;
import ru.agatrt.partner.review.ReviewDesk;
import ru.agatrt.partner.review.ReviewState;
import ru.agatrt.partner.review.ReviewView;
import ru.agatrt.partner.review.Reviews;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.CurrentCaller;
import ru.agatrt.partner.web.support.ListPage;
import ru.agatrt.partner.web.support.Say;

/** {@code /console/reviews}: half-years that are over with where their review stands, and every review there was. */
@Named("reviewsPage")
@RequestScoped
public class ReviewsPage {

    /** Parameter that opens the dialog in which a review is begun. */
    static final String BEGIN = "begin";

    @EJB
    private Reviews reviews;
    @EJB
    private ReviewDesk desk;
    @Inject
    private AddressParameters parameters;
    @Inject
    private CurrentCaller caller;
    @Inject
    private Say say;
    @Inject
    private Clock clock;

    private List<CurrentReview> recent;
    private ListPage<ReviewView> list;
    private String failure = "";

    public void load() {
        if (recent == null) {
            recent = desk.recent();
            list = parameters.list("/console/reviews").read(reviews::list);
        }
    }

    /** Newest half-year first. */
    public List<CurrentReview> getRecent() {
        load();
        return recent;
    }

    /** The last half-year that is over; {@code null} while there is none. */
    public CurrentReview getCurrent() {
        load();
        return recent.isEmpty() ? null : recent.get(0);
    }

    public ListPage<ReviewView> getList() {
        load();
        return list;
    }

    /** Whether some review is being evaluated, so that the page looks again. */
    public boolean isRunning() {
        return getList().items().stream().anyMatch(r -> r.state() == ReviewState.RUNNING);
    }

    public long daysLeft(ReviewView review) {
        return ChronoUnit.DAYS.between(LocalDate.now(clock), review.deadline());
    }

    /** What the button of a half-year says: begin, again, or supplement; empty where nothing can be begun. */
    public String act(CurrentReview each) {
        if (!caller.isMayReview()) {
            return "";
        }
        ReviewState state = each.review() == null ? ReviewState.FAILED : each.review().state();
        return switch (state) {
            case FAILED -> "begin";
            case PROPOSED -> "again";
            case PUBLISHED -> "supplement";
            default -> "";
        };
    }

    /** The half-year whose dialog is open; {@code null} while none is. */
    public CurrentReview getBeginning() {
        HalfYear halfYear = parameters.halfYear(BEGIN);
        return halfYear == null ? null : getRecent().stream().filter(r -> r.halfYear().equals(halfYear) && !act(r).isEmpty()).findFirst().orElse(null);
    }

    /** Begins it and goes to where its progress is told. */
    public void begin() {
        try {
            Faces.redirect("/console/reviews/" + reviews.start(HalfYear.parse(parameters.required(BEGIN))).id());
        } catch (BusinessException refused) {
            failure = say.it(new Text(refused.code(), refused.args()));
        }
    }

    /** Why it was not begun; empty when it was. */
    public String getFailure() {
        return failure;
    }
}
