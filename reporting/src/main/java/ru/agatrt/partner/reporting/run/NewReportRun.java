package ru.agatrt.partner.reporting.run;

import ru.agatrt.partner.reporting.catalogue.ReportRequest;

/**
 * A report to be made in the background.
 *
 * @param request     checked by whoever submits it
 * @param requestedBy login in whose name it is made: its name is printed, and it must still have the report when it is made; that of the
 *                    system for a report that is nobody's
 * @param occasion    {@code null}: on demand
 */
public record NewReportRun(ReportRequest request, String requestedBy, Occasion occasion) {

    public NewReportRun {
        occasion = occasion == null ? Occasion.ON_DEMAND : occasion;
    }
}
