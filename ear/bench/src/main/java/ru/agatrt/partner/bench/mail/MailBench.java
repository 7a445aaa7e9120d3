package ru.agatrt.partner.bench.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ru.agatrt.partner.bench.BenchOptions;
import ru.agatrt.partner.bench.BenchSystem;
import ru.agatrt.partner.bench.Benchmark;
import ru.agatrt.partner.bench.Results;
import ru.agatrt.partner.bench.warehouse.ProcessorTime;

/** How fast queued letters leave, with a file and without, against the mail library alone. */
public final class MailBench implements Benchmark {

    private static final int LETTERS = 2_000;
    private static final int WARM_UP = 300;
    private static final int FILE_BYTES = 100_000;
    private static final Duration LEFT_WITHIN = Duration.ofMinutes(10);
    private static final long LOOK_MILLIS = 50;

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public String title() {
        return "Letters of the outbox to a mail server on the same machine, against the mail library sending the same letters over one connection";
    }

    @Override
    public void run(BenchOptions options, Results results) throws Exception {
        try (Receiver receiver = new Receiver(); BenchSystem system = BenchSystem.start(options, name(), Map.of("SMTP_HOST", "127.0.0.1",
                "SMTP_PORT", String.valueOf(receiver.port()), "SMTP_TLS", "OFF", "MAIL_FROM", "partner@firma.example"))) {
            int letters = options.lines(LETTERS);
            QueuedLetters queue = new QueuedLetters(system.book());
            queue.keepDocument(system.data().resolve("files"), FILE_BYTES);
            for (boolean attached : new boolean[] {false, true}) {
                leave(receiver, queue, Math.min(letters, WARM_UP), "warm" + attached, attached);
                BareMail bare = new BareMail(receiver.port(), receiver.newest());
                sendBare(receiver, bare, Math.min(letters, WARM_UP), "warm" + attached);
                String what = attached ? "letters with a file of " + FILE_BYTES / 1000 + " kB" : "letters without a file";
                List<Double> ours = new ArrayList<>();
                List<Double> theirs = new ArrayList<>();
                ProcessorTime before = ProcessorTime.of(system.processes());
                for (int run = 0; run < options.repeats(); run++) {
                    theirs.add(sendBare(receiver, bare, letters, "run" + attached + run));
                    ours.add(leave(receiver, queue, letters, "run" + attached + run, attached));
                }
                results.add("mail library alone, " + what, theirs, "1/s");
                results.add("outbox, " + what, ours, "1/s", "mail library alone", Results.median(theirs));
                results.note(what + ", processor time of all runs of both, receiving included: " + ProcessorTime.of(system.processes()).since(before));
            }
            results.note(letters + " letters a run, each of which came exactly once under its own Message-ID and is noted as sent; every letter is taken up"
                    + " and noted by transactions of its own, that the disk has before the next step");
        }
    }

    /** @return letters a second */
    private static double leave(Receiver receiver, QueuedLetters queue, int letters, String run, boolean attached) throws Exception {
        receiver.forget();
        queue.queue(letters, run, attached);
        long from = System.nanoTime();
        while (queue.sent(run) < letters) {
            if (System.nanoTime() - from > LEFT_WITHIN.toNanos()) {
                throw new IllegalStateException(queue.sent(run) + " of " + letters + " letters left in " + LEFT_WITHIN.toMinutes() + " minutes");
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return checked(receiver, letters);
    }

    private static double sendBare(Receiver receiver, BareMail bare, int letters, String run) throws Exception {
        receiver.forget();
        bare.send(letters, run);
        return checked(receiver, letters);
    }

    private static double checked(Receiver receiver, int letters) {
        if (receiver.letters() != letters || receiver.doubled() > 0) {
            throw new IllegalStateException(receiver.letters() + " of " + letters + " letters came, " + receiver.doubled() + " of them more than once");
        }
        return receiver.aSecond();
    }
}
