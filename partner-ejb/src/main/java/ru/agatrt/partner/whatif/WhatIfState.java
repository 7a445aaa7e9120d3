package ru.agatrt.partner.whatif;

/** How far a run is. {@code FAILED}: the draft was deleted or never stood still, or the evaluation broke off for good. */
public enum WhatIfState {
    RUNNING, DONE, FAILED
}
