package ru.agatrt.partner.web.review;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.function.Supplier;
import org.omnifaces.util.Faces;
import ru.agatrt.partner.kernel.BusinessException;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.review.ChosenProposals;
import ru.agatrt.partner.review.ProposalKey;
import ru.agatrt.partner.review.ProposalKind;
import ru.agatrt.partner.review.ProposalRow;
import ru.agatrt.partner.review.Publication;
import ru.agatrt.partner.review.ReviewDecision;
import ru.agatrt.partner.review.ReviewDecisions;
import ru.agatrt.partner.review.Reviews;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.Names;
import ru.agatrt.partner.web.support.Say;

/** What people do in the workbench: one facade call, then the page anew; a refusal is told where it was asked for. */
@Named("reviewActs")
@RequestScoped
public class ReviewActs {

    @EJB
    private Reviews reviews;
    @EJB
    private ReviewDecisions decisions;
    @EJB
    private ChosenProposals chosen;
    @EJB
    private Publication publication;
    @Inject
    private ReviewPage page;
    @Inject
    private ReviewDialogs dialogs;
    @Inject
    private AddressParameters parameters;
    @Inject
    private Names names;
    @Inject
    private Say say;

    private String failure = "";
    private String field = "";

    /** Confirms the proposal shown and goes on to the next one. */
    public void confirm() {
        String next = parameters.text("next");
        attempt(() -> {
            ProposalKey key = key();
            ProposalRow p = reviews.proposal(id(), key.partner(), key.direction());
            ProposalRow done = decisions.decide(id(), key.partner(), key.direction(),
                    new ReviewDecision(p.proposal(), p.proposal() == ProposalKind.NONE ? null : p.status(), null, null), key.version());
            return decided(done, key, next);
        });
    }

    /** Decides otherwise than proposed, or with an amount of its own. */
    public void override() {
        String next = parameters.text("next");
        attempt(() -> {
            ProposalKey key = key();
            String[] choice = parameters.required("decision").split("/", -1);
            ReviewDecision decision = new ReviewDecision(constant(choice[0], ProposalKind.class),
                    choice.length < 2 || choice[1].isEmpty() ? null : constant(choice[1], StatusCode.class), amount(parameters.text("threshold")),
                    parameters.text("reason"));
            return decided(decisions.decide(id(), key.partner(), key.direction(), decision, key.version()), key, next);
        });
    }

    /** Takes a decision back. */
    public void reopen() {
        attempt(() -> {
            ProposalKey key = ProposalKey.parse(parameters.required("reopened"));
            ProposalRow p = decisions.reopen(id(), key.partner(), key.direction());
            ReviewToast.say(say.text("reviews.reopened", "partner", p.name()), null);
            return page.with(key.partner().value() + "/" + key.direction());
        });
    }

    /** Confirms what the dialog has told. */
    public void confirmMany() {
        attempt(() -> {
            int count = dialogs.getOpen().equals("chosen") ? chosen.confirm(id(), dialogs.getChosen().stream().map(ProposalKey::parse).toList())
                    : decisions.confirm(id(), page.getFilter().withDecided(false), dialogs.isProvisionalToo());
            ReviewToast.say(say.text("reviews.confirmed", "count", count), null);
            return page.with(null);
        });
    }

    public void approve() {
        attempt(() -> {
            decisions.approve(id());
            ReviewToast.say(say.text("reviews.approved"), null);
            return "/console/reviews/" + id();
        });
    }

    public void withdraw() {
        attempt(() -> {
            decisions.withdraw(id());
            ReviewToast.say(say.text("reviews.withdrawn"), null);
            return "/console/reviews/" + id();
        });
    }

    public void publish() {
        attempt(() -> {
            String list = publication.publish(id());
            ReviewToast.say(say.text("reviews.publishedAs", "list", list), null);
            return "/console/reviews/" + id();
        });
    }

    private String decided(ProposalRow done, ProposalKey key, String next) {
        ReviewDecision d = done.decided().decision();
        ReviewToast.say(say.text("reviews.decided", "partner", done.name(), "decision",
                ReviewWords.decision(say, d.kind(), d.kind() == ProposalKind.REVOKE ? done.held() : d.status())),
                key.partner().value() + "/" + key.direction());
        return page.with(next);
    }

    private String id() {
        return parameters.required("id");
    }

    private ProposalKey key() {
        return ProposalKey.parse(parameters.required(ReviewPage.SHOWN) + "/" + parameters.required("version"));
    }

    private static <E extends Enum<E>> E constant(String name, Class<E> type) {
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInput("DECISION_KIND");
        }
    }

    /** As people write amounts: spaces between thousands, comma or point. */
    private static BigDecimal amount(String text) {
        if (text == null) {
            return null;
        }
        String plain = text.replaceAll("[\\s\\u00a0\\u202f₽]", "").replace(',', '.');
        if (!plain.matches("\\d{1,15}(\\.\\d{1,2})?")) {
            throw new InvalidInput("THRESHOLD_AMOUNT");
        }
        return new BigDecimal(plain);
    }

    private void attempt(Supplier<String> act) {
        try {
            Faces.redirect(act.get());
        } catch (BusinessException refused) {
            field = switch (refused.code()) {
                case "DECISION_REASON", "TEXT_TOO_LONG" -> "reason";
                case "THRESHOLD_AMOUNT", "THRESHOLD_BELOW_FLOOR", "THRESHOLD_NOT_INDIVIDUAL" -> "threshold";
                default -> "";
            };
            failure = refused.code().equals("PROPOSAL_CHANGED") ? changed() : say.it(new Text(refused.code(), refused.args()));
        }
    }

    /** Who was faster, and what that person decided. */
    private String changed() {
        if (parameters.text(ReviewPage.SHOWN) == null) {
            return say.text("reviews.changed.many");
        }
        ProposalKey key = ProposalKey.parse(parameters.text(ReviewPage.SHOWN));
        ProposalRow p = reviews.proposal(id(), key.partner(), key.direction());
        if (p.decided() == null) {
            return say.text("reviews.changed.reopened", "partner", p.name());
        }
        ReviewDecision d = p.decided().decision();
        return say.text("reviews.changed", "name", names.of(p.decided().by()), "moment", p.decided().at(), "decision",
                ReviewWords.decision(say, d.kind(), d.kind() == ProposalKind.REVOKE ? p.held() : d.status()));
    }

    /** Which field of the dialog is to be mended; empty when it is none of them. */
    public String getField() {
        return field;
    }

    /**
     * A form has come back and its act is still to be done: the act is there to be heard even where the page would no longer offer
     * it, because somebody else was faster, so that the person is told so.
     */
    public boolean isDeciding() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces.isPostback() && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    /** Why the act was refused; empty when it was not. */
    public String getFailure() {
        return failure;
    }
}
