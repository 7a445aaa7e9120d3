package ru.agatrt.partner.whatif;

import java.time.Instant;
import java.time.LocalDate;
import ru.agatrt.partner.job.JobProgress;
import ru.agatrt.partner.kernel.HalfYear;

/**
 * A what-if run.
 *
 * @param asOf         evaluation date: the half-year's last day, or the day of the run while the half-year lasts
 * @param knownAt      all facts count as known then
 * @param draftVersion version of the draft the result was made with
 * @param base         edition in force on the half-year's first day
 * @param finishedAt   {@code null} until it is
 */
public record WhatIfRun(String id, HalfYear halfYear, LocalDate asOf, Instant knownAt, Named draft, long draftVersion, DraftNow draftNow, Named base,
                        WhatIfState state, JobProgress progress, String requestedBy, Instant requestedAt, Instant finishedAt) {

    /** An edition as it was called at the time of the run. */
    public record Named(long id, String code, String titleRu, String titleEn) {
    }
}
