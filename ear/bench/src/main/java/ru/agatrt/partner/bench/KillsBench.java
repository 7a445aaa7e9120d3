package ru.agatrt.partner.bench;

/** The server is ended with SIGKILL at ten moments of an import and started again. */
final class KillsBench implements Benchmark {

    private static final int LINES = 150_000;

    @Override
    public String name() {
        return "kills";
    }

    @Override
    public String title() {
        return "The server is killed in the middle of an import and started again: seconds until the import is done";
    }

    @Override
    public void run(BenchOptions options, Results results) throws Exception {
        try (BenchSystem system = BenchSystem.start(options, name())) {
            KillRun kills = new KillRun(system, () -> { });
            for (KillMoment moment : KillMoment.values()) {
                KillRun.Outcome outcome = kills.run(moment, new PurchaseLines("K-" + moment.ordinal(), 0, options.rows(LINES)));
                results.add("killed when " + moment.text(), outcome.secondsToDone(), "s");
                if (outcome.wasDoneBefore() && moment != KillMoment.DONE) {
                    results.note("the moment \"" + moment.text() + "\" was not met: the import was done first");
                }
            }
            results.note(options.rows(LINES) + " lines each; sent again under the same Idempotency-Key it was the same import every time");
            results.note("every line there once, sums by partner and half-year equal to the kopeck, no part of a file left");
        }
    }
}
