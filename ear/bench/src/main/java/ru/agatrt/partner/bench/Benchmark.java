package ru.agatrt.partner.bench;

/** One measurement of {@code bin/bench}. */
public interface Benchmark {

    /** Name on the command line. */
    String name();

    /** What it measures and with what it is compared, in one line. */
    String title();

    /**
     * Measures.
     *
     * @throws Exception when it could not be measured, or what was measured was wrong
     */
    void run(BenchOptions options, Results results) throws Exception;
}
