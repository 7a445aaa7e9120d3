package ru.agatrt.partner.reporting.run;

import java.time.Duration;
import java.time.Instant;
import ru.agatrt.partner.reporting.catalogue.ReportRequest;
import ru.agatrt.partner.reporting.export.MakingStage;

/**
 * A run as it stands in the book.
 *
 * @param id      UUID, by which the outside names it
 * @param result  {@code null} unless it is {@code DONE}
 * @param problem why it failed, or what it waits for; {@code null}: nothing
 */
public record ReportRunView(String id, ReportRequest request, Asked asked, RunState state, Progress progress, Result result, RunProblem problem) {

    /** @param by login in whose name it is made */
    public record Asked(String by, Instant at, Occasion occasion) {
    }

    /**
     * How far it is.
     *
     * @param stage      what is being done; {@code null}: nothing has been counted yet
     * @param done       rows or pages
     * @param total      rows or pages in all; 0: not known
     * @param startedAt  {@code null} while it waits
     * @param finishedAt {@code null} until it has ended
     * @param stopping   it was cancelled and has not stopped yet
     */
    public record Progress(MakingStage stage, long done, long total, Instant startedAt, Instant finishedAt, boolean stopping) {

        /** 0 to 100; -1 when nobody can say: laying out rows is the first half of the work, writing pages the second. */
        public int percent() {
            if (stage == null || total <= 0) {
                return -1;
            }
            int half = (int) Math.min(50, done * 50 / total);
            return stage == MakingStage.PAGES ? 50 + half : half;
        }
    }

    /**
     * What it made.
     *
     * @param size   bytes
     * @param sha256 of the bytes, 64 hexadecimal digits
     */
    public record Result(String fileName, long size, String sha256) {
    }

    /** From the start to the end, or to a moment while it runs; {@code null} unless it was begun. */
    public Duration lasted(Instant now) {
        if (progress.startedAt() == null) {
            return null;
        }
        return Duration.between(progress.startedAt(), progress.finishedAt() == null ? now : progress.finishedAt());
    }
}
