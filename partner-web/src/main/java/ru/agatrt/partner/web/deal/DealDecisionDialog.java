package ru.agatrt.partner.web.deal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import ru.agatrt.partner.deal.DealDecision;
import ru.agatrt.partner.deal.DealState;
import ru.agatrt.partner.deal.Deals;
import ru.agatrt.partner.deal.DecideDeal;
import ru.agatrt.partner.kernel.BusinessException;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.CurrentCaller;
import ru.agatrt.partner.web.support.Messages;
import ru.agatrt.partner.web.support.ReaderLanguage;
import ru.agatrt.partner.web.support.SiteAddress;

/**
 * The dialog in which a person decides on a deal: open while the address names the deal ({@code ?decide=}), so that it
 * works without scripts and its link can be sent. After a refusal it stays open with what was written.
 */
@Named("dealDecision")
@RequestScoped
public class DealDecisionDialog {

    /** Parameter that names the deal. */
    public static final String OPEN = "decide";

    private static final String DONE = "deal.decided";

    @EJB
    private Deals deals;
    @Inject
    private DealLists lists;
    @Inject
    private CurrentCaller caller;
    @Inject
    private AddressParameters parameters;
    @Inject
    private ReaderLanguage reader;

    private DealLine line;
    private String failure = "";

    /** The deal to be decided; {@code null} while the dialog is closed, or for whom it is not. */
    public DealLine getLine() {
        String dealNo = parameters.text(OPEN);
        if (line == null && dealNo != null && caller.isMayDecideDeals()) {
            line = lists.line(dealNo);
        }
        return line;
    }

    public boolean isOpen() {
        return getLine() != null && line.deal().state().isDecidable();
    }

    /** Nothing can be taken back where nothing was decided. */
    public List<DealDecision> getChoices() {
        return Stream.of(DealDecision.values())
                .filter(choice -> choice != DealDecision.UNDECIDED || getLine().deal().state() != DealState.UNDECIDED).toList();
    }

    /** What is ticked: what was sent, else nothing, so that nobody decides by not looking. */
    public String getChosen() {
        return parameters.text("decision");
    }

    public String getReason() {
        return parameters.text("reason");
    }

    /** Writes the decision and goes back to where the dialog was opened. */
    public void decide() throws IOException {
        try {
            String dealNo = parameters.required(OPEN);
            DealDecision decision = parameters.constant("decision", DealDecision.class);
            String seen = parameters.text("seen");
            deals.decide(new DecideDeal(dealNo, decision, getReason(), seen == null ? null : Instant.parse(seen)));
            Faces.setFlashAttribute(DONE, Messages.text(reader.getLocale(), "deals.done." + decision, "deal", dealNo));
            Faces.redirect(SiteAddress.orHome(parameters.text("back")));
        } catch (BusinessException refused) {
            failure = Messages.text(reader.getLocale(), refused.code(), refused.args());
        }
    }

    /** Why the decision was not taken; empty when it was. */
    public String getFailure() {
        return failure;
    }

    /** What was just decided; empty when nothing was. */
    public String getDone() {
        String done = Faces.getFlashAttribute(DONE);
        return done == null ? "" : done;
    }
}
