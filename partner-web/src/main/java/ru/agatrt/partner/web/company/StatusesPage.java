package ru.agatrt.partner.web.company;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ru.agatrt.partner.partner.StatusHistory;
import ru.agatrt.partner.partner.StatusTimeline;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.ReaderLanguage;

/** {@code …/statuses}: every status assigned, drawn and listed, as known now or at a moment. Open to every partner. */
@Named("statusesPage")
@RequestScoped
public class StatusesPage {

    @EJB
    private StatusHistory history;
    @Inject
    private CompanyScope company;
    @Inject
    private AddressParameters parameters;
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

    /** Whether another moment than now was asked for. */
    public boolean isThen() {
        return parameters.text("knownAt") != null;
    }
}
