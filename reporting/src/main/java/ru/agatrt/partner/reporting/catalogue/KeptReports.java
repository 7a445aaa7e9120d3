package ru.agatrt.partner.reporting.catalogue;

import java.util.Optional;

/** Reports of which a copy is kept: whoever asks gets the kept bytes and not newly drawn ones. Found by injection. */
public interface KeptReports {

    /**
     * The kept copy, made now where there was none yet.
     *
     * @return empty for what is drawn anew each time
     * @throws ru.agatrt.partner.kernel.BusinessException as {@link ReportDefinition#render} would
     */
    Optional<RenderedReport> handOut(ReportCall call);
}
