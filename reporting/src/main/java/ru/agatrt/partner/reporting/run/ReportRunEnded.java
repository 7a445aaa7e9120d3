package ru.agatrt.partner.reporting.run;

/**
 * A run has ended: fired once, within the transaction that says so, so that what an observer writes is committed with it or not at all.
 *
 * @param run      public id
 * @param state    one that has {@link RunState#ended() ended}
 * @param document id of the document; {@code null} unless the run is {@code DONE}
 * @param occasion never {@code null}
 * @param problem  code of the reason, a key of the bundles; {@code null} unless the run {@code FAILED}
 */
public record ReportRunEnded(String run, RunState state, String document, Occasion occasion, String problem) {
}
