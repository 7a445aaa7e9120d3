package ru.agatrt.partner.marketing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ru.agatrt.partner.kernel.fact.VersionedFacts;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;

/** Reads events, one query for all partners asked for. */
@ApplicationScoped
public class EventFacts {

    @Inject
    private VersionedFacts facts;

    /** Events by partner, in the order they were held. */
    public Map<Long, List<MarketingEvent>> events(PartnerSelection selection) {
        return facts.byPartner("marketing_event", "event_no, title, held_on, agreed_on, state", "held_on, id", selection,
                (rs, c) -> new MarketingEvent(rs.getString("event_no"), rs.getString("title"),
                        rs.getObject("held_on", LocalDate.class), rs.getObject("agreed_on", LocalDate.class),
                        MarketingEvent.State.valueOf(rs.getString("state"))));
    }
}
