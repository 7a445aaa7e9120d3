package ru.agatrt.partner.web.whatif;

import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.whatif.Effect;
import ru.agatrt.partner.whatif.WhatIfFilter;

/** The filter of a result as it stands in an address, the same for the page and its files. */
final class WhatIfParameters {

    static final String[] NAMES = {"text", "effect", "gains", "loses", "benefit"};

    private WhatIfParameters() {
    }

    /** @throws ru.agatrt.partner.kernel.InvalidInput with the parameter's name when it cannot be understood */
    static WhatIfFilter filter(AddressParameters parameters) {
        return new WhatIfFilter(parameters.text("text"), parameters.constant("effect", Effect.class), parameters.constant("gains", StatusCode.class),
                parameters.constant("loses", StatusCode.class), parameters.text("benefit"));
    }
}
