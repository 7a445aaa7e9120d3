package ru.agatrt.partner.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/** A small world is reviewed; the server is ended by force, started, and evaluates the review again. */
public final class ReviewRestart {

    private static final int COMPANIES = 40;
    private static final int LINES = 4_000;
    private static final int CORRECTED = 200;

    private final BenchSystem system;

    public ReviewRestart(BenchSystem system) {
        this.system = system;
    }

    /**
     * Hashes over the findings.
     *
     * @param before    as evaluated
     * @param again     with the same knowledge after the restart, when lines have been corrected since
     * @param corrected with the knowledge of then
     */
    public record Hashes(String before, String again, String corrected) {
    }

    public Hashes run() throws Exception {
        Market market = new Market("R", COMPANIES, LocalDate.of(2026, 1, 1), 181, 15);
        new ProgramFacts(market, 0).importInto(system);
        PurchaseLines lines = new PurchaseLines(market, "REVIEWED", 0, LINES, false);
        send(lines);
        ReviewDesk.Outcome review = new ReviewDesk(system.url()).evaluate();
        system.killServer();
        system.restartServer();
        send(new PurchaseLines(market, lines.source(), 0, CORRECTED, true));
        ReviewDesk desk = new ReviewDesk(system.url());
        return new Hashes(review.hash(), desk.check(review.id(), "SAME").hash(), desk.check(review.id(), "PRESENT").hash());
    }

    private void send(PurchaseLines lines) throws IOException, InterruptedException {
        Path file = lines.writeCsv(system.files().resolve("reviewed.csv"));
        Erp.Result result = system.erp().await(system.erp().submit("purchases", file, null));
        if (result.created() + result.corrected() != lines.count()) {
            throw new IllegalStateException("lines could not be imported: " + result.body());
        }
    }
}
