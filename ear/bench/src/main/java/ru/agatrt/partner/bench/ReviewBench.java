package ru.agatrt.partner.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The half-year review of all companies against one aggregate over the same purchase lines. */
final class ReviewBench implements Benchmark {

    private static final int PARTNERS = 10_000;
    private static final int LINES = 5_000_000;
    private static final int A_FILE = 1_000_000;
    private static final int SMALL = 10;
    private static final long ASK_EVERY_MILLIS = 1_000;

    @Override
    public String name() {
        return "review";
    }

    @Override
    public String title() {
        return "The half-year review, from the request until its proposals can be seen, against one aggregate of the same lines by partner";
    }

    @Override
    public void run(BenchOptions options, Results results) throws Exception {
        try (BenchSystem system = BenchSystem.start(options, name())) {
            int partners = options.rows(PARTNERS);
            int lines = options.rows(LINES);
            Market small = new Market("R", partners / SMALL, LocalDate.of(2026, 1, 1), 181, 15);
            Market large = new Market("R", partners, small.firstDay(), small.days(), small.sellerEach());
            new ProgramFacts(small, 0).importInto(system);
            buy(system, new PurchaseLines(small, "SMALL", 0, lines / SMALL, false));
            awaitRegister(system.book());
            measure(options, system, results, partners / SMALL, lines / SMALL);
            new ProgramFacts(large, partners / SMALL).importInto(system);
            buy(system, new PurchaseLines(large, "LARGE", lines / SMALL, lines - lines / SMALL, false));
            awaitRegister(system.book());
            ReviewDesk.Outcome last = measure(options, system, results, partners, lines);
            system.killServer();
            system.restartServer();
            ReviewDesk.Outcome again = new ReviewDesk(system.url()).check(last.id(), "SAME");
            if (!again.hash().equals(last.hash())) {
                throw new IllegalStateException("after a restart the same review came out otherwise: " + again);
            }
            results.note("evaluated again after the server was killed and started: the hash is the same");
            results.note("of every fifteen documents one was sold by a distributor: its lines count at list price less the buyer's due discount");
        }
    }

    private static void buy(BenchSystem system, PurchaseLines all) throws Exception {
        for (int from = 0; from < all.count(); from += A_FILE) {
            PurchaseLines part = new PurchaseLines(all.market(), all.source(), all.first() + from, Math.min(A_FILE, all.count() - from), false);
            Path file = part.writeCsv(system.files().resolve("lines.csv"));
            Erp.Result result = system.erp().await(system.erp().submit("purchases", file, null));
            if (result.created() != part.count()) {
                throw new IllegalStateException("lines could not be imported: " + result.body());
            }
            Files.delete(file);
        }
    }

    /** Waits until the lines have been judged for the register of deviations, which is made in the background. */
    private static void awaitRegister(Book book) throws Exception {
        while (book.number("SELECT COUNT(*) FROM price_deviation_state s, knowledge_clock c WHERE s.known_to = c.last_at"
                + " AND s.last_line_id >= (SELECT COALESCE(MAX(id), 0) FROM purchase_line)") == 0) {
            Thread.sleep(ASK_EVERY_MILLIS);
        }
    }

    private static ReviewDesk.Outcome measure(BenchOptions options, BenchSystem system, Results results, int partners, int lines) throws Exception {
        ReviewDesk desk = new ReviewDesk(system.url());
        desk.evaluate();
        String size = partners + " companies, " + lines + " lines: ";
        List<Double> sums = new ArrayList<>();
        List<Double> reviews = new ArrayList<>();
        List<Double> agains = new ArrayList<>();
        ReviewDesk.Outcome outcome = null;
        for (int run = 0; run < options.repeats(); run++) {
            sums.add(system.book().seconds("""
                    SELECT partner_id, SUM(IF(document_type = 'RETURN', -amount, amount)) FROM purchase_line
                     WHERE shipped_on >= '2026-01-01' AND shipped_on < '2026-07-01' AND superseded_at > UTC_TIMESTAMP(6)
                     GROUP BY partner_id"""));
            outcome = desk.evaluate();
            reviews.add(outcome.seconds());
            ReviewDesk.Outcome again = desk.check(outcome.id(), "SAME");
            agains.add(again.seconds());
            if (!again.hash().equals(outcome.hash())) {
                throw new IllegalStateException("the same review with the same knowledge came out otherwise: " + again);
            }
        }
        double sum = Results.median(sums);
        results.add(size + "one aggregate by partner", sums, "s");
        results.add(size + "review", reviews, "s", "aggregate", sum);
        results.add(size + "evaluated again and compared", agains, "s", "aggregate", sum);
        results.note(size + "hash " + outcome.hash() + ", equal when evaluated again with the same knowledge");
        return outcome;
    }
}
