package ru.agatrt.partner.kernel;

/** Result of one requirement for one status. {@link #NOT_KNOWN} blocks like {@link #NOT_MET} and says why. */
public enum Outcome {
    MET, NOT_MET, NOT_KNOWN, NOT_REQUIRED, RECOMMENDED_MET, RECOMMENDED_NOT_MET;

    /** Whether a required row with this outcome keeps the partner from the status. */
    public boolean blocks() {
        return this == NOT_MET || this == NOT_KNOWN;
    }
}
