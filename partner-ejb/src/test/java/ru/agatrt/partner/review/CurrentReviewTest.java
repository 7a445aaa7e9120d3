package ru.agatrt.partner.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.job.JobProgress;
import ru.agatrt.partner.kernel.HalfYear;

/** Until when a deadline concerns anybody. */
class CurrentReviewTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // state, supplement, days left, due, late
        "-,         false, 1,  true,  false",
        "-,         false, 0,  true,  false",
        "-,         false, -1, true,  true",
        "PROPOSED,  false, -1, true,  true",
        "APPROVED,  false, 0,  true,  false",
        "PUBLISHED, false, -1, false, false",
        "PROPOSED,  true,  -1, false, false",
        "PUBLISHED, true,  -1, false, false"})
    void aDeadlineIsTheMainLists(ReviewState state, boolean supplement, long daysLeft, boolean due, boolean late) {
        ReviewView review = state == null ? null : new ReviewView("a", HalfYear.parse("2026-H1"), supplement, state, new JobProgress(1, 1),
                LocalDate.parse("2026-06-30"), Instant.EPOCH, "e", "h", 0, new ReviewView.Counts(Map.of(), 0, 0, 0, 0), LocalDate.parse("2026-07-30"),
                new ReviewView.People("d", Instant.EPOCH, null, null, null, null, null), null, 0);
        CurrentReview current = new CurrentReview(HalfYear.parse("2026-H1"), review, LocalDate.parse("2026-07-30"), daysLeft,
                new WorkbenchCounts(Map.of(), Map.of()));
        assertEquals(due, current.due());
        assertEquals(late, current.late());
    }
}
