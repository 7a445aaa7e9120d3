package ru.agatrt.partner.bench.warehouse;

/**
 * Something that goes wrong while lines come in.
 *
 * @param what   row of the table
 * @param strike makes it happen and ends it, where it does not end by itself; returns when the pipeline may recover
 * @param proof  a question to the warehouse that has to be answered with 1 once all is equal again; {@code %d} stands for the run, from 0
 */
record Fault(String what, Strike strike, String proof) {

    Fault(String what, Strike strike) {
        this(what, strike, "SELECT 1");
    }

    /** What goes wrong. */
    @FunctionalInterface
    interface Strike {
        void at(PipelineSystem system, int run) throws Exception;
    }

    private static final long CUT_MILLIS = 20_000;

    static Fault kill(String process, String what) {
        return new Fault(what, (system, run) -> Signals.kill(system.processes().get(process)));
    }

    static Fault cut(String process, String what) {
        return new Fault(what, (system, run) -> {
            long number = system.processes().get(process);
            Signals.pause(number);
            Thread.sleep(CUT_MILLIS);
            Signals.goOn(number);
        });
    }
}
