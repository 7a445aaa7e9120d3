package ru.agatrt.partner.web.whatif;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import ru.agatrt.partner.kernel.BusinessException;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.web.support.Messages;
import ru.agatrt.partner.web.support.ReaderLanguage;
import ru.agatrt.partner.whatif.WhatIfs;

/** Begins a run and goes to it; a refusal is told beside the button. */
@Named("whatIfStart")
@RequestScoped
public class WhatIfStart {

    @EJB
    private WhatIfs whatIfs;
    @Inject
    private ReaderLanguage reader;

    private List<String> faults = List.of();

    public void start() {
        try {
            Faces.redirect("/console/what-if/%s", whatIfs.start(sent("draft"), HalfYear.parse(sent("halfYear"))).id());
        } catch (BusinessException refused) {
            faults = List.of(Messages.text(reader.getLocale(), refused.code(), refused.args()));
        }
    }

    private static String sent(String name) {
        String value = Faces.getRequestParameter(name);
        return value == null ? "" : value.strip();
    }

    public List<String> getFaults() {
        return faults;
    }
}
