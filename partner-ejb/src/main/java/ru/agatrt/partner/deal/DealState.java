package ru.agatrt.partner.deal;

/** How a deal stands towards the volume, those that wait for a person first. */
public enum DealState {
    UNDECIDED,
    /** Purchases name it, but no file of deals has brought it: nobody can decide it yet, and it counts as undecided. */
    UNREGISTERED,
    COUNTED,
    EXCLUDED,
    /** Without prices of its own: mere protection, which changes no volume. */
    PROTECTION;

    /** Whether its purchases stand beside the volume as undecided. */
    public boolean isOpen() {
        return this == UNDECIDED || this == UNREGISTERED;
    }

    /** Whether a person can decide it. */
    public boolean isDecidable() {
        return this == UNDECIDED || this == COUNTED || this == EXCLUDED;
    }
}
