package ru.agatrt.partner.web.admission;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import ru.agatrt.partner.admission.Applications;
import ru.agatrt.partner.admission.NewApplication;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.web.support.Acted;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.CurrentCaller;

/** The dialog in which a manager enters an application that came by letter: open while the address says {@code ?record=yes}. */
@Named("recordApplication")
@RequestScoped
public class RecordApplication {

    @EJB
    private Applications applications;
    @Inject
    private AddressParameters parameters;
    @Inject
    private CurrentCaller caller;
    @Inject
    private Acted acted;
    @Inject
    private Clock clock;

    public boolean isOpen() {
        return parameters.text("record") != null && caller.isMayReadApplications();
    }

    public LocalDate getToday() {
        return LocalDate.now(clock);
    }

    /** Day the letter came, as written before, or today. */
    public String getReceivedOn() {
        String written = parameters.text("receivedOn");
        return written == null ? getToday().toString() : written;
    }

    /** Enters it and opens its page. */
    public void write() throws IOException {
        acted.attempt("/console/applications", () -> {
            StatusCode status = parameters.constant("status", StatusCode.class);
            String number = applications.submit(new NewApplication(new PartnerCode(parameters.required("company")), status,
                    parameters.day("receivedOn"), parameters.text("note")));
            return acted.say("applications.done.RECORD", "number", number);
        });
    }
}
