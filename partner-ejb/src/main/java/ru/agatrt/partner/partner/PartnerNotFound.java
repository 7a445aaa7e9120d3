package ru.agatrt.partner.partner;

import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.PartnerCode;

/** There is no such company, or it is not the caller's to see. */
public class PartnerNotFound extends NotFound {

    private static final long serialVersionUID = 1L;

    public PartnerNotFound(PartnerCode code) {
        super("PARTNER_NOT_FOUND", "code", code.value());
    }
}
