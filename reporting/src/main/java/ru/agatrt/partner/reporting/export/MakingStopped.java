package ru.agatrt.partner.reporting.export;

import ru.agatrt.partner.kernel.BusinessException;

/** A document was not made to its end, because whoever watches did not want it any more. */
public class MakingStopped extends BusinessException {

    private static final long serialVersionUID = 1L;

    public MakingStopped() {
        super("REPORT_STOPPED");
    }
}
