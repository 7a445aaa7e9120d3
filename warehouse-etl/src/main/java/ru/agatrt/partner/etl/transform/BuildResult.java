package ru.agatrt.partner.etl.transform;

/**
 * What one transaction of {@link FactBuilder} did.
 *
 * @param changes entries of {@code stg_change} taken and removed
 * @param lines   purchase lines derived
 */
public record BuildResult(long changes, long lines) {

    /** There was nothing to take. */
    public static final BuildResult NOTHING = new BuildResult(0, 0);

    /** What one transaction takes at most; as in take.sql. */
    static final int MOST = 100_000;

    public boolean idle() {
        return changes == 0;
    }

    /** Everything that was listed and committed when it began is derived; more may have come since. */
    public boolean complete() {
        return changes < MOST;
    }
}
