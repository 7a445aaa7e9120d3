package ru.agatrt.partner.web.admission;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import ru.agatrt.partner.admission.ApplicationChoice;
import ru.agatrt.partner.admission.ApplicationFilter;
import ru.agatrt.partner.admission.ApplicationRow;
import ru.agatrt.partner.admission.Applications;
import ru.agatrt.partner.admission.NewApplication;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.partner.PartnerCard;
import ru.agatrt.partner.partner.PartnerDirectory;
import ru.agatrt.partner.web.support.Acted;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.CurrentCaller;

/** {@code /portal/application}: what the caller's company may apply for, its applications and what was decided on them. */
@Named("ownApplications")
@RequestScoped
public class OwnApplicationsPage {

    private static final String HERE = "/portal/application";
    private static final int MOST = 50;

    @EJB
    private Applications applications;
    @EJB
    private PartnerDirectory partners;
    @Inject
    private AddressParameters parameters;
    @Inject
    private CurrentCaller caller;
    @Inject
    private Acted acted;
    @Inject
    private Clock clock;

    private PartnerCard card;
    private List<ApplicationRow> rows;
    private List<ApplicationChoice> choices;

    /** The address names no company: it is always the caller's. */
    public void load() {
        if (card == null) {
            card = partners.card(own());
            rows = applications.find(ApplicationFilter.ALL, PageRequest.of(0, MOST)).items();
            choices = applications.choices(own());
        }
    }

    private PartnerCode own() {
        return caller.company().orElseThrow(() -> new NotFound("PARTNER_NOT_FOUND", "code", ""));
    }

    public PartnerCard getCard() {
        load();
        return card;
    }

    public List<ApplicationRow> getRows() {
        load();
        return rows;
    }

    public List<ApplicationChoice> getChoices() {
        load();
        return choices;
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    /** The application of this status that waits for a decision; {@code null} for none. */
    public ApplicationRow open(StatusCode status) {
        return getRows().stream().filter(r -> r.application().status() == status && r.application().state().isOpen()).findFirst().orElse(null);
    }

    /** Why a status cannot be applied for, in the partner's words. */
    public Text refusal(ApplicationChoice choice) {
        return new Text("applications.own.refused." + choice.refusal().code(), choice.refusal().args());
    }

    /** What was written for a status and could not be handed in. */
    public String note(StatusCode status) {
        return status.name().equals(parameters.text("wanted")) ? parameters.text("note") : null;
    }

    public String failure(StatusCode status) {
        return status.name().equals(parameters.text("wanted")) ? acted.getFailure() : "";
    }

    /** Hands in an application. */
    public void submit() throws IOException {
        acted.attempt(HERE, () -> {
            String number = applications.submit(new NewApplication(own(), parameters.constant("wanted", StatusCode.class), null, parameters.text("note")));
            return acted.say("applications.own.done.submit", "number", number);
        });
    }

    /** Takes an open one back. */
    public void withdraw() throws IOException {
        String number = parameters.required("number");
        acted.attempt(HERE, () -> {
            applications.withdraw(number);
            return acted.say("applications.own.done.withdraw", "number", number);
        });
    }
}
