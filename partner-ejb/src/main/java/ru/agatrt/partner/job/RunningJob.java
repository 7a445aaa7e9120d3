package ru.agatrt.partner.job;

import java.util.function.BiConsumer;

/**
 * A job in the hands of a worker.
 *
 * @param id       key of its row
 * @param kind     kind, by which its handler is found
 * @param subject  what to work on, e.g. the public id of an import
 * @param attempt  1 for the first
 * @param reporter takes work done and work in all
 */
public record RunningJob(long id, String kind, String subject, int attempt, BiConsumer<Long, Long> reporter) {

    /** Shows how far the work is; cheap enough to be called often. */
    public void progress(long done, long total) {
        reporter.accept(done, total);
    }
}
