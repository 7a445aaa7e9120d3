package ru.agatrt.partner.reporting.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import ru.agatrt.partner.account.CallerScope;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.InvalidInput;

/**
 * A request that has been let in.
 *
 * @param caller whose data may be shown, and whose name is printed
 * @param producedAt the one moment of the document
 */
public record ReportCall(ReportRequest request, CallerScope caller, Instant producedAt) {

    /**
     * The parameter every report on a half-year needs.
     *
     * @throws InvalidInput {@code REPORT_PARAMETER_MISSING} or {@code HALF_YEAR}
     */
    public HalfYear halfYear() {
        return HalfYear.parse(request.parameter("halfYear").orElseThrow(() ->
                new InvalidInput("REPORT_PARAMETER_MISSING", "report", request.name(), "parameter", "halfYear")));
    }

    /**
     * A day among the parameters.
     *
     * @throws InvalidInput {@code REPORT_DAY} for what is no day
     */
    public Optional<LocalDate> day(String parameter) {
        return request.parameter(parameter).map(text -> {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new InvalidInput("REPORT_DAY", "parameter", parameter, "value", text);
            }
        });
    }
}
