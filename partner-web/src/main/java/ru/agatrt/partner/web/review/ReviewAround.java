package ru.agatrt.partner.web.review;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.partner.PartnerDirectory;
import ru.agatrt.partner.review.NotKnown;
import ru.agatrt.partner.review.ProposalKind;
import ru.agatrt.partner.review.Workbench;
import ru.agatrt.partner.web.support.Messages;
import ru.agatrt.partner.web.support.ReaderLanguage;

/** What stands around the list of proposals: what is not known yet, whether there is a former list, the choices of the filter. */
@Named("reviewAround")
@RequestScoped
public class ReviewAround {

    @EJB
    private Workbench workbench;
    @EJB
    private PartnerDirectory partners;
    @Inject
    private ReviewPage page;
    @Inject
    private ReaderLanguage reader;

    private List<NotKnown> notKnown;
    private Boolean comparable;

    public List<NotKnown> getNotKnown() {
        if (notKnown == null) {
            notKnown = page.isEvaluated() ? workbench.notKnown(page.getView().id()) : List.of();
        }
        return notKnown;
    }

    /** Provisional proposals by the requirement that is not known yet. */
    public Map<Requirement, Integer> getGaps() {
        return getNotKnown().stream().collect(Collectors.toMap(NotKnown::requirement, n -> n.proposals().size(), Integer::sum, LinkedHashMap::new));
    }

    /** Key of the sentence about a gap; a kind of gap without one of its own is told by its requirement. */
    public String gapKey(NotKnown gap) {
        String key = "reviews.unknown." + gap.code() + (gap.amount() == null ? "" : ".amount");
        return Messages.has(reader.getLocale(), key) ? key : "reviews.unknown.other";
    }

    /** Whether a list was published before, so that there is something to compare with. */
    public boolean isComparable() {
        if (comparable == null) {
            comparable = page.isEvaluated() && workbench.hasFormerList(page.getView().id());
        }
        return comparable;
    }

    public List<ProposalKind> getKinds() {
        return List.of(ProposalKind.LOWER, ProposalKind.REVOKE, ProposalKind.GRANT, ProposalKind.KEEP, ProposalKind.NONE);
    }

    public List<Direction> getDirections() {
        return Arrays.asList(Direction.values());
    }

    public List<String> getManagers() {
        return partners.managers();
    }
}
