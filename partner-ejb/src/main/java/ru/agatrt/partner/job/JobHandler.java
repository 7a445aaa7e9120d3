package ru.agatrt.partner.job;

/** Does the jobs of one kind; found by injection. Runs outside any transaction and opens its own. */
public interface JobHandler {

    /** Kind of the jobs, e.g. {@code IMPORT}. */
    String kind();

    /**
     * Does the work, again if it was begun before: the instance that began it may have died at any point.
     *
     * @throws JobPostponed when what it waits for is not there yet
     * @throws Exception    when it may succeed another time; the job is tried again, a few times at most
     */
    void run(RunningJob job) throws Exception;

    /** The job failed for the last time. */
    void giveUp(RunningJob job);
}
