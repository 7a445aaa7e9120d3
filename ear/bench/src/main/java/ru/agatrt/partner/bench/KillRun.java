package ru.agatrt.partner.bench;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import ru.agatrt.partner.launcher.DemoAccounts;

/**
 * Sends a file, ends the server at a moment, starts it again and looks whether everything is as if nothing had happened: one
 * import, every line once, sums equal to the kopeck, no half of a file left.
 */
public final class KillRun {

    /** Something that happens while the system still lives. */
    @FunctionalInterface
    public interface BeforeTheEnd {
        void run() throws Exception;
    }

    /**
     * What was seen.
     *
     * @param secondsToDone from the first answer of the new server until the import was told as done
     * @param wasDoneBefore the import was finished when the server was ended, or the moment was missed
     */
    public record Outcome(double secondsToDone, boolean wasDoneBefore) {
    }

    private final BenchSystem system;
    private final String url;
    private final Book book;
    private final Path data;
    private final BeforeTheEnd beforeTheEnd;

    public KillRun(BenchSystem system, BeforeTheEnd beforeTheEnd) {
        this.system = system;
        this.url = system.url();
        this.book = system.book();
        this.data = system.data();
        this.beforeTheEnd = beforeTheEnd;
    }

    /**
     * One kill.
     *
     * @throws IllegalStateException when anything was lost, doubled or left behind
     */
    public Outcome run(KillMoment moment, PurchaseLines lines) throws Exception {
        Path csv = lines.writeCsv(system.files().resolve(lines.source() + ".csv"));
        Erp erp = system.erp();
        String key = UUID.randomUUID().toString();
        String first = null;
        if (moment == KillMoment.UPLOADING) {
            sendHalfAndKill(csv, key);
        } else {
            first = erp.submit("purchases", csv, key);
            killAt(moment, first);
        }
        boolean wasDone = first != null && book.number("SELECT COUNT(*) FROM import_run WHERE public_id = '" + first + "' AND state = 'DONE'") == 1;
        system.restartServer();
        long from = System.nanoTime();
        // The ERP knows nothing of what happened, or not whether it was heard: it sends again under the same key.
        String id = erp.submit("purchases", csv, key);
        Erp.Result result = erp.await(id);
        double seconds = (System.nanoTime() - from) / 1e9;
        require(first == null || first.equals(id), "sent again it is another import: " + first + " and " + id);
        long registered = book.number("SELECT COUNT(*) FROM import_run a JOIN import_run b USING (sha256) WHERE b.public_id = '" + id + "'");
        require(registered == 1, "the file was registered " + registered + " times");
        require(result.counts().equals(lines.count() + " " + lines.count() + " 0 0 0"), "told as " + result.body());
        requireBook(lines, csv);
        requireNoParts();
        return new Outcome(seconds, wasDone);
    }

    private void requireBook(PurchaseLines lines, Path csv) throws Exception {
        List<String> differences = Sums.ofCsv(csv).differences(book.sums(lines.source()));
        require(differences.isEmpty(), "file and book differ: " + differences);
        long versions = book.number("SELECT COUNT(*) FROM purchase_line WHERE source = '" + lines.source() + "'");
        require(versions == lines.count(), versions + " versions of " + lines.count() + " lines");
    }

    private void requireNoParts() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("files"))) {
            List<Path> parts = files.filter(f -> f.toString().endsWith(".part")).toList();
            require(parts.isEmpty(), "left behind: " + parts);
        }
    }

    private void killAt(KillMoment moment, String importId) throws Exception {
        try (Book.Watch watch = book.new Watch()) {
            while (!moment.hasCome(watch, importId)) {
                Thread.sleep(1);
            }
        }
        end();
    }

    private void end() throws Exception {
        beforeTheEnd.run();
        system.killServer();
    }

    /** The sender has got half of the file out when the server ends. */
    private void sendHalfAndKill(Path file, String key) throws Exception {
        CountDownLatch halfSent = new CountDownLatch(1);
        CountDownLatch killed = new CountDownLatch(1);
        long half = Files.size(file) / 2;
        InputStream slow = new FilterInputStream(Files.newInputStream(file)) {
            private long sent;

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (sent > half) {
                    halfSent.countDown();
                    awaitQuietly(killed);
                }
                int read = super.read(buffer, offset, length);
                sent += read;
                return read;
            }
        };
        String credentials = Base64.getEncoder().encodeToString(("erp:" + DemoAccounts.password("erp")).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/v1/imports/purchases?fileName=" + file.getFileName())).header("Authorization", "Basic " + credentials)
                .header("Content-Type", "text/csv").header("Idempotency-Key", key).POST(HttpRequest.BodyPublishers.ofInputStream(() -> slow)).build();
        CompletableFuture<HttpResponse<String>> answer = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()
                .sendAsync(request, HttpResponse.BodyHandlers.ofString());
        halfSent.await();
        // What was sent last has to arrive.
        Thread.sleep(500);
        end();
        killed.countDown();
        boolean answered = answer.handle((response, failure) -> failure == null).get();
        require(!answered, "a server that was ended answered");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalStateException(otherwise);
        }
    }
}
