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

    public boolean idle() {
        return changes == 0;
    }
}
