package ru.agatrt.partner.web.company;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.partner.StatusHistory;
import ru.agatrt.partner.partner.StatusTimeline;
import ru.agatrt.partner.status.HeldStatus;

/** Which of the statuses a company holds today give nothing, because they are suspended. Asked once for a company. */
@Named("suspendedNow")
@RequestScoped
public class SuspendedNow {

    @EJB
    private StatusHistory history;

    private final Map<PartnerCode, StatusTimeline> known = new HashMap<>();

    /** First day of the suspension that covers the status today; {@code null} where none does. */
    public LocalDate since(PartnerCode company, HeldStatus held) {
        StatusTimeline timeline = known.computeIfAbsent(company, code -> history.timeline(code, null));
        return timeline.suspensions().stream().filter(each -> !each.gone()).map(each -> each.shown().suspension())
                .filter(each -> each.covers(held.direction(), timeline.today())).map(each -> each.period().from()).findFirst().orElse(null);
    }
}
