package ru.agatrt.partner.web.sanction;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.sanction.Measure;
import ru.agatrt.partner.sanction.MeasureStanding;
import ru.agatrt.partner.sanction.SanctionRegister;
import ru.agatrt.partner.sanction.Sanctions;
import ru.agatrt.partner.web.support.CurrentCaller;

/** Measures of one company on its page; for who may see them. */
@Named("companySanctions")
@RequestScoped
public class CompanySanctions {

    @EJB
    private Sanctions sanctions;
    @EJB
    private SanctionRegister register;
    @Inject
    private CurrentCaller caller;

    private List<Measure> measures;

    /** Newest first; empty for roles that see none. */
    public List<Measure> of(PartnerCode code) {
        if (measures == null) {
            measures = caller.isMayReadSanctions() ? sanctions.measures(code, null) : List.of();
        }
        return measures;
    }

    public MeasureStanding standing(Measure measure) {
        return register.standing(measure);
    }
}
