package ru.agatrt.partner.web.company;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ru.agatrt.partner.partner.StatusHistory;
import ru.agatrt.partner.partner.StatusTimeline;
import ru.agatrt.partner.status.StatusVersion;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.CurrentCaller;
import ru.agatrt.partner.web.support.ReaderLanguage;
import ru.agatrt.partner.web.support.SiteAddress;

/** {@code …/statuses}: every status assigned, drawn and listed, as known now or at a moment. Open to every partner. */
@Named("statusesPage")
@RequestScoped
public class StatusesPage {

    /** Number of a published list: its half-year, and of a supplement its number. */
    private static final String LIST = "[0-9]{4}-H[12](/[0-9]+)?";

    @EJB
    private StatusHistory history;
    @Inject
    private CompanyScope company;
    @Inject
    private AddressParameters parameters;
    @Inject
    private CurrentCaller caller;
    @Inject
    private ReaderLanguage reader;

    private StatusTimeline timeline;
    private StatusChart chart;

    /** Reads what the address asks for. */
    public void load() {
        company.getCard();
        timeline = history.timeline(company.code(), parameters.moment("knownAt"));
        chart = StatusChart.of(timeline, reader.getLocale());
    }

    public StatusTimeline getTimeline() {
        return timeline;
    }

    public StatusChart getChart() {
        return chart;
    }

    /** Where the decision behind an assignment is explained; {@code null} where there is nothing to see for the reader. */
    public String decision(StatusVersion version) {
        String note = version.held().note();
        if (note == null) {
            return null;
        }
        return switch (version.cause()) {
            case REVIEW -> note.matches(LIST) ? (caller.isPartner() ? "/lists/" : "/console/lists/") + note : null;
            case APPLICATION, AUTHORIZATION -> caller.isPartner() || !note.matches("A-[0-9]+") ? null : "/console/applications/" + note;
            case MEASURE -> caller.isPartner() ? null : "/console/sanctions/measures?text=" + SiteAddress.part(note);
            default -> null;
        };
    }

    /** Whether another moment than now was asked for. */
    public boolean isThen() {
        return parameters.text("knownAt") != null;
    }
}
