package ru.agatrt.partner.bench.warehouse;

import java.util.ArrayList;
import java.util.List;
import ru.agatrt.partner.bench.Results;

/** One row for each kind of fault; what was not survived is named and does not keep the others from being tried. */
final class FaultTable {

    /** One fault from its begin until all is equal again. */
    @FunctionalInterface
    interface Try {
        /** @return seconds until equal */
        double run(int run) throws Exception;
    }

    private final Results results;
    private final int repeats;
    private final String word;
    private final List<String> failures = new ArrayList<>();

    /** @param word that a row has to have; empty for all rows */
    FaultTable(Results results, int repeats, String word) {
        this.results = results;
        this.repeats = repeats;
        this.word = word;
    }

    boolean wants(String what) {
        return what.contains(word);
    }

    /** Tries it so many times, and no more after one that was not survived. */
    void row(String what, Try attempt) throws InterruptedException {
        if (!wants(what)) {
            return;
        }
        List<Double> seconds = new ArrayList<>();
        try {
            for (int run = 0; run < repeats; run++) {
                System.out.println("    " + what + ", run " + (run + 1));
                seconds.add(attempt.run(run));
            }
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            failures.add(what + ", run " + (seconds.size() + 1) + ": " + e.getMessage());
            results.note("NOT SURVIVED: " + failures.get(failures.size() - 1));
        }
        if (!seconds.isEmpty()) {
            results.add(what + (seconds.size() == repeats ? "" : " (" + seconds.size() + " of " + repeats + ")"), seconds, "s");
        }
    }

    /** @throws IllegalStateException naming what was not survived */
    void requireAllWell() {
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " kinds of faults were not survived: " + failures);
        }
    }
}
