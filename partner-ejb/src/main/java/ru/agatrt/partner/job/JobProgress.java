package ru.agatrt.partner.job;

/**
 * How far a job is.
 *
 * @param done  work done, in units of the job's own
 * @param total work in all; 0 when not known yet
 */
public record JobProgress(long done, long total) {

    /** 0 to 100. */
    public int percent() {
        return total <= 0 ? 0 : (int) Math.min(100, done * 100 / total);
    }
}
